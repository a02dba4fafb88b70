// The storms, short; storms.ts runs them at full length.

import { expect, test } from 'vitest'
import { runStorm } from './storms.ts'

const SHORT = { chats: 60, speed: 20 }
const TIMEOUT_MS = 60_000

// F05
test('a dead chat is asked once, and the others get theirs', { timeout: TIMEOUT_MS }, async () => {
  expect(await runStorm('one of five chats is dead', SHORT)).toMatchObject({
    ...{ delivered: 48, extra: 0, dead: 12, requestsToDead: 12, gone: 12 },
  })
})

// F03
test('a lost reply costs one copy and no more', { timeout: TIMEOUT_MS }, async () => {
  const { delivered, extra, mostCopies, dropped } = await runStorm('one percent of replies lost', {
    ...{ chats: 120, speed: 20 },
  })

  expect({ delivered, extra }).toEqual({ delivered: 120, extra: dropped })
  expect(mostCopies).toBeLessThanOrEqual(2)
})

// F07
test('a group that moves gets its digest once', { timeout: TIMEOUT_MS }, async () => {
  expect(await runStorm('fifty groups move in the middle', SHORT)).toMatchObject({ delivered: 60, extra: 0, dead: 0 })
})
