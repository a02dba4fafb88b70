// When a source is tried again. Pure: time and chance come in.

import type { FeedFailure } from '../model/feed.ts'
import { type IsoTime, toIsoTime } from '../model/time.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export interface Poll {
  /** Null: it went well. */
  readonly failure: FeedFailure | null
  /** What the server asked to wait, or null. */
  readonly retryAfterMs: number | null
  /** Failures before this poll. */
  readonly failuresInRow: number
}

/**
 * After a success one interval later; after the n-th failure in a row 2ⁿ intervals, at most 24 h, and never before the
 * server's own Retry-After. Up to a tenth less by chance, so that sources do not come in herds and a dead feed is found
 * back within a day.
 */
export function nextTry(poll: Poll, intervalMs: number, now: Date, random: () => number): IsoTime {
  const failures = poll.failure === null ? 0 : poll.failuresInRow + 1
  const backOffMs = Math.min(intervalMs * 2 ** Math.min(failures, 30), DAY_MS)
  const jitteredMs = failures === 0 ? backOffMs : backOffMs * (1 - random() / 10)
  const waitMs = Math.max(jitteredMs, Math.min(poll.retryAfterMs ?? 0, DAY_MS))
  return toIsoTime(new Date(now.getTime() + Math.round(waitMs)))
}
