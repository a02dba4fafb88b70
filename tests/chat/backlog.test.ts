import { expect, test } from 'vitest'
import { createBacklog } from '../../src/chat/backlog.ts'
import { createManualClock } from './support/clocks.ts'

test('Telegram keeps all from the first update that is in work', () => {
  const backlog = createBacklog(createManualClock())

  for (const updateId of [7, 8, 9]) backlog.take(updateId)
  backlog.finish(8)
  expect(backlog.offset()).toBe(7)

  backlog.finish(7)
  expect(backlog.offset()).toBe(9)

  backlog.finish(9)
  expect([backlog.offset(), backlog.held()]).toEqual([10, 0])
})

test('an update that is given again is not taken again', () => {
  const backlog = createBacklog(createManualClock())

  expect([backlog.take(7), backlog.take(7), backlog.take(6), backlog.take(8)]).toEqual([true, false, false, true])
})

test('an update that takes very long holds up nothing', async () => {
  const clock = createManualClock()
  const backlog = createBacklog(clock)
  backlog.take(7)

  await clock.advance(10_000)

  expect([backlog.offset(), backlog.held()]).toEqual([8, 0])
})
