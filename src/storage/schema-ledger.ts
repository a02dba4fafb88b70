// The tables of the ledger, as Kysely sees them.

import type { Generated } from 'kysely'
import type { MeetingState, SignalKind } from '../model/analysis.ts'
import type { IssueId } from '../model/issue.ts'
import type { LedgerChange } from '../model/ledger.ts'
import type { IsoDay, IsoTime } from '../model/time.ts'
import type { Flag } from './schema-corpus.ts'

export interface EntryTable {
  seq: Generated<number>
  id: string
  kind: LedgerChange['kind']
  /** LedgerChange. */
  change: string
  at: IsoTime
  is_news: Flag
  /** Evidence[]. */
  evidence: string
  recorded_at: IsoTime
  /** Set when a rebuild no longer came to it: kept, but told no more. */
  superseded_at: Generated<IsoTime | null>
}

export interface LedgerBuildTable {
  /** Of the analyser and of the ledger's rules. */
  version: string
  built_at: IsoTime
}

export interface EntryIssueTable {
  issue: IssueId
  at: IsoTime
  seq: number
}

export interface StoryTable {
  id: string
  first_at: IsoTime
  last_at: IsoTime
  /** Story. */
  data: string
}

export interface MeetingTable {
  id: string
  start_day: IsoDay
  end_day: IsoDay
  state: MeetingState
  /** Meeting. */
  data: string
}

/** One row: grows whenever a signal is changed or removed. */
export interface SignalGenerationTable {
  number: number
}

export interface SignalTable {
  id: string
  article_id: string
  analyser_version: number
  issue: IssueId
  kind: SignalKind
  at: IsoTime
  /** SignalRecord. */
  data: string
}

export interface StatusTable {
  issue: IssueId
  /** StatusOfIssue. */
  data: string
}

export interface PositionTable {
  issue: IssueId
  party: string
  stance: string
  at: IsoTime
  /** Position. */
  data: string
}
