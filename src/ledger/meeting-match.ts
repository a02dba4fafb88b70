// Whether a voice speaks of a meeting that is already known. Two entries for one meeting are a smaller fault than one
// entry for two meetings.

import type { ActorId, Party } from '../model/actor.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Meeting, MeetingVoice } from '../model/ledger.ts'
import { daysBetween } from '../text/calendar.ts'

/** What the rules need to know of places and persons. */
export interface Acquaintance {
  isCity(place: string): boolean
  partyOf(actor: ActorId): Party
}

export function createAcquaintance(knowledge: Knowledge): Acquaintance {
  const wide = new Set(knowledge.places.filter(place => place.kind !== 'city').map(place => place.name))
  return {
    isCity: place => !wide.has(place),
    partyOf: actor => knowledge.actors.get(actor)?.party ?? 'other',
  }
}

type Told = Pick<MeetingVoice, 'startDay' | 'endDay' | 'place' | 'participants'>

/** How well the voice fits the meeting; 0 if it must be another one. Symmetric in days, place and persons. */
export function scoreFit(meeting: Meeting, kind: Meeting['kind'], voice: MeetingVoice, known: Acquaintance): number {
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
  // A week is not enough of a date to make up for a place.
  const isLoose = days === DAY_OFF || (kind === 'meeting' && (isVague(meeting) || isVague(voice)))
  if (isLoose && place !== SAME) return 0
  return days + place + persons
}

const SAME = 2
const PERHAPS = 1
const DAY_OFF = 0.5
const VAGUE_DAYS = 5

function isVague({ startDay, endDay }: Told): boolean {
  return daysBetween(startDay, endDay) >= VAGUE_DAYS
}

function fitOfDays(a: Told, b: Told): number {
  if (a.startDay === b.startDay && a.endDay === b.endDay) return SAME
  if (a.startDay <= b.endDay && b.startDay <= a.endDay) return PERHAPS
  const gap = a.endDay < b.startDay ? daysBetween(a.endDay, b.startDay) : daysBetween(b.endDay, a.startDay)
  return gap === 1 ? DAY_OFF : 0
}

/** Calls have no place. `Florida` may be `Miami`, but `Genf` is not `Berlin`. */
function fitOfPlaces(a: string | null, b: string | null, known: Acquaintance): number {
  if (a === b) return a === null ? PERHAPS : SAME
  if (a === null || b === null) return PERHAPS
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
  return [...left].filter(party => party !== 'other' && right.has(party)).length >= 2 ? 0.5 : 0
}

/** The same envoys may see Russia and Ukraine in one place on one day, one after the other. */
function isWithOtherSide(a: ReadonlySet<Party>, b: ReadonlySet<Party>): boolean {
  return a.size > 1 && b.size > 1 && a.has('russia') && !a.has('ukraine') && b.has('ukraine') && !b.has('russia')
}
