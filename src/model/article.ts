// One text of a source, as it came from the feed stage. Its boilerplate is marked by the analysis, not cut here,
// so that every finding can point into the original text.

import type { SourceId } from './source.ts'
import type { IsoTime } from './time.ts'

export type ArticleId = string

/** What the feed stage (or an import) gives, before the store knows it. */
export interface NewArticle {
  /** The feed's own identifier; the address where the feed has none. Unique within a source. */
  readonly guid: string
  /** Cleaned web address, or null if the feed gives none. */
  readonly url: string | null
  readonly title: string
  /** Plain text, well-formed Unicode, paragraphs parted by one blank line. */
  readonly text: string
  readonly publishedAt: IsoTime
  /** BCP 47 language as far as known: `de`. */
  readonly lang: string
}

export interface Article extends NewArticle {
  readonly id: ArticleId
  readonly sourceId: SourceId
  /** Outlet as shown to readers. */
  readonly sourceName: string
  readonly fetchedAt: IsoTime
  /** True if it came with the first fetch of its source or by an import: known before, so not news. */
  readonly isBaseline: boolean
  /** How often its words have changed since they were first stored; never if left out. */
  readonly revision?: number
}

/** What a reader needs to find the article: cited by every sentence the bot sends. */
export interface Citation {
  readonly articleId: ArticleId
  readonly sourceName: string
  readonly title: string
  readonly url: string | null
  readonly publishedAt: IsoTime
}
