// An address that somebody typed → the feeds behind it: the address itself, those its page names, the usual places.

import type { FoundFeeds } from '../model/feed.ts'
import { FeedError, toFeedError } from './failure.ts'
import { type FeedLink, WELL_KNOWN_PATHS } from './feed-links.ts'
import type { Fetched } from './fetch.ts'
import type { Fetcher } from './fetcher.ts'
import type { ParsePool } from './pool.ts'

const MAX_BYTES = 5 * 1024 ** 2
const ACCEPT = 'application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9, */*;q=0.5'

interface FinderOptions {
  readonly fetcher: Fetcher
  readonly parsePool: ParsePool
  now(): Date
}

type Document = Extract<Fetched, { kind: 'document' }>

/** Makes the finder. Throws FeedError: what was wrong with the address, or `not-a-feed` if there is none behind it. */
export function createFeedFinder({ fetcher, parsePool, now }: FinderOptions) {
  async function fetch(url: string, signal: AbortSignal): Promise<Document> {
    const fetched = await fetcher.fetch({ url, accept: ACCEPT, maxBytes: MAX_BYTES }, signal)
    if (fetched.kind === 'not-modified') throw new FeedError('server-error', 'nothing')
    return fetched
  }

  /** The document as a feed, undefined if it is none. The bytes are copied: the task takes them. */
  async function asFeed({ bytes, contentType, base, url }: Document): Promise<FeedLink | undefined> {
    const task = { kind: 'feed', bytes: bytes.slice(), contentType, base, now: now().getTime() } as const
    return await parsePool.run(task).then(
      feed => ({ url, title: feed.title }),
      error => {
        if (toFeedError(error).failure === 'not-a-feed') return undefined
        throw error
      },
    )
  }

  async function tryPlaces(origin: string, signal: AbortSignal): Promise<readonly FeedLink[]> {
    for (const path of WELL_KNOWN_PATHS) {
      const feed = await fetch(new URL(path, origin).href, signal).then(asFeed, error => {
        if (toFeedError(error).failure === 'aborted') throw error
        return undefined
      })
      if (feed !== undefined) return [feed]
    }
    return []
  }

  return async (address: string, signal: AbortSignal): Promise<FoundFeeds> => {
    const document = await fetch(address, signal)
    const itself = await asFeed(document)
    if (itself !== undefined) return { kind: 'found', feeds: [itself] }
    const { bytes, contentType, url } = document
    const named = await parsePool.run({ kind: 'links', bytes, contentType, base: url })
    const feeds = named.length > 0 ? named : await tryPlaces(url, signal)
    if (feeds.length === 0) throw new FeedError('not-a-feed', `${new URL(url).hostname}: names no feed`)
    return { kind: 'found', feeds }
  }
}
