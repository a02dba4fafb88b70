// The feed stage as the rest sees it: one read of one source, from its address to its articles; pages; finding feeds.

import { createHash } from 'node:crypto'
import type { FeedFinder, FeedLists, FeedReader, Log, PageReader } from '../deps.ts'
import type { FeedFailed, FeedResult } from '../model/feed.ts'
import type { Source, Validators } from '../model/source.ts'
import { toFeedError } from './failure.ts'
import { createFetcher, type FetcherOptions } from './fetcher.ts'
import { createFeedFinder } from './finder.ts'
import { createPageReader } from './page-reader.ts'
import type { ParsePool } from './pool.ts'

export interface FeedReaderOptions extends FetcherOptions {
  readonly log: Log
  readonly parsePool: ParsePool
}

/** The pool has a deadline of its own. */
const NEVER = new AbortController().signal
/** Decoded bytes of a feed. */
const MAX_BYTES = 10 * 1024 ** 2
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

/** Makes the stage. `close()` ends its connections; the pool belongs to the caller. */
export function createFeedReader(
  options: FeedReaderOptions,
): FeedReader & PageReader & FeedFinder & FeedLists & { close(): Promise<void> } {
  const { now, log, parsePool } = options
  const fetcher = createFetcher(options)

  async function read(
    { url, validators }: Pick<Source, 'url' | 'validators'>,
    signal: AbortSignal,
  ): Promise<FeedResult> {
    const fetched = await fetcher.fetch({ url, validators, accept: ACCEPT, maxBytes: MAX_BYTES }, signal)
    if (fetched.kind === 'not-modified') return fetched
    const { bytes, contentType, base, etag, lastModified, movedTo } = fetched
    const bodyHash = createHash('sha256').update(bytes).digest('hex')
    if (bodyHash === validators.bodyHash) return { kind: 'not-modified', movedTo }
    const task = { kind: 'feed', bytes, contentType, base, now: now().getTime() } as const
    const { title, articles, skipped, isCut } = await parsePool.run(task)
    const kept: Validators = isCut
      ? { etag: null, lastModified: null, bodyHash: null }
      : { etag, lastModified, bodyHash }
    return { kind: 'articles', title, articles, skipped, validators: kept, movedTo }
  }

  const pages = createPageReader({ fetcher, parsePool, userAgent: options.userAgent, now })
  const finder = createFeedFinder({ fetcher, parsePool, now })

  /** A failure becomes a result; the log gets it too. */
  async function settle<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result | FeedFailed> {
    try {
      signal.throwIfAborted()
      return await work()
    } catch (error) {
      const { failure, message, retryAfterMs } = toFeedError(error)
      log.debug({ failure, detail: message }, 'not read')
      return { kind: 'failed', failure, detail: message, retryAfterMs }
    }
  }

  return {
    read: (source, signal) => settle(() => read(source, signal), signal),
    readPage: (url, signal) => settle(() => pages(url, signal), signal),
    findFeeds: (address, signal) => settle(() => finder(address, signal), signal),
    readList: bytes => settle(() => parsePool.run({ kind: 'opml', bytes, contentType: null }), NEVER),
    close: () => fetcher.close(),
  }
}
