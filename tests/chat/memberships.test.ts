import { expect, test } from 'vitest'
import { createMemberships } from '../../src/chat/memberships.ts'

const address = { chatId: 11, threadId: null }

// F27
test('the last of three changes is believed, in whatever order they are heard', () => {
  const changes = [
    { address, at: 100, updateId: 7 },
    { address, at: 160, updateId: 8 },
    { address, at: 160, updateId: 9 },
  ] as const
  for (const order of [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]) {
    const memberships = createMemberships()
    const believed = order.filter(index => memberships.isNewest(changes[index] ?? changes[0]))

    expect(believed.at(-1)).toBe(2)
  }
})
