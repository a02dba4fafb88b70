// What an admin decided about the ledger. Decisions are kept beside the evidence and name articles, not stories, so that
// they hold through a new reading and a rebuild.

import type { ArticleId } from './article.ts'
import type { IssueId } from './issue.ts'
import type { IssueStatus } from './status.ts'
import type { IsoTime } from './time.ts'

export type DecisionId = string

export type Ruling =
  /** These articles tell of one event. */
  | { readonly kind: 'merge'; readonly articles: readonly ArticleId[] }
  /** `articles` tell of another event than `from`. */
  | { readonly kind: 'split'; readonly articles: readonly ArticleId[]; readonly from: readonly ArticleId[] }
  /** Holds until what is published later says otherwise, see ledger/README.md. */
  | { readonly kind: 'status'; readonly issue: IssueId; readonly status: IssueStatus }
  /** The sentence at `[start, end)` of the article no longer counts. */
  | { readonly kind: 'withdraw'; readonly articleId: ArticleId; readonly start: number; readonly end: number }

export interface NewDecision {
  readonly ruling: Ruling
  readonly reason: string
  /** Telegram's number of the admin. */
  readonly by: number
}

export interface Decision extends NewDecision {
  readonly id: DecisionId
  readonly at: IsoTime
}
