// The playground as the app finds it: a token that works, sources that answer, a clock that goes forward.

import { Api } from 'grammy'
import { afterEach, expect, test } from 'vitest'
import { createPlayground, type Playground } from '../../src/playground/playground.ts'

let playground: Playground | undefined

afterEach(async () => {
  await playground?.stop()
  playground = undefined
})

async function open(): Promise<Playground> {
  playground = createPlayground({
    host: '127.0.0.1',
    port: 0,
    zone: 'Europe/Berlin',
    samples: 'data/sample',
    base: () => new Date('2026-03-10T17:20:00Z'),
    extras: new Map([['/health', async () => ({ status: 200, type: 'text/plain', body: 'ok' })]]),
  })
  await playground.start()
  return playground
}

test('gives a bot all it needs', async () => {
  const { connection, sources } = await open()
  const [adminId] = connection.adminIds

  const me = await new Api(connection.token, { apiRoot: connection.apiRoot }).getMe()
  const feeds = await Promise.all(sources.map(async ({ url }) => (await fetch(url)).status))

  expect(me.username).toBe('verhandlungsbote_bot')
  expect(adminId).toBeGreaterThan(0)
  expect(new Set(feeds)).toEqual(new Set([200]))
})

test('tells each step of the clock, and shows the page and what is added to it', async () => {
  const opened = await open()
  const heard: string[] = []
  opened.onMove(() => heard.push(opened.now().toISOString()))

  const moved = await fetch(new URL('/api/clock', opened.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: 'morning' }),
  })

  expect(moved.status).toBe(200)
  expect(heard).toEqual(['2026-03-11T06:30:00.000Z'])
  expect(await (await fetch(new URL('/health', opened.url))).text()).toBe('ok')
  expect(await (await fetch(opened.url)).text()).toContain('<title>Verhandlungsbote</title>')
})

test('has no address before it is started', () => {
  const closed = createPlayground({ host: '127.0.0.1', port: 0, zone: 'Europe/Berlin', samples: 'data/sample' })

  expect(() => closed.url).toThrow('no address')
  expect(() => closed.connection).toThrow('not been started')
})
