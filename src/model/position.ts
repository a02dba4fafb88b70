// What a side wants of an issue.

import type { Party } from './actor.ts'
import type { Evidence } from './evidence.ts'
import type { IssueId } from './issue.ts'
import type { IsoTime } from './time.ts'

/** What a party demands or rejects on an issue, as last quoted. */
export interface Position {
  readonly issue: IssueId
  readonly party: Party
  readonly stance: 'demanded' | 'rejected'
  readonly at: IsoTime
  readonly evidence: Evidence
}
