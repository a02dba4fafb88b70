// What the tests of the emulator share: an emulator on loopback with some people, and a bare HTTP caller.

import { afterEach } from 'vitest'
import { createEmulator, type Emulator } from '../../../src/playground/emulator/emulator.ts'

export const TOKEN = '123456:emulator-test-token-aaaaaaaaaaa'
export const READER = 1001
export const EDITOR = 1002
export const GROUP = -2001
export const FORUM = -1002002
export const CHANNEL = -1002003

export interface Answer {
  readonly status: number
  readonly ok: boolean
  readonly result: unknown
  readonly description: string
  readonly parameters: Readonly<Record<string, unknown>> | undefined
}

export interface Bench {
  readonly emulator: Emulator
  readonly url: string
  /** Calls a method with a JSON body. */
  call(method: string, parameters?: object): Promise<Answer>
}

/** What stands at a path of a JSON value: `message.chat.id`, `0.my_chat_member`; undefined if nothing does. */
export function at(value: unknown, path: string): unknown {
  let inner = value
  for (const key of path.split('.'))
    inner = typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[key] : undefined
  return inner
}

/** The list that a method gave. */
export function listOf({ result }: Answer): readonly unknown[] {
  if (!Array.isArray(result)) throw new Error(`no list: ${JSON.stringify(result)}`)
  return result
}

const open = new Set<Emulator>()

afterEach(async () => {
  await Promise.all([...open].map(emulator => emulator.close()))
  open.clear()
})

export async function openBench(now = () => new Date('2026-03-10T08:00:00Z')): Promise<Bench> {
  const emulator = createEmulator({ token: TOKEN, now, botUsername: 'probe_bot' })
  open.add(emulator)
  const { url } = await emulator.listen()
  emulator.addUser({ id: READER, firstName: 'Lea', languageCode: 'de', hasStarted: true })
  emulator.addUser({ id: EDITOR, firstName: 'Edgar', username: 'edgar', languageCode: 'en' })
  emulator.addChat({ id: GROUP, type: 'group', title: 'Redaktion', members: [READER], administrators: [EDITOR] })
  emulator.addChat({
    id: FORUM,
    type: 'supergroup',
    title: 'Forum',
    members: [READER],
    topics: [
      { id: 7, name: 'Lage' },
      { id: 8, name: 'Archiv', isClosed: true },
    ],
  })
  emulator.addChat({ id: CHANNEL, type: 'channel', title: 'Kanal', administrators: [EDITOR] })
  return {
    emulator,
    url,
    async call(method, parameters = {}) {
      const response = await fetch(`${url}/bot${TOKEN}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
      })
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) }
    },
  }
}
