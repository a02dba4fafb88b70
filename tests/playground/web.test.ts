// The page's server by bare HTTP: what it gives, and whom it keeps out.

import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClock } from '../../src/playground/clock.ts'
import { createEmulator, type Emulator } from '../../src/playground/emulator/emulator.ts'
import { createPlaygroundServer, type PlaygroundServer } from '../../src/playground/web.ts'

const READER = 1001
const STRANGER = 1002

let emulator: Emulator
let server: PlaygroundServer

beforeEach(async () => {
  const clock = createClock(() => new Date('2026-03-10T17:20:00Z'))
  emulator = createEmulator({ token: '123456:web-test-token-aaaaaaaaaaaaaaaa', now: clock.now })
  emulator.addUser({ id: READER, firstName: 'Lea', languageCode: 'de' })
  emulator.addUser({ id: STRANGER, firstName: 'Fremd' })
  const place = { chatId: READER, label: { de: 'Ich', en: 'Me' }, note: { de: '', en: '' }, speakers: [READER] }
  server = createPlaygroundServer({
    emulator,
    clock,
    host: '127.0.0.1',
    port: 0,
    places: [place],
    zone: 'Europe/Berlin',
  })
  await server.listen()
})

afterEach(async () => {
  await server.close()
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** A request as it stands: fetch would not let a test choose Host or Sec-Fetch-Site. */
function call(path: string, headers: Readonly<Record<string, string>> = {}, body?: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const outgoing = request(new URL(path, server.url), { method, headers, agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

const JSON_TYPE = { 'content-type': 'application/json' }
const hello = { chat: READER, from: READER, text: 'hallo' }

describe('the guard', () => {
  test.each([
    ['a rebound name', { host: 'evil.example' }, 403],
    ['a rebound name with a port', { host: 'evil.example:8080' }, 403],
    ['localhost', { host: 'localhost:8080' }, 200],
    ['another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, 403],
    ['the page itself', { 'sec-fetch-site': 'same-origin' }, 200],
  ])('meets a call from %s', async (_who, headers, status) => {
    expect((await call('/api/state', headers)).status).toBe(status)
  })

  test('takes changes as JSON from its own page only', async () => {
    const own = { ...JSON_TYPE, origin: new URL(server.url).origin }

    const answers = [
      await call('/api/say', own, hello),
      await call('/api/say', { ...own, origin: 'http://evil.example' }, hello),
      await call('/api/say', { 'content-type': 'text/plain' }, hello),
    ]

    expect(answers.map(({ status }) => status)).toEqual([200, 403, 403])
    expect(emulator.messages(READER)).toHaveLength(1)
  })

  test('lets the page run own scripts only, and nobody frame it', async () => {
    const { headers } = await call('/')

    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('gives the files of the page and no others', async () => {
    const { body } = await call('/')
    const named = [...body.matchAll(/(?:src|href)="\/([\w.]+)"/g)].map(match => match[1])

    const statuses = await Promise.all(
      [...named, '..%2fweb.ts', 'web.ts', 'package.json'].map(async name => (await call(`/${name}`)).status),
    )

    expect(named.length).toBeGreaterThan(4)
    expect(statuses).toEqual([...named.map(() => 200), 404, 404, 404])
  })
})

describe('the API', () => {
  test('lets only the people of the page speak, in their chats, and says what is wrong', async () => {
    const answers = await Promise.all([
      call('/api/say', JSON_TYPE, { ...hello, from: STRANGER }),
      call('/api/say', JSON_TYPE, { ...hello, chat: STRANGER }),
      call('/api/say', JSON_TYPE, { ...hello, text: ' ' }),
      call('/api/press', JSON_TYPE, { chat: READER, from: READER, message: 1, data: 'x' }),
      call('/api/clock', JSON_TYPE, { to: 'time', day: '2026-03-01', time: '07:30' }),
      call('/api/clock', JSON_TYPE, { to: 'time', day: '2026-13-01', time: '07:30' }),
      call('/api/nothing', JSON_TYPE, {}),
    ])

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400, 404])
    expect(answers[4]?.body).toContain('only goes forward')
  })

  test('moves the clock by steps in the zone of the page', async () => {
    const steps = ['hour', 'day', 'morning', 'hour', 'morning']

    const times: unknown[] = []
    for (const to of steps) times.push(JSON.parse((await call('/api/clock', JSON_TYPE, { to })).body).now)

    expect(times).toEqual([
      '2026-03-10T18:20:00.000Z',
      '2026-03-11T18:20:00.000Z',
      '2026-03-12T06:30:00.000Z',
      '2026-03-12T07:30:00.000Z',
      '2026-03-13T06:30:00.000Z',
    ])
  })

  test('hands over uploaded files that are no pictures as downloads', async () => {
    const form = new FormData()
    form.set('chat_id', String(READER))
    form.set('document', new Blob(['<script>alert(1)</script>'], { type: 'text/html' }), 'x.html')
    emulator.sendText({ chat: READER, from: READER, text: '/start' })
    const { url } = await emulator.listen()
    await fetch(`${url}/bot123456:web-test-token-aaaaaaaaaaaaaaaa/sendDocument`, { method: 'POST', body: form })
    const state = JSON.parse((await call('/api/state')).body)
    const file = await call(state.places[0].messages[1].attachment.url)
    await emulator.close()

    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
    })
  })
})

describe('a file from the page', () => {
  const file = { name: 'feeds.opml', type: 'text/x-opml', data: Buffer.from('<opml/>').toString('base64') }

  test('reaches the bot with its name, and the bot can fetch it', async () => {
    const { status } = await call('/api/say', JSON_TYPE, { ...hello, text: '', file })
    const { url } = await emulator.listen()
    const bot = `${url}/bot123456:web-test-token-aaaaaaaaaaaaaaaa`
    const ask = async (path: string) => JSON.parse(await (await fetch(`${bot}/${path}`)).text()).result
    const [{ message }] = await ask('getUpdates')
    const { document } = message
    const result = await ask(`getFile?file_id=${document.file_id}`)
    const content = await (await fetch(`${bot.replace('/bot', '/file/bot')}/${result.file_path}`)).text()
    await emulator.close()

    expect(status).toBe(200)
    expect(document).toMatchObject({ file_name: 'feeds.opml', mime_type: 'text/x-opml', file_size: 7 })
    expect(content).toBe('<opml/>')
  })

  test.each([
    ['without a name', { ...file, name: '' }],
    ['that is no base64', { ...file, data: '<opml/>' }],
    ['of more than 5 MB', { ...file, data: 'A'.repeat(8 * 1024 ** 2) }],
  ])('is refused %s', async (_what, wrong) => {
    expect((await call('/api/say', JSON_TYPE, { ...hello, file: wrong })).status).toBe(400)
  })
})
