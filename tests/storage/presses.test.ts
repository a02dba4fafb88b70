import { describe, expect, test } from 'vitest'
import { KINDS, NOW } from './support/store.ts'

const PRESS = { key: 'k1', chatId: 7, command: 'settings', data: 'off', expiresAt: '2030-01-01T00:00:00.000Z' } as const
const TOO_LATE = '2030-01-01T00:00:00.000Z'

describe.each(KINDS)('presses $kind', ({ open }) => {
  test('mean what was kept under their key, in their chat, until they are too old', async () => {
    const { presses } = await open()
    await presses.add([PRESS])

    expect(await presses.find('k1', { chatId: 7, updateId: 1 }, NOW)).toEqual({ command: 'settings', data: 'off' })
    expect(await presses.find('k2', { chatId: 7, updateId: 1 }, NOW)).toBeUndefined()
    expect(await presses.find('k1', { chatId: 8, updateId: 1 }, NOW)).toBeUndefined()
    expect(await presses.find('k1', { chatId: 7, updateId: 1 }, TOO_LATE)).toBeUndefined()
  })

  test('are used up by one update, which may come again', async () => {
    const { presses } = await open()
    await presses.add([PRESS])

    const uses = [
      await presses.use('k1', { chatId: 8, updateId: 1 }, NOW),
      await presses.use('k1', { chatId: 7, updateId: 2 }, NOW),
      await presses.use('k1', { chatId: 7, updateId: 2 }, NOW),
      await presses.use('k1', { chatId: 7, updateId: 3 }, NOW),
    ]

    expect(uses).toEqual([false, true, true, false])
    expect(await presses.find('k1', { chatId: 7, updateId: 3 }, NOW)).toBeUndefined()
  })

  test('go with what is known of their chat', async () => {
    const { presses, chats } = await open()
    await presses.add([PRESS])

    await chats.forget(7)

    expect(await presses.find('k1', { chatId: 7, updateId: 1 }, NOW)).toBeUndefined()
  })
})
