// Where what was said of one meeting is against itself. It rather misses one than claims one that is none: each version
// must be told by name of the day or the outcome, by an origin of its own, after the meeting was due.

import type { Contradiction, ContradictionKind, ContradictionSide } from '../model/contradiction.ts'
import { groupBy } from '../model/group-by.ts'
import { isOff, type Meeting, type MeetingVoice } from '../model/meeting.ts'
import { dayIn, daysBetween } from '../text/calendar.ts'
import { idOf } from './id.ts'
import { byTime } from './meeting-merge.ts'
import { byText } from './order.ts'

const ZONE = 'Europe/Berlin'

/** All contradictions within each of these meetings. */
export function findContradictions(meetings: readonly Meeting[]): readonly Contradiction[] {
  return meetings.flatMap(meeting => [
    ...toContradiction('meeting-day', meeting, daySidesOf(meeting)),
    ...toContradiction('meeting-outcome', meeting, outcomeSidesOf(meeting)),
  ])
}

/** Days that do not touch: who names both of two days agrees with who names one of them. */
function daySidesOf({ voices }: Meeting): ReadonlyMap<string, readonly MeetingVoice[]> {
  const said = voices.filter(voice => isOver(voice) && isOneDay(voice))
  const isSpanned = voices.some(voice => isOver(voice) && daysBetween(voice.startDay, voice.endDay) === 1)
  return isSpanned ? new Map() : groupBy(said, voice => voice.startDay)
}

function outcomeSidesOf({ startDay, voices }: Meeting): ReadonlyMap<string, readonly MeetingVoice[]> {
  const due = voices.filter(voice => dayIn(ZONE, voice.at) > startDay)
  const said = due.filter(({ state }) => state === 'held' || isOff(state))
  return said.some(({ state }) => state === 'held') ? groupBy(said, voice => voice.state) : new Map()
}

function isOver({ state }: MeetingVoice): boolean {
  return state === 'held' || state === 'ongoing'
}

function isOneDay({ startDay, endDay }: MeetingVoice): boolean {
  return startDay === endDay
}

/** An origin that tells both versions has corrected itself or was misread: it speaks for its latest only. */
function toContradiction(
  kind: ContradictionKind,
  meeting: Meeting,
  versions: ReadonlyMap<string, readonly MeetingVoice[]>,
): readonly Contradiction[] {
  const latest = new Map<string, MeetingVoice & { readonly claim: string }>()
  const all = [...versions].flatMap(([claim, voices]) => voices.map(voice => ({ ...voice, claim })))
  for (const voice of all.toSorted(byTime)) latest.set(voice.origin, voice)
  const groups = groupBy(latest.values(), voice => voice.claim)
  if (groups.size < 2) return []
  const sides = [...groups].map(([claim, voices]) => toSide(claim, voices)).toSorted(bySupport)
  const at = [...latest.values()].toSorted(byTime).at(-1)?.at
  const subject = `meeting ${meeting.id}`
  return at === undefined ? [] : [{ id: idOf('contradiction', kind, subject), kind, subject, at, sides }]
}

function toSide(claim: string, voices: readonly MeetingVoice[]): ContradictionSide {
  const newestFirst = voices.toSorted(byTime).toReversed()
  return {
    claim,
    origins: newestFirst.map(voice => voice.origin).toSorted(byText),
    evidence: newestFirst.map(voice => voice.evidence),
  }
}

function bySupport(a: ContradictionSide, b: ContradictionSide): number {
  return b.origins.length - a.origins.length || byText(a.claim, b.claim)
}
