// The store as everything else sees it: asynchronous, each verb one atomic step. One port a file beside this one, each
// implemented in the file of the same name one folder up. `find…` gives undefined or an empty list; `next…`, `due` and
// `claim` take work; nothing here throws for "not found".

import type { IsoTime } from '../../model/time.ts'
import type { AnalysisStore } from './analyses.ts'
import type { ArticleStore } from './articles.ts'
import type { ChatStore } from './chats.ts'
import type { CorrectionStore } from './corrections.ts'
import type { DecisionStore } from './decisions.ts'
import type { InterestStore } from './interests.ts'
import type { LedgerStore } from './ledger.ts'
import type { NoticeStore } from './notices.ts'
import type { OutboxStore } from './outbox.ts'
import type { PressStore } from './presses.ts'
import type { RunStore } from './runs.ts'
import type { SourceStore } from './sources.ts'
import type { ToldStore } from './told.ts'
import type { UpdateStore } from './updates.ts'

export interface Store {
  readonly sources: SourceStore
  readonly articles: ArticleStore
  readonly analyses: AnalysisStore
  readonly ledger: LedgerStore
  readonly decisions: DecisionStore
  readonly corrections: CorrectionStore
  readonly chats: ChatStore
  readonly told: ToldStore
  readonly interests: InterestStore
  readonly outbox: OutboxStore
  readonly updates: UpdateStore
  readonly presses: PressStore
  readonly notices: NoticeStore
  readonly runs: RunStore
  /** Drops what is of no more use: settled deliveries, seen updates, old irrelevant articles. Gives row counts. */
  prune(now: IsoTime): Promise<Readonly<Record<string, number>>>
  close(): Promise<void>
}
