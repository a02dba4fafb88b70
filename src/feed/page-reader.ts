// The page of an article → its text, for feeds that give a teaser only.

import type { PageResult } from '../model/feed.ts'
import { FeedError } from './failure.ts'
import type { Fetcher } from './fetcher.ts'
import type { ParsePool } from './pool.ts'
import { createRobots } from './robots.ts'

/** Decoded bytes of a page. */
const MAX_BYTES = 5 * 1024 ** 2

interface PageReaderOptions {
  readonly fetcher: Fetcher
  readonly parsePool: ParsePool
  readonly userAgent: string
  now(): Date
}

/** Makes the reader of pages. Throws FeedError; `refused` if robots.txt keeps us out. */
export function createPageReader({ fetcher, parsePool, userAgent, now }: PageReaderOptions) {
  const isAllowed = createRobots(fetcher, userAgent, now)
  return async (address: string, signal: AbortSignal): Promise<PageResult> => {
    if (!URL.canParse(address)) throw new FeedError('address-forbidden', 'no address')
    const url = new URL(address)
    if (!(await isAllowed(url, signal))) throw new FeedError('refused', `${url.hostname}: robots.txt`)
    const fetched = await fetcher.fetch(
      { url: address, accept: 'text/html, application/xhtml+xml;q=0.9', maxBytes: MAX_BYTES },
      signal,
    )
    if (fetched.kind === 'not-modified') throw new FeedError('server-error', `${url.hostname}: nothing`)
    const { bytes, contentType } = fetched
    return { kind: 'page', text: await parsePool.run({ kind: 'page', bytes, contentType }) }
  }
}
