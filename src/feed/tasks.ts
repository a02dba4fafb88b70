// What the main thread and the parsing worker say to each other.

import type { NewArticle } from '../model/article.ts'
import type { FeedFailure } from '../model/feed.ts'

export interface FeedTask {
  readonly kind: 'feed'
  /** Given away with the task: not to be used afterwards. */
  readonly bytes: Uint8Array
  readonly contentType: string | null
  /** Where the document came from; relative links stand against it. */
  readonly base: string
  /** Milliseconds since 1970, to date what has no date. */
  readonly now: number
}

export interface ReadFeed {
  readonly title: string
  readonly articles: readonly NewArticle[]
  readonly skipped: number
  readonly isCut: boolean
}

export type Task = FeedTask

/** What each kind of task gives. */
export interface TaskResults {
  readonly feed: ReadFeed
}

export type Answer =
  | { readonly isOk: true; readonly result: TaskResults[keyof TaskResults] }
  | { readonly isOk: false; readonly failure: FeedFailure; readonly detail: string }
