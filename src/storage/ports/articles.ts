// The corpus: articles as they came, and the search over them.

import type { Article, ArticleId, Citation, NewArticle } from '../../model/article.ts'
import type { SourceId, Validators } from '../../model/source.ts'
import type { IsoTime } from '../../model/time.ts'

export interface SearchHit {
  readonly article: Article
  /** A stretch of the text around the first match, whole words, at most 200 UTF-16 units. */
  readonly snippet: string
}

export interface ArticleStore {
  /**
   * Saves what one poll brought, with validators and next try. Known articles (same guid or same address) are left as
   * they are. The first batch of a source is baseline.
   */
  addNew(
    sourceId: SourceId,
    articles: readonly NewArticle[],
    poll: { readonly at: IsoTime; readonly validators: Validators; readonly nextTryAt: IsoTime },
  ): Promise<{ readonly added: number; readonly known: number }>
  /** Saves articles of an archive as baseline; known ones (same source name and guid, or same address) are left. */
  import(
    articles: readonly (NewArticle & { readonly sourceName: string })[],
    now: IsoTime,
  ): Promise<{ readonly added: number; readonly known: number }>
  /** Articles that no analysis of `version` or later has read, oldest publication first. */
  nextWithoutAnalysis(version: number, limit: number): Promise<readonly Article[]>
  find(id: ArticleId): Promise<Article | undefined>
  /** Citations of those that exist. */
  cite(ids: Iterable<ArticleId>): Promise<ReadonlyMap<ArticleId, Citation>>
  /** Relevant articles that have all words of the query (stemmed, German folding), newest first. */
  search(query: string, limit: number, offset?: number): Promise<readonly SearchHit[]>
  /** How many articles there are, and how many are relevant. */
  count(): Promise<{ readonly articles: number; readonly relevant: number }>
}
