// All tables as Kysely sees them. The truth is migrations/; where a column holds a JSON value, the table says of what type.
// Times are ISO texts in UTC, truth values 0 and 1, a missing topic is thread 0 (a key may not be null).

import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type {
  ChatTable,
  DeliveryTable,
  InterestTable,
  NoticeTable,
  PressTable,
  RunTable,
  RunTotalTable,
  SeenUpdateTable,
  ToldEntryTable,
  ToldSubjectTable,
} from './schema-chats.ts'
import type {
  AnalysisTable,
  ArticleTable,
  ArticleTextTable,
  ArticleVersionTable,
  MentionTable,
  PageWantedTable,
  SourceTable,
  StatementTable,
} from './schema-corpus.ts'
import type { ContradictionTable, CorrectionTable, DecisionTable } from './schema-decisions.ts'
import type {
  EntryIssueTable,
  EntryTable,
  LedgerBuildTable,
  MeetingTable,
  PositionTable,
  SignalGenerationTable,
  SignalTable,
  StatusTable,
  StoryTable,
} from './schema-ledger.ts'

export interface Tables {
  source: SourceTable
  article: ArticleTable
  article_text: ArticleTextTable
  article_version: ArticleVersionTable
  page_wanted: PageWantedTable
  analysis: AnalysisTable
  mention: MentionTable
  statement: StatementTable
  entry: EntryTable
  entry_issue: EntryIssueTable
  ledger_build: LedgerBuildTable
  story: StoryTable
  meeting: MeetingTable
  signal: SignalTable
  signal_generation: SignalGenerationTable
  status: StatusTable
  position: PositionTable
  contradiction: ContradictionTable
  decision: DecisionTable
  correction: CorrectionTable
  chat: ChatTable
  told_entry: ToldEntryTable
  told_subject: ToldSubjectTable
  interest: InterestTable
  delivery: DeliveryTable
  seen_update: SeenUpdateTable
  press: PressTable
  run: RunTable
  run_total: RunTotalTable
  notice: NoticeTable
}

export type Row<Name extends keyof Tables> = Selectable<Tables[Name]>
export type NewRow<Name extends keyof Tables> = Insertable<Tables[Name]>

/** The database outside of a transaction. */
export type Database = Kysely<Tables>
/** The database inside of a transaction: the only one that may write. */
export type Write = Transaction<Tables>
