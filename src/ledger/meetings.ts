// The life of meetings: gathers voices into meetings and says what became of each. Pure; see README.md.

import type { Evidence } from '../model/evidence.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { LedgerChange, NewLedgerEntry } from '../model/ledger.ts'
import { isOff, type Meeting, type MeetingId, type MeetingVoice } from '../model/meeting.ts'
import { dayIn, daysBetween } from '../text/calendar.ts'
import { idOf } from './id.ts'
import { absorbDoubles } from './meeting-absorb.ts'
import { type Acquaintance, createAcquaintance, scoreFit } from './meeting-match.ts'
import { byTime, countOrigins, mergeVoices } from './meeting-merge.ts'
import { type Spoken, undatedVoicesOf, voicesOf } from './meeting-voice.ts'
import type { Voiced } from './voiced.ts'

type MeetingChange = Extract<LedgerChange, { kind: 'meeting' }>['change']

const ZONE = 'Europe/Berlin'
/** A meeting that ended longer ago is told as background: it is kept, but it is no event of the day. */
const NEWS_DAYS = 2

export interface MeetingUpdate {
  /** Those that are new or changed. */
  readonly meetings: readonly Meeting[]
  /** Those that turned out to be one of the others. */
  readonly absorbed: readonly MeetingId[]
  readonly entries: readonly NewLedgerEntry[]
}

/** Takes a batch in the order of publication. A voice that is already in a meeting changes nothing. */
export function updateMeetings(
  before: readonly Meeting[],
  batch: readonly Voiced[],
  knowledge: Knowledge,
): MeetingUpdate {
  const known = createAcquaintance(knowledge)
  const meetings = new Map(before.map(meeting => [meeting.id, meeting]))
  const heard = new Set(before.flatMap(({ kind, voices }) => voices.map(voice => voiceKey(kind, voice))))
  const added = new Map<string, MeetingVoice[]>()
  const join = (meeting: Meeting, voice: MeetingVoice) => {
    heard.add(voiceKey(meeting.kind, voice))
    added.set(meeting.id, [...(added.get(meeting.id) ?? []), voice])
    meetings.set(meeting.id, mergeVoices(meeting.id, meeting.kind, [...meeting.voices, voice], known))
  }

  for (const { kind, voice } of batch.flatMap(one => voicesOf(one.analysed, one.origin)).toSorted(byVoice)) {
    if (heard.has(voiceKey(kind, voice))) continue
    const found = find(meetings.values(), kind, voice, known) ?? open(kind, voice, known)
    if (found !== undefined) join(found, voice)
  }
  const old = new Map(before.map(meeting => [meeting.id, meeting]))
  const lost = absorbDoubles(meetings, added, old, known)
  for (const one of batch)
    for (const { meeting, voice } of undatedVoicesOf(one.analysed, one.origin, [...meetings.values()]))
      if (!meeting.voices.some(heard => isSameSentence(heard, voice))) join(meetings.get(meeting.id) ?? meeting, voice)

  const changed = [...added.keys()].flatMap(id => meetings.get(id) ?? [])
  const entries = changed.flatMap(
    meeting => entryOf(old.get(meeting.id), meeting, added.get(meeting.id) ?? [], known) ?? [],
  )
  return { meetings: changed, absorbed: lost.filter(id => old.has(id)), entries }
}

/** Firm and exact reports first, so that vague ones find something to join. */
function byVoice(a: Spoken, b: Spoken): number {
  const span = ({ voice }: Spoken) => daysBetween(voice.startDay, voice.endDay)
  return span(a) - span(b) || b.voice.participants.length - a.voice.participants.length || byTime(a.voice, b.voice)
}

/** One sentence may tell of several meetings, by place or by day. */
function voiceKey(kind: Meeting['kind'], { evidence, place, startDay }: MeetingVoice): string {
  return [evidence.articleId, evidence.start, evidence.end, kind, place ?? '', startDay].join(' ')
}

/** An undated voice took over days that may have changed since: only its sentence tells it. */
function isSameSentence({ evidence: a }: MeetingVoice, { evidence: b }: MeetingVoice): boolean {
  return a.articleId === b.articleId && a.start === b.start && a.end === b.end
}

/** Undefined if neither a city nor two persons tell which meeting it is (a region alone is rather spoken of); such a voice can only join one. */
function open(kind: Meeting['kind'], voice: MeetingVoice, known: Acquaintance): Meeting | undefined {
  const needed = kind === 'call' ? 1 : 2
  const isPlaced = voice.place !== null && known.isCity(voice.place)
  if (!isPlaced && voice.participants.length < needed) return undefined
  const id = idOf('meeting', voiceKey(kind, voice))
  return { ...mergeVoices(id, kind, [voice], known), voices: [] }
}

function find(
  meetings: Iterable<Meeting>,
  kind: Meeting['kind'],
  voice: MeetingVoice,
  known: Acquaintance,
): Meeting | undefined {
  let best: Meeting | undefined
  let bestFit = 0
  for (const meeting of meetings) {
    const score = scoreFit(meeting, kind, voice, known)
    if (score < bestFit || score === 0) continue
    if (score === bestFit && best !== undefined && best.id < meeting.id) continue
    best = meeting
    bestFit = score
  }
  return best
}

function entryOf(
  before: Meeting | undefined,
  after: Meeting,
  voices: readonly MeetingVoice[],
  known: Acquaintance,
): NewLedgerEntry | undefined {
  const change = changeOf(before, after, known)
  if (change === undefined) return undefined
  const saying = voices.filter(voice => voice.state === after.state)
  const said = (saying.length > 0 ? saying : voices).toSorted(byTime)
  const newest = said.at(-1)
  if (newest === undefined || daysBetween(after.endDay, dayIn(ZONE, newest.at)) > NEWS_DAYS) return undefined
  const evidence: readonly Evidence[] = said.toReversed().map(voice => voice.evidence)
  return {
    id: idOf('meeting', after.id, change, after.state, after.startDay, after.place ?? ''),
    change: { kind: 'meeting', change, meeting: after.id },
    at: newest.at,
    isNews: said.some(voice => voice.isNews),
    evidence,
  }
}

/** What a reader should hear of, if anything. */
function changeOf(before: Meeting | undefined, after: Meeting, known: Acquaintance): MeetingChange | undefined {
  if (before === undefined) return isOff(after.state) ? 'called-off' : after.state === 'held' ? 'held' : 'new'
  if (before.state !== after.state)
    return isOff(after.state) ? 'called-off' : after.state === 'held' ? 'held' : 'confirmed'
  if (after.state !== 'planned') return undefined
  if (isMoved(before, after, known)) return 'moved'
  return countOrigins(before.voices) === 1 && countOrigins(after.voices) > 1 ? 'confirmed' : undefined
}

/** Another day or another city; a closer date within the old one is none, nor is a city for its country. */
function isMoved(before: Meeting, after: Meeting, known: Acquaintance): boolean {
  const isWithin = before.startDay <= after.startDay && after.endDay <= before.endDay
  const [from, to] = [before.place, after.place]
  if (!isWithin || from === null || to === null || from === to) return !isWithin
  return known.isCity(from) && known.isCity(to)
}
