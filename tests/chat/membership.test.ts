import { describe, expect, test } from 'vitest'
import { createMemberships } from '../../src/chat/membership.ts'
import { READER, startBot } from './support/telegram.ts'

const address = { chatId: READER, threadId: null }

describe("the bot's place in a chat", () => {
  test('is the last one, in whatever order three changes are heard', () => {
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

  test('that was lost ends the digests, and found again they come back', async () => {
    const { deps, emulator, bot, write, hear } = await startBot([
      { name: 'status', aliases: [], scope: 'everyone', run: async () => ({ text: 'ja', entities: [] }) },
    ])
    await deps.store.chats.open(address, { kind: 'private', locale: 'en', zone: 'Europe/Wien' })

    emulator.block(READER)
    emulator.unblock(READER)
    emulator.block(READER)
    write('/status')
    await hear(READER)
    await bot.stop()

    expect(await deps.store.chats.find(address)).toMatchObject({ state: 'active', locale: 'en', zone: 'Europe/Wien' })
  })
})
