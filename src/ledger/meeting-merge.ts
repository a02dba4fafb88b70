// Makes one meeting of all that was said of it: the same whatever order it was said in.

import type { ActorId } from '../model/actor.ts'
import type { MeetingState } from '../model/analysis.ts'
import { groupBy } from '../model/group-by.ts'
import type { Meeting, MeetingId, MeetingVoice } from '../model/meeting.ts'
import { daysBetween } from '../text/calendar.ts'
import type { Acquaintance } from './meeting-match.ts'
import { byText } from './order.ts'

/** What is kept of a meeting that everybody writes about. */
const KEPT_FIRST = 20
const KEPT_LAST = 40
const MAX_EVIDENCE = 8
/** A range this long is a guess ("next week") and counts half. */
const VAGUE_DAYS = 5

/** Merges at least one voice. */
export function mergeVoices(
  id: MeetingId,
  kind: Meeting['kind'],
  told: readonly MeetingVoice[],
  known: Acquaintance,
): Meeting {
  const sorted = told.toSorted(byTime)
  const voices = sorted.filter((_, at) => at < KEPT_FIRST || at >= sorted.length - KEPT_LAST)
  const state = stateOf(voices)
  const firm = voices.filter(voice => isOver(voice.state))
  const days = daysOf(firm.length > 0 ? firm : voices)
  return {
    id,
    kind,
    ...days,
    place: placeOf(voices, known),
    participants: participantsOf(firm.some(voice => voice.participants.length >= 2) ? firm : voices),
    state,
    evidence: evidenceOf(voices, state),
    voices,
  }
}

export function byTime(a: MeetingVoice, b: MeetingVoice): number {
  return byText(a.at, b.at) || byText(a.evidence.articleId, b.evidence.articleId) || a.evidence.start - b.evidence.start
}

export function countOrigins(voices: readonly MeetingVoice[]): number {
  return new Set(voices.map(voice => voice.origin)).size
}

function isOver(state: MeetingState): boolean {
  return state === 'held' || state === 'ongoing'
}

/** What was held stays held, also if a later text repeats the announcement; else the latest word counts. */
function stateOf(voices: readonly MeetingVoice[]): MeetingState {
  if (voices.some(voice => voice.state === 'held')) return 'held'
  return voices.at(-1)?.state ?? 'planned'
}

/**
 * The days that most origins name; of equals the shorter ones, then the earlier ones. Who names a part of some days
 * agrees with who names them all, if others name another part.
 */
function daysOf(voices: readonly MeetingVoice[]): Pick<Meeting, 'startDay' | 'endDay'> {
  const ranges = voices.filter(({ startDay, endDay }) => {
    const parts = voices.filter(voice => startDay <= voice.startDay && voice.endDay <= endDay)
    const days = new Set(parts.filter(isOneDay).map(voice => voice.startDay))
    return days.size >= 2 && daysBetween(startDay, endDay) < VAGUE_DAYS
  })
  const [best] = rank(
    ranges.length > 0 ? ranges : voices,
    voice => `${voice.startDay} ${voice.endDay}`,
    ([voice]) => {
      const days = voice === undefined ? 0 : daysBetween(voice.startDay, voice.endDay)
      return days >= VAGUE_DAYS ? 0.5 : 1 - days / 100
    },
  )
  const [first] = best ?? voices
  if (first === undefined) throw new Error('merge meeting: no voices')
  return { startDay: first.startDay, endDay: first.endDay }
}

function isOneDay({ startDay, endDay }: MeetingVoice): boolean {
  return startDay === endDay
}

/** The place that most origins name, a city before the region around it, and that before its country. */
function placeOf(voices: readonly MeetingVoice[], known: Acquaintance): string | null {
  const placed = voices.filter(voice => voice.place !== null)
  const widthOf = ({ place }: MeetingVoice) => known.widthOf(place ?? '')
  const narrowest = Math.min(...placed.map(widthOf))
  const [best] = rank(
    placed.filter(voice => widthOf(voice) === narrowest),
    voice => voice.place ?? '',
    () => 1,
  )
  return best?.[0]?.place ?? null
}

/**
 * Whom two origins name, most often named first, equals as they were first named; with fewer than two such persons,
 * everyone whom someone names. One report alone often counts those in who are only talked about.
 */
function participantsOf(voices: readonly MeetingVoice[]): readonly ActorId[] {
  const origins = new Map<ActorId, Set<string>>()
  for (const { participants, origin } of voices)
    for (const person of participants) origins.set(person, (origins.get(person) ?? new Set()).add(origin))
  const byOrigins = [...origins].toSorted((a, b) => b[1].size - a[1].size)
  const agreed = byOrigins.filter(([, naming]) => naming.size >= 2)
  return (agreed.length >= 2 ? agreed : byOrigins).map(([person]) => person)
}

/** First the newest word on how it stands, one for each origin; then the others, newest first. */
function evidenceOf(voices: readonly MeetingVoice[], state: MeetingState): Meeting['evidence'] {
  const newestFirst = voices.toReversed()
  const heard = new Set<string>()
  const first = newestFirst.filter(voice => {
    if (voice.state !== state || heard.has(voice.origin)) return false
    heard.add(voice.origin)
    return true
  })
  const others = newestFirst.filter(voice => !first.includes(voice))
  return [...first, ...others].slice(0, MAX_EVIDENCE).map(voice => voice.evidence)
}

/** Groups of voices by what they say, by how many origins say so times `weight`; equals by the text of the key. */
function rank(
  voices: readonly MeetingVoice[],
  keyOf: (voice: MeetingVoice) => string,
  weight: (group: readonly MeetingVoice[]) => number,
): readonly (readonly MeetingVoice[])[] {
  return [...groupBy(voices, keyOf)]
    .toSorted(
      ([a, left], [b, right]) =>
        countOrigins(right) * weight(right) - countOrigins(left) * weight(left) || byText(a, b),
    )
    .map(([, group]) => group)
}
