// What a rebuild changed: the ledger before and after.

import type { IssueId } from './issue.ts'
import type { IssueStatus } from './status.ts'

/** How many rows there were, there are, and how many of these were not there before or say something else now. */
export interface RowDifference {
  readonly before: number
  readonly after: number
  readonly changed: number
}

export interface LedgerDifference {
  readonly stories: RowDifference
  readonly meetings: RowDifference
  readonly positions: RowDifference
  readonly contradictions: RowDifference
  /** Issues whose status is another now. */
  readonly statuses: readonly {
    readonly issue: IssueId
    readonly before: IssueStatus | null
    readonly after: IssueStatus | null
  }[]
  readonly entries: {
    readonly kept: number
    /** Say the same of the same articles in other words, in the place of the old. */
    readonly renewed: number
    readonly added: number
    readonly superseded: number
  }
}
