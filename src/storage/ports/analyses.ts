// What the analysis stage found in each article.

import type { ActorId } from '../../model/actor.ts'
import type { Analysis } from '../../model/analysis.ts'
import type { ArticleId } from '../../model/article.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { IssueId } from '../../model/issue.ts'
import type { AnalysedArticle } from '../../model/ledger.ts'
import type { Sighting } from '../../model/proposal.ts'
import type { IsoTime } from '../../model/time.ts'

export interface StatementOfActor {
  readonly at: IsoTime
  readonly evidence: Evidence
  /** The issues that the sentence speaks of, each once. */
  readonly issues: readonly IssueId[]
}

export interface AnalysisStore {
  /** Saves a batch; replaces lower versions of the same article. Irrelevant articles need no ledger. */
  save(analyses: readonly Analysis[]): Promise<void>
  find(articleId: ArticleId): Promise<Analysis | undefined>
  /** Relevant articles whose analysis the ledger has not settled, oldest publication first. */
  nextForLedger(limit: number): Promise<readonly AnalysedArticle[]>
  /** Latest statements of a person, newest first. */
  statementsOf(actor: ActorId, limit: number): Promise<readonly StatementOfActor[]>
  /** Publication times of the relevant articles since then that name a person, oldest first. */
  mentionsOf(actor: ActorId, since: IsoTime): Promise<readonly IsoTime[]>
  /** Persons whom the knowledge did not have, in relevant articles since then, newest article first; at most `articles`. */
  sightings(since: IsoTime, articles: number): Promise<readonly Sighting[]>
  /** In how many relevant articles each person is named, most first. */
  countMentions(since: IsoTime): Promise<ReadonlyMap<ActorId, number>>
}
