import { expect, test } from 'vitest'
import { type Clock, waitAtMost, waitOn } from '../../src/chat/clock.ts'
import { createManualClock } from './support/clocks.ts'

/** A clock that knows how many callbacks are still to come. */
function createCountingClock() {
  const clock = createManualClock()
  const pending = new Set<object>()
  const counting: Clock = {
    now: clock.now,
    after(delayMs, callback) {
      const timer = {}
      pending.add(timer)
      const cancel = clock.after(delayMs, () => {
        pending.delete(timer)
        callback()
      })
      return () => {
        pending.delete(timer)
        cancel()
      }
    },
  }
  return { ...counting, advance: clock.advance, pending: () => pending.size }
}

test('work that ends in time leaves no timer behind', async () => {
  const clock = createCountingClock()

  await waitAtMost(clock, 3_000, Promise.resolve())

  expect(clock.pending()).toBe(0)
})

test('work that never ends is waited for no longer than allowed', async () => {
  const clock = createCountingClock()
  let isOver = false
  const waiting = waitAtMost(clock, 3_000, new Promise(() => undefined)).then(() => {
    isOver = true
  })

  await clock.advance(2_999)
  expect(isOver).toBe(false)
  await clock.advance(1)
  await waiting

  expect(isOver).toBe(true)
})

test('work that fails leaves no timer behind either', async () => {
  const clock = createCountingClock()

  await expect(waitAtMost(clock, 3_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken')

  expect(clock.pending()).toBe(0)
})

test('a wait that is broken off ends at once and leaves no timer behind', async () => {
  const clock = createCountingClock()
  const stopping = new AbortController()
  const waiting = waitOn(clock, 3_000, stopping.signal)

  stopping.abort()
  await waiting

  expect(clock.pending()).toBe(0)
})
