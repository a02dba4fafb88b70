// Whether a voice speaks of a meeting that is already known. Two entries for one meeting are a smaller fault than one
// entry for two meetings.

import type { ActorId, Party } from '../model/actor.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Meeting, MeetingVoice } from '../model/meeting.ts'
import { daysBetween } from '../text/calendar.ts'

/** What the rules need to know of places and persons. */
export interface Acquaintance {
  /** 0 for a city or what the knowledge lacks, 1 for a region, 2 for a country. */
  widthOf(place: string): number
  isCity(place: string): boolean
  isCountry(place: string): boolean
  /** Whether one place lies in the other, at any depth. */
  isWithin(inner: string, outer: string): boolean
  partyOf(actor: ActorId): Party
}

export function createAcquaintance(knowledge: Knowledge): Acquaintance {
  const places = new Map(knowledge.places.map(place => [place.name, place]))
  const isWithin = (inner: string, outer: string): boolean => {
    const around = places.get(inner)?.in
    return around !== undefined && (around === outer || isWithin(around, outer))
  }
  const widthOf = (place: string) => WIDTH[places.get(place)?.kind ?? 'city']
  return {
    widthOf,
    isCity: place => widthOf(place) === WIDTH.city,
    isCountry: place => widthOf(place) === WIDTH.country,
    isWithin,
    partyOf: actor => knowledge.actors.get(actor)?.party ?? 'other',
  }
}

const WIDTH = { city: 0, region: 1, country: 2 } as const

/** What is said of a meeting, by one voice or by all together. */
export type Told = Pick<MeetingVoice, 'startDay' | 'endDay' | 'place' | 'participants'>

/** How well the voice fits the meeting; 0 if it must be another one. Symmetric in days, place and persons. */
export function scoreFit(meeting: Meeting, kind: Meeting['kind'], voice: Told, known: Acquaintance): number {
  if (meeting.kind !== kind) return 0
  const days = fitOfDays(meeting, voice)
  if (days === 0) return 0
  const place = fitOfPlaces(meeting.place, voice.place, known)
  if (place === 0) return 0
  const shared = voice.participants.filter(person => meeting.participants.includes(person)).length
  const persons = kind === 'call' ? fitOfCall(meeting, voice, shared) : fitOfPersons(meeting, voice, shared, known)
  if (persons === 0) return 0
  // One day off, or a place that is only perhaps the same, is forgiven only to two named persons who are the same.
  if ((days === DAY_OFF || (place === PERHAPS && kind === 'meeting')) && shared < 2) return 0
  if (days === DAY_OFF && place !== SAME) return 0
  // A week is not enough of a date to make up for a place, unless it has just the persons of the other.
  const isVague = kind === 'meeting' && [meeting, voice].some(isWeek)
  if (isVague && place === PERHAPS && shared < Math.max(...[meeting, voice].filter(isWeek).map(countPersons))) return 0
  return days + place + persons
}

const SAME = 2
const WITHIN = 1.5
const PERHAPS = 1
const DAY_OFF = 0.5
const VAGUE_DAYS = 5

function isWeek({ startDay, endDay }: Told): boolean {
  return daysBetween(startDay, endDay) >= VAGUE_DAYS
}

function countPersons({ participants }: Told): number {
  return participants.length
}

function fitOfDays(a: Told, b: Told): number {
  if (a.startDay === b.startDay && a.endDay === b.endDay) return SAME
  if (a.startDay <= b.endDay && b.startDay <= a.endDay) return PERHAPS
  const gap = a.endDay < b.startDay ? daysBetween(a.endDay, b.startDay) : daysBetween(b.endDay, a.startDay)
  return gap === 1 ? DAY_OFF : 0
}

/**
 * Calls have no place. `Florida` may be `Miami`; around another city a region or country may be what was talked about.
 * `Genf` is not `Berlin`.
 */
function fitOfPlaces(a: string | null, b: string | null, known: Acquaintance): number {
  if (a === b) return a === null ? PERHAPS : SAME
  if (a === null || b === null) return PERHAPS
  if (known.isWithin(a, b) || known.isWithin(b, a)) return WITHIN
  return known.isCity(a) !== known.isCity(b) ? PERHAPS : 0
}

/** In a call everyone counts: Trump with Putin is not Trump with Selenskyj. */
function fitOfCall(a: Told, b: Told, shared: number): number {
  const smaller = Math.min(a.participants.length, b.participants.length)
  if (smaller === 0) return a.participants.length === b.participants.length ? 0 : 0.25
  return shared === smaller || shared >= 2 ? 1 + shared / 4 : 0
}

function fitOfPersons(a: Told, b: Told, shared: number, known: Acquaintance): number {
  if (a.participants.length === 0 || b.participants.length === 0)
    return a.place !== null && a.place === b.place ? 0.25 : 0
  const left = new Set(a.participants.map(known.partyOf))
  const right = new Set(b.participants.map(known.partyOf))
  if (isWithOtherSide(left, right) || isWithOtherSide(right, left)) return 0
  if (shared > 0) return 1 + shared / 4
  if (isOneOf(a, b, left, right) || isOneOf(b, a, right, left)) return 0.25
  return [...left].filter(party => party !== 'other' && right.has(party)).length >= 2 ? 0.5 : 0
}

/**
 * One name alone does not make another meeting, if that side is at the table in the same place on the same day, or if it
 * is of no side: a host.
 */
function isOneOf(one: Told, all: Told, side: ReadonlySet<Party>, sides: ReadonlySet<Party>): boolean {
  if (one.participants.length !== 1 || all.participants.length < 2 || sides.size < 2) return false
  const isHere = one.place !== null && one.place === all.place
  return isHere && fitOfDays(one, all) === SAME && [...side].every(party => party === 'other' || sides.has(party))
}

/** The same envoys may see Russia and Ukraine in one place on one day, one after the other. */
function isWithOtherSide(a: ReadonlySet<Party>, b: ReadonlySet<Party>): boolean {
  return a.size > 1 && b.size > 1 && a.has('russia') && !a.has('ukraine') && b.has('ukraine') && !b.has('russia')
}
