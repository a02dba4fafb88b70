// Contacts as an article tells them: the tellings that belong together. Who took part is asked of the whole, not of each.

import type { MeetingState } from '../model/analysis.ts'
import type { DayRange } from '../text/time-expression.ts'
import type { MeetingCandidate } from './meeting-candidates.ts'

/** One telling of a contact, with what it says by itself. `range` null: the text gives no day. */
export interface Telling {
  readonly candidate: MeetingCandidate
  readonly score: number
  readonly kind: 'meeting' | 'call'
  readonly state: MeetingState
  readonly range: DayRange | null
  readonly place: string | null
  /** Found when they are asked for: most tellings stand alone, or differ in the day. */
  participants(): readonly string[]
}

/** Tellings of one contact, the likeliest first. */
export type Encounter = readonly [Telling, ...Telling[]]

/** Parts the tellings into contacts, in the order of the text; of each contact the likeliest telling comes first. */
export function groupTellings(tellings: readonly Telling[]): Encounter[] {
  const groups: [Telling, ...Telling[]][] = []
  for (const telling of tellings.toSorted((a, b) => b.score - a.score)) {
    const group = groups.find(one => one.every(other => areSame(other, telling)))
    if (group === undefined) groups.push([telling])
    else group.push(telling)
  }
  return groups.sort((a, b) => placeInText(a) - placeInText(b))
}

function placeInText(group: Encounter): number {
  return Math.min(...group.map(telling => telling.candidate.sentence.first))
}

function areSame(a: Telling, b: Telling): boolean {
  if (a.kind !== b.kind || !overlaps(a.range, b.range)) return false
  const isPlaced = a.place !== null && b.place !== null
  if (isPlaced && a.place !== b.place) return false
  const [these, those] = [a.participants(), b.participants()]
  const shared = these.filter(one => those.includes(one)).length
  const least = Math.min(these.length, those.length)
  if (a.kind === 'call') return shared === least
  return isPlaced ? least === 0 || shared > 0 : shared * 2 >= least
}

function overlaps(a: DayRange | null, b: DayRange | null): boolean {
  return a !== null && b !== null && a.from <= b.to && b.from <= a.to
}
