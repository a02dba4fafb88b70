import { describe, expect, test } from 'vitest'
import { nextTry } from '../../src/feed/back-off.ts'
import type { FeedFailure } from '../../src/model/feed.ts'

const NOW = new Date('2025-12-02T10:00:00Z')
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const INTERVAL_MS = 15 * MINUTE_MS

/** Milliseconds until the next try. */
function waitAfter(
  failure: FeedFailure | null,
  failuresInRow: number,
  { retryAfterMs = null as number | null, random = 0 } = {},
): number {
  return Date.parse(nextTry({ failure, failuresInRow, retryAfterMs }, INTERVAL_MS, NOW, () => random)) - NOW.getTime()
}

describe('the next try of a source', () => {
  test('comes one interval after a success, whatever went before', () => {
    expect(waitAfter(null, 0)).toBe(INTERVAL_MS)
    expect(waitAfter(null, 7)).toBe(INTERVAL_MS)
  })

  test('comes later with each failure in a row, and at most a day later', () => {
    expect([0, 1, 2, 3].map(n => waitAfter('timeout', n) / MINUTE_MS)).toEqual([30, 60, 120, 240])
    expect(waitAfter('timeout', 10)).toBe(DAY_MS)
    expect(waitAfter('timeout', 5000)).toBe(DAY_MS)
  })

  test('is up to a tenth earlier by chance, never later', () => {
    expect(waitAfter('dns', 20, { random: 0.999 })).toBeGreaterThan(0.9 * DAY_MS - MINUTE_MS)
    expect(waitAfter('dns', 20, { random: 0.5 })).toBe(0.95 * DAY_MS)
  })

  test('never comes before the time that the server asked for, even by chance', () => {
    expect(waitAfter('rate-limited', 0, { retryAfterMs: 5 * 60 * MINUTE_MS, random: 0.9 })).toBe(5 * 60 * MINUTE_MS)
    expect(waitAfter('rate-limited', 4, { retryAfterMs: MINUTE_MS })).toBe(8 * 60 * MINUTE_MS)
    expect(waitAfter('rate-limited', 0, { retryAfterMs: 400 * DAY_MS })).toBe(DAY_MS)
  })

  // F37
  test('asks a feed that is down for 30 days at most 45 times and finds it back within a day', () => {
    let now = NOW.getTime()
    let tries = 0
    while (now < NOW.getTime() + 30 * DAY_MS) {
      now = Date.parse(
        nextTry(
          { failure: 'connect', failuresInRow: tries, retryAfterMs: null },
          INTERVAL_MS,
          new Date(now),
          () => 0.7,
        ),
      )
      tries++
    }

    expect(tries).toBeLessThanOrEqual(45)
    expect(now - (NOW.getTime() + 30 * DAY_MS)).toBeLessThanOrEqual(DAY_MS)
  })
})
