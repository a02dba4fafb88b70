// The playground's clock: runs on, goes forward, never back.

import { expect, test } from 'vitest'
import { createClock } from '../../src/playground/clock.ts'

test('runs like its base, and on from where it was set', () => {
  let base = new Date('2026-03-10T08:00:00Z')
  const clock = createClock(() => base)
  const heard: string[] = []
  const stop = clock.onMove(now => heard.push(now.toISOString()))

  clock.moveTo(new Date('2026-03-11T06:30:00Z'))
  base = new Date('2026-03-10T08:00:10Z')
  const later = clock.now()
  stop()
  clock.moveTo(new Date('2026-03-12T00:00:00Z'))

  expect(later).toEqual(new Date('2026-03-11T06:30:10Z'))
  expect(heard).toEqual(['2026-03-11T06:30:00.000Z'])
})

test('refuses to go back, or nowhere', () => {
  const clock = createClock(() => new Date('2026-03-10T08:00:00Z'))

  expect(() => clock.moveTo(new Date('2026-03-10T07:59:59Z'))).toThrow(RangeError)
  expect(() => clock.moveTo(new Date(Number.NaN))).toThrow(RangeError)
})
