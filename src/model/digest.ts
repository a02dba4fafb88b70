// The difference of the ledger for one chat, as a value without markup.

import type { Actor } from './actor.ts'
import type { Evidence } from './evidence.ts'
import type { Issue } from './issue.ts'
import type { IssueStatus, LedgerChange, Meeting, StatusOfIssue, Story } from './ledger.ts'
import type { IsoDay, IsoTime } from './time.ts'

/** One thing that is new for this chat. */
export interface DigestItem {
  readonly change: LedgerChange
  readonly at: IsoTime
  /** Best evidence first; the view shows one quote and numbers the sources. */
  readonly evidence: readonly Evidence[]
  readonly story?: Story
  readonly meeting?: Meeting
  readonly issue?: Issue
  /** Persons to name with the item. */
  readonly actors: readonly Actor[]
  /** Independent origins behind it. */
  readonly origins: number
}

/** An issue that did not move, for the one line at the end. */
export interface UnchangedIssue {
  readonly issue: Issue
  readonly status: IssueStatus
  readonly newestEvidenceAt: IsoTime
}

export interface Digest {
  /** The reader's day. */
  readonly day: IsoDay
  readonly zone: string
  /** Meetings that lie ahead of `day` or go on, by day; those that an item tells are not repeated here. */
  readonly ahead: readonly Meeting[]
  readonly items: readonly DigestItem[]
  /** Items that were ranked below the cut, told as a number only. */
  readonly more: number
  readonly unchanged: readonly UnchangedIssue[]
  /** Sequence number up to which this digest tells the ledger. */
  readonly upTo: number
}

/** What compose needs to know of the ledger. */
export interface DigestMaterial {
  readonly entries: readonly {
    readonly seq: number
    readonly change: LedgerChange
    readonly at: IsoTime
    readonly evidence: readonly Evidence[]
  }[]
  readonly stories: ReadonlyMap<string, Story>
  readonly meetings: ReadonlyMap<string, Meeting>
  readonly ahead: readonly Meeting[]
  readonly statuses: readonly StatusOfIssue[]
  readonly upTo: number
}
