// What the feed stage gives for one source.

import type { NewArticle } from './article.ts'
import type { Validators } from './source.ts'

/** Why a feed could not be read; each has the text `feed-failure-<code>` in both locale files. */
export const FEED_FAILURES = [
  'address-forbidden',
  'dns',
  'connect',
  'tls',
  'timeout',
  'too-large',
  'redirects',
  'not-found',
  'gone',
  'refused',
  'rate-limited',
  'challenge',
  'server-error',
  'not-a-feed',
  'broken-feed',
  'aborted',
] as const
export type FeedFailure = (typeof FEED_FAILURES)[number]

export type FeedResult =
  | {
      readonly kind: 'articles'
      /** The feed's own title, plain text; empty if it has none. */
      readonly title: string
      /** In the order of the feed. Entries that could not be read are left out and counted. */
      readonly articles: readonly NewArticle[]
      readonly skipped: number
      readonly validators: Validators
      /** Where a chain of permanent redirects led, if anywhere. */
      readonly movedTo: string | null
    }
  | { readonly kind: 'not-modified'; readonly movedTo: string | null }
  | FeedFailed

export interface FeedFailed {
  readonly kind: 'failed'
  readonly failure: FeedFailure
  /** For the operator's log, without secrets. */
  readonly detail: string
  /** What the server asked to wait, capped at 24 h; null if it did not. */
  readonly retryAfterMs: number | null
}

/** The text of an article as its page has it: plain, paragraphs parted by one blank line; empty if the page has none. */
export interface PageResult {
  readonly kind: 'page'
  readonly text: string
}

/** Feeds behind an address, the likeliest first, at least one. */
export interface FoundFeeds {
  readonly kind: 'found'
  readonly feeds: readonly { readonly url: string; readonly title: string }[]
}

/** One line of a list of feeds, as it stands there. */
export interface FeedLine {
  /** In its normal form; null if it is no address of a feed. */
  readonly url: string | null
  /** What the list calls it, plain text; its address, cut, if it has no name. */
  readonly title: string
}

export interface FeedList {
  readonly kind: 'list'
  readonly lines: readonly FeedLine[]
  /** Lines beyond those that are read. */
  readonly leftOut: number
}
