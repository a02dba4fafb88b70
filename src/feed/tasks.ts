// What the main thread and the parsing worker say to each other.

import type { NewArticle } from '../model/article.ts'
import type { FeedFailure, FeedList } from '../model/feed.ts'
import type { FeedLink } from './feed-links.ts'

interface DocumentTask {
  /** Given away with the task: not to be used afterwards. */
  readonly bytes: Uint8Array
  readonly contentType: string | null
}

/** A feed to be read to its articles. */
export interface FeedTask extends DocumentTask {
  readonly kind: 'feed'
  /** Where the document came from; relative links stand against it. */
  readonly base: string
  /** Milliseconds since 1970, to date what has no date. */
  readonly now: number
}

/** A page whose article is wanted. */
interface PageTask extends DocumentTask {
  readonly kind: 'page'
}

/** A page that may name feeds. */
interface LinksTask extends DocumentTask {
  readonly kind: 'links'
  readonly base: string
}

/** A list of feeds. */
interface OpmlTask extends DocumentTask {
  readonly kind: 'opml'
}

export type Task = FeedTask | PageTask | LinksTask | OpmlTask

export interface ReadFeed {
  readonly title: string
  readonly articles: readonly NewArticle[]
  readonly skipped: number
  readonly isCut: boolean
}

/** What each kind of task gives. */
export interface TaskResults {
  readonly feed: ReadFeed
  readonly page: string
  readonly links: readonly FeedLink[]
  readonly opml: FeedList
}

export type Answer =
  | { readonly isOk: true; readonly result: TaskResults[keyof TaskResults] }
  | { readonly isOk: false; readonly failure: FeedFailure; readonly detail: string }
