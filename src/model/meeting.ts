// A meeting or call with all that was said of it.

import type { ActorId } from './actor.ts'
import type { MeetingState } from './analysis.ts'
import type { Evidence } from './evidence.ts'
import type { IsoDay, IsoTime } from './time.ts'

/** Meetings whose days lie within this of a day that the batch names. */
export const MEETING_WINDOW_DAYS = 3

export type MeetingId = string

/** Not on the day that was meant for it: called off, or put off. */
export function isOff(state: MeetingState): boolean {
  return state === 'cancelled' || state === 'postponed'
}

/** What one article says of a meeting, kept so that the merged row can be made anew from all of them, in any order. */
export interface MeetingVoice {
  /** Publication time of the article. */
  readonly at: IsoTime
  readonly origin: string
  readonly startDay: IsoDay
  readonly endDay: IsoDay
  readonly place: string | null
  readonly participants: readonly ActorId[]
  readonly state: MeetingState
  readonly isNews: boolean
  readonly evidence: Evidence
}

/** One meeting or call, however many articles report it. */
export interface Meeting {
  readonly id: MeetingId
  readonly startDay: IsoDay
  readonly endDay: IsoDay
  readonly place: string | null
  readonly participants: readonly ActorId[]
  readonly state: MeetingState
  readonly kind: 'meeting' | 'call'
  readonly evidence: readonly Evidence[]
  /** All that was said of it, ascending by `at`; what the other fields are made of. */
  readonly voices: readonly MeetingVoice[]
}
