// The feed stage as the rest sees it: one read of one source, from its address to its articles.

import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { FeedReader, Log } from '../deps.ts'
import type { FeedResult } from '../model/feed.ts'
import type { Source, Validators } from '../model/source.ts'
import { createAgent, type Lookup } from './connector.ts'
import { FeedError, toFeedError } from './failure.ts'
import { type FetchOptions, fetchDocument } from './fetch.ts'
import { isLoopback } from './guard.ts'
import { createManners } from './manners.ts'
import type { ParsePool } from './pool.ts'

export interface FeedReaderOptions {
  /** True: feeds may live on loopback and private addresses and on any port; loopback hosts know no gap. */
  readonly allowPrivateNetworks: boolean
  /** Names the bot and how to reach its owner. */
  readonly userAgent: string
  now(): Date
  readonly log: Log
  readonly parsePool: ParsePool
  /** How names are resolved; the system's resolver unless given. */
  readonly lookup?: Lookup
  readonly limits?: Partial<FetchLimits>
  /** How the gap between requests to a host is waited for; a timer unless given. */
  wait?(ms: number, signal: AbortSignal): Promise<void>
}

export interface FetchLimits {
  readonly connectMs: number
  readonly headersMs: number
  readonly totalMs: number
  readonly feedBytes: number
  readonly gapMs: number
}

const LIMITS: FetchLimits = {
  connectMs: 5000,
  headersMs: 10_000,
  totalMs: 30_000,
  feedBytes: 10 * 1024 ** 2,
  gapMs: 2000,
}
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

/** Makes the reader. `close()` ends its connections; the pool belongs to the caller. */
export function createFeedReader(options: FeedReaderOptions): FeedReader & { close(): Promise<void> } {
  const { allowPrivateNetworks: allowPrivate, userAgent, now, log, parsePool } = options
  const limits = { ...LIMITS, ...options.limits }
  const agent = createAgent({
    allowPrivate,
    connectTimeoutMs: limits.connectMs,
    headersTimeoutMs: limits.headersMs,
    lookup: options.lookup,
  })
  const manners = createManners({
    gapMs: limits.gapMs,
    isFree: host => allowPrivate && isLoopback(host),
    now,
    wait: options.wait ?? ((ms, signal) => wait(ms, undefined, { signal })),
  })
  const fetching: FetchOptions = { agent, manners, allowPrivate, userAgent, totalMs: limits.totalMs, now }

  async function readOnce(
    { url, validators }: Pick<Source, 'url' | 'validators'>,
    signal: AbortSignal,
  ): Promise<FeedResult> {
    const fetched = await fetchDocument(
      { url, validators, accept: ACCEPT, maxBytes: limits.feedBytes },
      fetching,
      signal,
    )
    if (fetched.kind === 'not-modified') return fetched
    const { bytes, contentType, base, etag, lastModified, movedTo } = fetched
    const bodyHash = createHash('sha256').update(bytes).digest('hex')
    if (bodyHash === validators.bodyHash) return { kind: 'not-modified' }
    const task = { kind: 'feed', bytes, contentType, base, now: now().getTime() } as const
    const { title, articles, skipped, isCut } = await parsePool.run(task)
    const kept: Validators = isCut
      ? { etag: null, lastModified: null, bodyHash: null }
      : { etag, lastModified, bodyHash }
    return { kind: 'articles', title, articles, skipped, validators: kept, movedTo }
  }

  return {
    async read(source, signal) {
      try {
        if (signal.aborted) throw new FeedError('aborted', 'aborted before it began')
        return await readOnce(source, signal)
      } catch (error) {
        const { failure, message, retryAfterMs } = toFeedError(error)
        log.debug({ failure, detail: message }, 'feed not read')
        return { kind: 'failed', failure, detail: message, retryAfterMs }
      }
    },
    close: () => agent.destroy(),
  }
}
