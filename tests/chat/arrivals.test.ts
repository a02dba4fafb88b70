import { expect, test } from 'vitest'
import { createArrivals } from '../../src/chat/arrivals.ts'

test('a message whose answer came as fast as others arrived when it left', () => {
  const arrivals = createArrivals()

  for (let index = 0; index < 3; index += 1) arrivals.answer(arrivals.leave(index * 100), index * 100 + 60)

  expect([1, 2, 3].map(count => arrivals.lastBut(count))).toEqual([200, 100, 0])
})

test('a message whose answer came late may have arrived late', () => {
  const arrivals = createArrivals()
  arrivals.answer(arrivals.leave(0), 60)
  arrivals.answer(arrivals.leave(100), 460)

  expect(arrivals.lastBut(1)).toBe(400)
})

test('a message on its way counts from when it left', () => {
  const arrivals = createArrivals()
  arrivals.leave(50)

  expect(arrivals.lastBut(1)).toBe(50)
  expect(arrivals.lastBut(2)).toBe(Number.NEGATIVE_INFINITY)
})
