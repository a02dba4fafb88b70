// robots.txt: whether a page may be read by us. Asked for article pages only; a feed is an invitation by itself.

import robotsParser from 'robots-parser'
import { toFeedError } from './failure.ts'
import type { Fetcher } from './fetcher.ts'

const MAX_BYTES = 500 * 1024
const KEEP_MS = 24 * 60 * 60 * 1000
/** A server that could not tell is asked again sooner. */
const RETRY_MS = 60 * 60 * 1000
const MAX_ORIGINS = 1000

/** The package's types describe an ES module; it is CommonJS, whose default export is the function itself. */
const parseRobots = robotsParser as unknown as (
  url: string,
  text: string,
) => { isAllowed(url: string, userAgent: string): boolean | undefined }

interface Rules {
  readonly until: number
  isAllowed(url: string): boolean
}

/** Says whether an address may be read. Rules are kept for a day for each origin. */
export type Robots = (url: URL, signal: AbortSignal) => Promise<boolean>

/** `userAgent`: its first word is the name that rules are looked up by. */
export function createRobots(fetcher: Fetcher, userAgent: string, now: () => Date): Robots {
  const known = new Map<string, Rules>()
  const name = userAgent.split(/[/\s]/, 1)[0] ?? ''
  return async (url, signal) => {
    const kept = known.get(url.origin)
    if (kept !== undefined && kept.until > now().getTime()) return kept.isAllowed(url.href)
    const rules = await ask(url, fetcher, name, now(), signal)
    if (known.size >= MAX_ORIGINS) known.clear()
    known.set(url.origin, rules)
    return rules.isAllowed(url.href)
  }
}

/** RFC 9309: no file means no rules; a server that fails means "keep out" until it tells. */
async function ask(url: URL, fetcher: Fetcher, name: string, now: Date, signal: AbortSignal): Promise<Rules> {
  const address = new URL('/robots.txt', url).href
  try {
    const fetched = await fetcher.fetch({ url: address, accept: 'text/plain, */*;q=0.5', maxBytes: MAX_BYTES }, signal)
    const text = fetched.kind === 'document' ? Buffer.from(fetched.bytes).toString('utf8') : ''
    const robots = parseRobots(address, text)
    return { until: now.getTime() + KEEP_MS, isAllowed: href => robots.isAllowed(href, name) ?? true }
  } catch (error) {
    const failed = toFeedError(error)
    if (failed.failure === 'aborted') throw failed
    const hasNone = failed.failure === 'not-found' || failed.failure === 'gone' || failed.failure === 'refused'
    return { until: now.getTime() + (hasNone ? KEEP_MS : RETRY_MS), isAllowed: () => hasNone }
  }
}
