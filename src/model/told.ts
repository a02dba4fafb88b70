// What a message tells of the ledger, so that the chat hears nothing twice and an update can answer the earlier message.

import { meetingIn } from './contradiction.ts'
import type { LedgerChange } from './ledger.ts'
import type { MeetingId } from './meeting.ts'

/** A thing of the ledger that a message may speak of: `story ID`, `meeting ID`, `status ISSUE`, `position …`. */
export type Subject = string

/** One thing that a message speaks of. */
export interface Told {
  readonly subject: Subject
  /** Where in the text of the message it begins, in UTF-16 units: a part of a split message takes what it shows. */
  readonly at: number
  /** Sequence numbers of the ledger's entries that it tells. */
  readonly entries: readonly number[]
}

/** Changes of the same subject are told once. */
export function subjectOf(change: LedgerChange): Subject {
  switch (change.kind) {
    case 'story':
      return `story ${change.story}`
    case 'meeting':
      return `meeting ${change.meeting}`
    case 'status':
      return `status ${change.issue}`
    case 'position':
      return `position ${change.position.issue} ${change.position.party} ${change.position.stance}`
    case 'contradiction':
      return `contradiction ${change.contradiction}`
  }
}

/** The meeting that a change speaks of, if it speaks of one. */
export function meetingOf(change: LedgerChange): MeetingId | undefined {
  if (change.kind === 'contradiction') return meetingIn(change.subject)
  return change.kind === 'meeting' ? change.meeting : undefined
}
