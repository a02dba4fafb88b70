// Where the evidence is against itself. Shown side by side, never resolved.

import type { Evidence } from './evidence.ts'
import type { MeetingId } from './meeting.ts'
import type { IsoTime } from './time.ts'

export const CONTRADICTION_KINDS = ['meeting-day', 'meeting-outcome'] as const
/** A meeting said to be on different days; a meeting said to have been held and not to have been held. */
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number]

/** One of the versions, with what proves it. */
export interface ContradictionSide {
  /** A day, or a state of the meeting. */
  readonly claim: string
  readonly origins: readonly string[]
  /** One sentence of each origin, newest first; never empty. */
  readonly evidence: readonly Evidence[]
}

export type ContradictionId = string

export interface Contradiction {
  /** Made of kind and subject. */
  readonly id: ContradictionId
  readonly kind: ContradictionKind
  /** What it is about, as told.ts names it: `meeting ID`. */
  readonly subject: string
  /** Publication time of the newest evidence. */
  readonly at: IsoTime
  /** Two or more, the one with most origins first. */
  readonly sides: readonly ContradictionSide[]
}

/** The meeting that a contradiction is about, if it is about one. */
export function meetingIn(subject: string): MeetingId | undefined {
  return subject.startsWith('meeting ') ? subject.slice('meeting '.length) : undefined
}
