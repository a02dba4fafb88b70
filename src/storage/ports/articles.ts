// The corpus: articles as they came, and the search over them.

import type { Article, ArticleId, Citation, NewArticle } from '../../model/article.ts'
import type { SourceId, Validators } from '../../model/source.ts'
import type { IsoTime } from '../../model/time.ts'

export interface SearchHit {
  readonly article: Article
  /** A stretch of the text around the first match, whole words, at most 200 UTF-16 units. */
  readonly snippet: string
}

/** An article of a feed; `wantsPage`: its text is a teaser, the whole stands on its page. */
export interface FedArticle extends NewArticle {
  readonly wantsPage?: boolean
}

/** An article whose page is to be read. */
export interface WantedPage {
  readonly articleId: ArticleId
  readonly sourceId: SourceId
  readonly url: string
  /** What the feed gave. */
  readonly text: string
  /** Tries so far. */
  readonly tries: number
}

/** What an article said until it was changed. */
export interface ArticleVersion {
  readonly title: string
  readonly text: string
  readonly replacedAt: IsoTime
}

export interface ArticleStore {
  /**
   * Saves what one poll brought, with validators and next try. An article is known by its guid, its address, or by
   * saying the same under a new guid. If the feed now says something else under a known guid, the article is changed:
   * what it said before is kept as a version, and it is read anew. The first batch of a source is baseline, and so is a
   * batch of more than twenty that are all new shortly after the last: a feed with new guids, not twenty events.
   */
  addNew(
    sourceId: SourceId,
    articles: readonly FedArticle[],
    poll: { readonly at: IsoTime; readonly validators: Validators; readonly nextTryAt: IsoTime },
  ): Promise<{ readonly added: number; readonly known: number; readonly changed: number }>
  /** Saves articles of an archive as baseline; known ones (same source name and guid, or same address) are left. */
  import(
    articles: readonly (NewArticle & { readonly sourceName: string })[],
    now: IsoTime,
  ): Promise<{ readonly added: number; readonly known: number }>
  /** Pages to be read now, newest article first. */
  nextPages(now: IsoTime, limit: number): Promise<readonly WantedPage[]>
  /**
   * Records what became of reading a page: its text replaces the teaser, `later` tries it again, `never` leaves the
   * teaser. While its source's reading is not known, `isGain` counts towards learning it; gives the counts so far.
   */
  settlePage(
    id: ArticleId,
    result:
      | { readonly kind: 'read'; readonly text: string; readonly isGain: boolean }
      | { readonly kind: 'later'; readonly tryAt: IsoTime }
      | { readonly kind: 'never' },
    now: IsoTime,
  ): Promise<{ readonly trials: number; readonly gains: number }>
  /** What the article said before, oldest first. */
  versions(id: ArticleId): Promise<readonly ArticleVersion[]>
  /**
   * Articles that no analysis of `version` or later has read: first those that none has read at all, then at most
   * `again` that an older one has, each oldest publication first; without those whose page has not been tried yet.
   */
  nextWithoutAnalysis(version: number, limit: number, again?: number): Promise<readonly Article[]>
  /** Whether articles are left that only an analysis before `version` has read. */
  hasOutdated(version: number): Promise<boolean>
  find(id: ArticleId): Promise<Article | undefined>
  /** Citations of those that exist. */
  cite(ids: Iterable<ArticleId>): Promise<ReadonlyMap<ArticleId, Citation>>
  /** Relevant articles that have all words of the query (stemmed, German folding), newest first. */
  search(query: string, limit: number, offset?: number): Promise<readonly SearchHit[]>
  /** How many articles there are, and how many are relevant. */
  count(): Promise<{ readonly articles: number; readonly relevant: number }>
}
