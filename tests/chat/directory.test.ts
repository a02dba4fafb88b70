// What is asked of Telegram about a chat that is steered from elsewhere, against the emulator.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDirectory } from '../../src/chat/directory.ts'
import type { ChatDirectory } from '../../src/deps.ts'
import { createEmulator, type Emulator } from '../../src/playground/emulator/emulator.ts'

const TOKEN = '123456:token-of-the-directory-aaaaaaaaa'
const CHANNEL = -1001234
const ADMIN = 8

let emulator: Emulator
let directory: ChatDirectory
let logged: unknown[]

beforeEach(async () => {
  emulator = createEmulator({ token: TOKEN, now: () => new Date() })
  const { url } = await emulator.listen()
  for (const id of [7, ADMIN]) emulator.addUser({ id, firstName: `Person ${id}`, hasStarted: true })
  emulator.addChat({ id: CHANNEL, type: 'channel', title: 'Tageslage', administrators: [ADMIN] })
  logged = []
  const note = (...words: readonly unknown[]) => void logged.push(...words)
  directory = createDirectory({ token: TOKEN, apiRoot: url, log: { debug: note, info: note, warn: note, error: note } })
})

afterEach(() => emulator.close())

describe('the directory', () => {
  test('finds a channel by its number', async () => {
    const channel = { chatId: CHANNEL, kind: 'channel', title: 'Tageslage' }

    expect(await directory.find(String(CHANNEL))).toEqual(channel)
  })

  test('finds no person, and nothing that there is not', async () => {
    expect(await directory.find('7')).toBeUndefined()
    expect(await directory.find('@gibtesnicht')).toBeUndefined()
  })

  test('knows who administers it', async () => {
    expect(await directory.isAdmin(CHANNEL, ADMIN)).toBe(true)
    expect(await directory.isAdmin(CHANNEL, 7)).toBe(false)
  })

  test('takes nobody for an administrator while Telegram does not say so, and logs no token', async () => {
    await emulator.close()

    expect(await directory.isAdmin(CHANNEL, ADMIN)).toBe(false)
    expect(await directory.find('@tageslage')).toBeUndefined()
    expect(logged).not.toEqual([])
    expect(JSON.stringify(logged)).not.toContain(TOKEN.split(':')[1])
  })
})
