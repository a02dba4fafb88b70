import { describe, expect, test } from 'vitest'
import { READER, startBot } from './support/telegram.ts'

const address = { chatId: READER, threadId: null }

describe("the bot's place in a chat", () => {
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
