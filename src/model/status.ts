// Where an issue stands, and the signals that tell it.

import type { Party } from './actor.ts'
import type { SignalKind } from './analysis.ts'
import type { Evidence } from './evidence.ts'
import type { IssueId } from './issue.ts'
import type { IsoTime } from './time.ts'

/** What moves or stalls longer ago than this no longer bears on an issue's status; what a side wants or what was agreed does. */
export const STATUS_WINDOW_DAYS = 60

export const ISSUE_STATUSES = ['open', 'disputed', 'approaching', 'provisional', 'agreed', 'blocked'] as const
/** offen, strittig, Annäherung, vorläufig geeinigt, geeinigt, blockiert. */
export type IssueStatus = (typeof ISSUE_STATUSES)[number]

/** A signal with what the status rules need to weigh it. */
export interface SignalRecord {
  readonly issue: IssueId
  readonly kind: SignalKind
  readonly party: Party | null
  /** Publication time of the article. */
  readonly at: IsoTime
  readonly origin: string
  /** Whether the sentence has a word of the issue; not known if left out. */
  readonly isNamed?: boolean
  readonly evidence: Evidence
}

/** Where an issue stands since `since`; `newestEvidenceAt` is always shown with it. */
export interface StatusOfIssue {
  readonly issue: IssueId
  readonly status: IssueStatus
  readonly since: IsoTime
  readonly newestEvidenceAt: IsoTime
  readonly evidence: readonly Evidence[]
  /** An admin decided so, against or beyond the evidence; the reason is in the decision. */
  readonly isDecided?: boolean
}
