// S13: what a press says comes from the presser's client.

import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/chat/command.ts'
import { GROUP, GROUP_ADMIN, READER, startBot } from './support/telegram.ts'

const toggle: Command = {
  name: 'subscribe',
  aliases: [],
  scope: 'chat-admins',
  run: async () => ({
    ...{ text: 'bestellt', entities: [] },
    buttons: [[{ label: 'ab', command: 'subscribe', data: 'off' }]],
  }),
  act: async data => ({ text: `getan: ${data}`, entities: [], isSeparate: true }),
}

async function openToggle(chat: number, from: number) {
  const bench = await startBot([toggle])
  bench.write('/subscribe', from, chat)
  const { messageId, keyboard } = await bench.hear(chat)
  const data = keyboard[0]?.[0]?.callback_data ?? ''
  const press = (changes: Partial<{ chatId: number; from: number; data: string; messageId: number }> = {}) =>
    bench.emulator.press({ ...{ chatId: chat, messageId, data, from }, isForged: true, ...changes }).answered
  return { ...bench, data, messageId, press }
}

const REFUSED = { isAlert: true, text: expect.stringContaining('gilt nicht mehr') }

describe('a button that may change something', () => {
  test('says nothing of what it does, and does it', async () => {
    const { data, press, hear } = await openToggle(READER, READER)

    expect(data).toMatch(/^![\w:-]{20,62}$/)
    expect(data).not.toContain('off')
    expect(await press()).toMatchObject({ isAlert: false })
    expect((await hear(READER, 2)).text).toBe('getan: off')
  })

  test('is refused altered, invented, in clear, or pressed twice', async () => {
    const { data, press, said, hear } = await openToggle(READER, READER)

    expect(await press({ data: `${data.slice(0, -1)}${data.endsWith('A') ? 'Q' : 'A'}` })).toMatchObject(REFUSED)
    expect(await press({ data: '!:' })).toMatchObject(REFUSED)
    expect(await press({ data: 'subscribe:off' })).toMatchObject(REFUSED)
    await press()
    await hear(READER, 2)
    expect(await press()).toMatchObject(REFUSED)
    expect(said(READER)).toHaveLength(2)
  })

  test('is refused in another chat, though the presser is an administrator there', async () => {
    const { data, emulator, hear, write, press } = await openToggle(READER, READER)
    write('/subscribe', GROUP_ADMIN, GROUP)
    const { messageId } = await hear(GROUP)

    expect(await press({ chatId: GROUP, from: GROUP_ADMIN, messageId, data })).toMatchObject(REFUSED)
    expect(emulator.messages(GROUP).filter(({ text }) => text.startsWith('getan'))).toEqual([])
  })

  test('is refused after an hour', async () => {
    const { deps, press } = await openToggle(READER, READER)

    deps.setNow(new Date(deps.now().getTime() + 3_600_000).toISOString())

    expect(await press()).toMatchObject(REFUSED)
  })

  test('is refused to who has no rights, and stays good for who has', async () => {
    const { press, hear } = await openToggle(GROUP, GROUP_ADMIN)

    expect(await press({ from: READER })).toMatchObject({
      isAlert: true,
      text: expect.stringContaining('Administratoren'),
    })
    expect(await press()).toMatchObject({ isAlert: false })
    expect((await hear(GROUP, 2)).text).toBe('getan: off')
  })

  test('does not go out if its key cannot be kept', async () => {
    const { deps, write, said, emulator } = await startBot([toggle])
    await deps.store.close()

    write('/subscribe')
    await emulator.until(() => (emulator.pendingUpdates() === 0 ? true : undefined), 500).catch(() => undefined)

    expect(said(READER).filter(({ keyboard }) => keyboard.length > 0)).toEqual([])
  })
})
