import { expect, test } from 'vitest'
import { readRetryAfter } from '../../src/feed/retry-after.ts'

const NOW = new Date('2025-12-02T10:00:00Z')
const HOUR_MS = 3_600_000

// F35
test.each([
  ['120', 120_000],
  ['0', 0],
  [' 3600 ', HOUR_MS],
  ['Tue, 02 Dec 2025 11:00:00 GMT', HOUR_MS],
  ['Tue, 02 Dec 2025 09:00:00 GMT', 0],
  ['315360000', 24 * HOUR_MS],
  ['Fri, 02 Dec 2035 11:00:00 GMT', 24 * HOUR_MS],
])('reads "%s" as %i ms', (header, expected) => {
  expect(readRetryAfter(header, NOW)).toBe(expected)
})

test.each(['', '-5', 'soon', '1.5', '2 minutes', 'Tue, never', '0x10', null])('makes nothing of %s', header => {
  expect(readRetryAfter(header, NOW)).toBeNull()
})
