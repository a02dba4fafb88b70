// What the sides at the table say came out of a meeting: of each side the sentence of a speaker that says it best. Rather
// none than one that is about something else.

import { PARTIES, type Party } from '../model/actor.ts'
import type { Analysis, Signal, Statement } from '../model/analysis.ts'
import { type Evidence, toEvidence } from '../model/evidence.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Meeting, MeetingVoice } from '../model/meeting.ts'
import type { OutcomeOfSide } from '../model/meeting-outcome.ts'
import { dayIn } from '../text/calendar.ts'
import { clarityOf } from '../text/clarity.ts'

const ZONE = 'Europe/Berlin'
/** Kinds of signals that tell what came out, rather than what was wanted before. */
const TELLING: ReadonlySet<Signal['kind']> = new Set(['progress', 'stalled', 'agreed', 'rejected'])
/** In an article that tells of several meetings a sentence belongs to this one if it stands so near, in UTF-16 units. */
const NEAR = 900
/** A sentence that hardly stands for itself is no outcome. */
const CLEAR = 0.35
/** `hatte schon am Dienstag mitgeteilt`: said before the meeting. */
const EARLIER = /(?<!\p{L})hatten?(?!\p{L}).{0,60}(?<!\p{L})(?:schon|bereits|zuvor|vorher)(?!\p{L})/u
/** Who sat at the table knows best. */
const AT_THE_TABLE = 0.4

/** `analyses`: of the articles that report the meeting. Sides in the order of PARTIES, each once. */
export function outcomesOf(
  meeting: Meeting,
  analyses: readonly Analysis[],
  knowledge: Pick<Knowledge, 'actors'>,
): readonly OutcomeOfSide[] {
  const said = analyses.flatMap(analysis => outcomesIn(meeting, analysis, knowledge))
  return PARTIES.flatMap(party => said.filter(one => one.party === party).toSorted(byWorth)[0]?.outcome ?? [])
}

interface Said {
  readonly party: Party
  readonly worth: number
  readonly at: string
  readonly outcome: OutcomeOfSide
}

function outcomesIn(meeting: Meeting, analysis: Analysis, { actors }: Pick<Knowledge, 'actors'>): Said[] {
  const voices = meeting.voices.filter(voice => voice.evidence.articleId === analysis.articleId && isAfter(voice))
  const [voice] = voices
  if (voice === undefined) return []
  const isAlone = analysis.meetings.length <= voices.length
  const sides = new Set(meeting.participants.map(id => actors.get(id)?.party))
  return analysis.statements.flatMap(statement => {
    const party = actors.get(statement.speaker)?.party
    const isNear = voices.some(({ evidence }) => Math.abs(evidence.start - statement.start) <= NEAR)
    if (party === undefined || !sides.has(party) || !(isAlone || isNear)) return []
    if (EARLIER.test(statement.quote) || !tellsOutcome(statement, analysis.signals)) return []
    const clarity = clarityOf(statement.quote)
    if (clarity < CLEAR) return []
    const worth = clarity + (meeting.participants.includes(statement.speaker) ? AT_THE_TABLE : 0)
    const evidence: Evidence = toEvidence(statement, analysis.articleId, analysis.version)
    return [{ party, worth, at: voice.at, outcome: { party, speaker: statement.speaker, evidence } }]
  })
}

/** Told as held or going on, not before its first day. */
function isAfter({ state, at, startDay }: MeetingVoice): boolean {
  return (state === 'held' || state === 'ongoing') && dayIn(ZONE, at) >= startDay
}

function tellsOutcome({ start, end }: Statement, signals: readonly Signal[]): boolean {
  return signals.some(one => one.start === start && one.end === end && TELLING.has(one.kind))
}

/** Newer articles know more; equal ones fall the same way in any order. */
function byWorth(a: Said, b: Said): number {
  if (a.worth !== b.worth) return b.worth - a.worth
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return keyOf(a) < keyOf(b) ? -1 : 1
}

function keyOf({ outcome: { evidence } }: Said): string {
  return `${evidence.articleId} ${String(evidence.start).padStart(7, '0')}`
}
