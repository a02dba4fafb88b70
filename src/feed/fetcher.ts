// The stage's one way into the network, put together: connections, manners and limits. Feeds, pages and robots.txt share it.

import { setTimeout as wait } from 'node:timers/promises'
import { createAgent, type Lookup } from './connector.ts'
import { type Fetched, type FetchOptions, type FetchRequest, fetchDocument } from './fetch.ts'
import { isLoopback } from './guard.ts'
import { createManners } from './manners.ts'

export interface FetcherOptions {
  /** True: feeds may live on loopback and private addresses and on any port; loopback hosts know no queue and no gap. */
  readonly allowPrivateNetworks: boolean
  /** Names the bot and how to reach its owner. */
  readonly userAgent: string
  now(): Date
  /** How names are resolved; the system's resolver unless given. */
  readonly lookup?: Lookup
  readonly limits?: Partial<FetchLimits>
  /** How the gap between requests to a host is waited for; a timer unless given. */
  wait?(ms: number, signal: AbortSignal): Promise<void>
}

interface FetchLimits {
  readonly connectMs: number
  readonly headersMs: number
  /** For one document with all its redirects; waiting for the host's turn does not count. */
  readonly totalMs: number
  /** Between two requests to a host. */
  readonly gapMs: number
}

export interface Fetcher {
  /** Fetches a document. Throws FeedError. */
  fetch(wanted: FetchRequest, signal: AbortSignal): Promise<Fetched>
  /** Ends all connections, at once. */
  close(): Promise<void>
}

const LIMITS: FetchLimits = { connectMs: 5000, headersMs: 10_000, totalMs: 30_000, gapMs: 2000 }

export function createFetcher(options: FetcherOptions): Fetcher {
  const { allowPrivateNetworks: allowPrivate, userAgent, now, lookup } = options
  const { connectMs, headersMs, totalMs, gapMs } = { ...LIMITS, ...options.limits }
  const agent = createAgent({ allowPrivate, connectTimeoutMs: connectMs, headersTimeoutMs: headersMs, lookup })
  const manners = createManners({
    gapMs,
    isFree: host => allowPrivate && isLoopback(host.replace(/:\d+$/, '')),
    now,
    wait: options.wait ?? ((ms, signal) => wait(ms, undefined, { signal })),
  })
  const fetching: FetchOptions = { agent, manners, allowPrivate, userAgent, totalMs, now }
  return {
    fetch: (wanted, signal) => fetchDocument(wanted, fetching, signal),
    close: () => agent.destroy(),
  }
}
