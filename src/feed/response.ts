// What the status and headers of an answer mean for a feed.

import type { IncomingHttpHeaders } from 'undici/types/header.js'
import { FeedError } from './failure.ts'
import { readRetryAfter } from './retry-after.ts'

const CHALLENGE_PAUSE_MS = 6 * 60 * 60 * 1000
const MAX_VALIDATOR = 500
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

export function headerOf(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? null
}

/** A header that is to be kept and sent back; an overlong one is no validator but a burden. */
export function validatorOf(headers: IncomingHttpHeaders, name: 'etag' | 'last-modified'): string | null {
  const value = headerOf(headers, name)
  return value !== null && value.length <= MAX_VALIDATOR ? value : null
}

export function isPermanent(status: number): boolean {
  return status === 301 || status === 308
}

/** The address a redirect points to, or null if the answer is none. Throws FeedError `redirects` for a bad one. */
export function nextHop(status: number, headers: IncomingHttpHeaders, from: URL): URL | null {
  if (!REDIRECTS.has(status)) return null
  const location = headerOf(headers, 'location') ?? ''
  if (location === '' || !URL.canParse(location, from.href))
    throw new FeedError('redirects', 'redirect without a usable address')
  return new URL(location, from)
}

/** Throws the FeedError that the status stands for; returns for 2xx with a body, and for 304 if it was asked for. */
export function checkStatus(
  status: number,
  headers: IncomingHttpHeaders,
  host: string,
  isConditional: boolean,
  now: Date,
): void {
  if (status >= 200 && status < 300) return
  if (status === 304 && isConditional) return
  const detail = `${host}: ${status}`
  const retryAfterMs = readRetryAfter(headerOf(headers, 'retry-after'), now)
  // Cloudflare marks the page that wants a browser; asking again soon only makes it worse.
  if (headerOf(headers, 'cf-mitigated') === 'challenge') throw new FeedError('challenge', detail, CHALLENGE_PAUSE_MS)
  if (status === 404) throw new FeedError('not-found', detail)
  if (status === 410) throw new FeedError('gone', detail)
  if (status === 429) throw new FeedError('rate-limited', detail, retryAfterMs)
  if (status >= 500) throw new FeedError('server-error', detail, retryAfterMs)
  throw new FeedError('refused', detail)
}
