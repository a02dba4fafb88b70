import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAgent } from '../../src/feed/connector.ts'
import { FeedError } from '../../src/feed/failure.ts'
import { type Fetched, type FetchRequest, fetchDocument } from '../../src/feed/fetch.ts'
import { createManners } from '../../src/feed/manners.ts'
import {
  bomb,
  breaksAfter,
  drips,
  type FeedServer,
  floods,
  gives,
  redirects,
  rss,
  says,
  stalls,
  startFeedServer,
  writesRaw,
} from './support/feed-server.ts'

const FEED = rss(['Gespräche in Genf'])
const NEVER = new AbortController().signal

let server: FeedServer
let other: FeedServer
let agent: ReturnType<typeof createAgent>

beforeEach(async () => {
  server = await startFeedServer()
  other = await startFeedServer()
  agent = createAgent({ allowPrivate: true, connectTimeoutMs: 1000, headersTimeoutMs: 2000 })
})
afterEach(async () => {
  await agent.destroy()
  await server.close()
  await other.close()
})

function fetchFrom(path: string, wanted: Partial<FetchRequest> = {}, totalMs = 5000, signal = NEVER): Promise<Fetched> {
  const now = () => new Date('2025-12-02T10:00:00Z')
  const manners = createManners({ gapMs: 2000, isFree: () => true, now, wait: async () => undefined })
  const options = { agent, manners, allowPrivate: true, userAgent: 'test (+mailto:x@example.org)', totalMs, now }
  const url = path.startsWith('/') ? server.origin + path : path
  return fetchDocument({ url, accept: '*/*', maxBytes: 1_000_000, ...wanted }, options, signal)
}

async function failureOf(promise: Promise<unknown>): Promise<FeedError> {
  const error = await promise.then(
    () => undefined,
    reason => reason,
  )
  if (error instanceof FeedError) return error
  throw new Error('did not fail with a FeedError', { cause: error })
}

async function textOf(promise: Promise<Fetched>): Promise<string> {
  const fetched = await promise
  return fetched.kind === 'document' ? Buffer.from(fetched.bytes).toString() : fetched.kind
}

describe('a fetch', () => {
  test('gives the bytes, where they came from and what to ask with the next time', async () => {
    server.answer(
      '/feed',
      gives(FEED, {
        etag: '"a"',
        'last-modified': 'Tue, 02 Dec 2025 09:00:00 GMT',
        'content-type': 'application/rss+xml',
      }),
    )

    const fetched = await fetchFrom('/feed')

    expect(fetched).toMatchObject({
      kind: 'document',
      url: `${server.origin}/feed`,
      base: `${server.origin}/feed`,
      contentType: 'application/rss+xml',
      etag: '"a"',
      lastModified: 'Tue, 02 Dec 2025 09:00:00 GMT',
      movedTo: null,
    })
    expect(server.requests[0]?.headers['user-agent']).toBe('test (+mailto:x@example.org)')
  })

  // F33
  test('asks with the validators and takes 304 for an answer', async () => {
    server.answer('/feed', says(304))
    const validators = { etag: '"a"', lastModified: 'Tue, 02 Dec 2025 09:00:00 GMT', bodyHash: null }

    expect(await fetchFrom('/feed', { validators })).toEqual({ kind: 'not-modified', movedTo: null })
    expect(server.requests[0]?.headers).toMatchObject({
      'if-none-match': '"a"',
      'if-modified-since': 'Tue, 02 Dec 2025 09:00:00 GMT',
    })
  })

  test('keeps no validator that is as long as a text', async () => {
    server.answer('/feed', gives(FEED, { etag: `"${'a'.repeat(2000)}"`, 'last-modified': 'gestern' }))

    expect(await fetchFrom('/feed')).toMatchObject({ etag: null, lastModified: 'gestern' })
  })

  test('does not believe a 304 that nobody asked for', async () => {
    server.answer('/feed', says(304))

    expect((await failureOf(fetchFrom('/feed'))).failure).toBe('refused')
  })

  test('takes the Content-Location for the base of links', async () => {
    server.answer('/feed', gives(FEED, { 'content-location': '/de/news.xml' }))

    expect(await fetchFrom('/feed')).toMatchObject({ base: `${server.origin}/de/news.xml` })
  })

  test.each(['gzip', 'br', 'deflate'] as const)('unpacks %s', async encoding => {
    server.answer('/feed', bomb(encoding, 0.1))

    expect(await textOf(fetchFrom('/feed'))).toHaveLength(Math.floor(0.1 * 1024 * 1024))
  })

  test('takes plain bytes that are labelled gzip as what they are', async () => {
    server.answer('/feed', gives(FEED, { 'content-encoding': 'gzip' }))

    expect(await textOf(fetchFrom('/feed'))).toBe(FEED)
  })

  // F34, F35
  test.each([
    [401, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [410, 'gone'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('makes of status %i the failure %s', async (status, failure) => {
    server.answer('/feed', says(status))

    expect((await failureOf(fetchFrom('/feed'))).failure).toBe(failure)
  })

  test('keeps the time a server asks for', async () => {
    server.answer('/feed', says(503, { 'retry-after': '600' }))

    expect((await failureOf(fetchFrom('/feed'))).retryAfterMs).toBe(600_000)
  })

  // F36
  test('knows a page that wants a browser and stays away for six hours', async () => {
    server.answer('/feed', says(403, { 'cf-mitigated': 'challenge' }))

    expect(await failureOf(fetchFrom('/feed'))).toMatchObject({ failure: 'challenge', retryAfterMs: 6 * 3_600_000 })
  })
})

describe('redirects', () => {
  // F32
  test('are followed, and a permanent chain is told', async () => {
    server.answer('/a', redirects(301, '/b'))
    server.answer('/b', redirects(308, `${other.origin}/c`))
    other.answer('/c', gives(FEED))

    expect(await fetchFrom('/a')).toMatchObject({ url: `${other.origin}/c`, movedTo: `${other.origin}/c` })
  })

  test('are told only up to the first that is not permanent', async () => {
    server.answer('/a', redirects(301, '/b'))
    server.answer('/b', redirects(302, '/c'))
    server.answer('/c', redirects(301, '/d'))
    server.answer('/d', gives(FEED))

    expect(await fetchFrom('/a')).toMatchObject({ url: `${server.origin}/d`, movedTo: `${server.origin}/b` })
  })

  test.each([302, 303, 307])('of status %i move nothing for good', async status => {
    server.answer('/a', redirects(status, '/b'))
    server.answer('/b', gives(FEED))

    expect(await fetchFrom('/a')).toMatchObject({ movedTo: null })
  })

  // F31
  test('end after five', async () => {
    for (let i = 0; i < 5; i++) server.answer(`/${i}`, redirects(302, `/${i + 1}`))
    server.answer('/5', gives(FEED))
    server.answer('/loop', redirects(302, '/loop'))

    expect(await textOf(fetchFrom('/0'))).toBe(FEED)
    expect((await failureOf(fetchFrom('/loop'))).failure).toBe('redirects')
    expect(server.requests.filter(({ path }) => path === '/loop')).toHaveLength(6)
  })

  // F31
  test.each(['http://[::1', '', 'http://', '//'])('to "%s" are a failure, not a crash', async location => {
    server.answer('/a', redirects(302, location))

    expect((await failureOf(fetchFrom('/a'))).failure).toBe('redirects')
  })

  test.each([
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/xml,<rss/>',
    'http://169.254.169.254/latest/meta-data/',
    'http://0.0.0.0/',
  ])('to %s are refused', async location => {
    server.answer('/a', redirects(302, location))

    expect((await failureOf(fetchFrom('/a'))).failure).toBe('address-forbidden')
  })

  // F31, S03
  test('carry a password to no other origin', async () => {
    server.answer('/a', redirects(302, `${other.origin}/b`))
    server.answer('/own', redirects(302, '/feed'))
    server.answer('/feed', gives(FEED))
    other.answer('/b', gives(FEED))
    const withPassword = server.origin.replace('://', '://leser:geheim@')

    await fetchFrom(`${withPassword}/a`)
    await fetchFrom(`${withPassword}/own`)

    expect(server.requests.map(({ headers }) => headers.authorization !== undefined)).toEqual([true, true, true])
    expect(other.requests[0]?.headers.authorization).toBeUndefined()
  })
})

describe('limits', () => {
  // F29, S05
  test.each(['gzip', 'br', 'deflate'] as const)('stop a %s bomb when the limit has come out of it', async encoding => {
    server.answer('/bomb', bomb(encoding, 50))

    expect((await failureOf(fetchFrom('/bomb'))).failure).toBe('too-large')
  })

  // F29
  test('stop a body without end and close the socket', async () => {
    server.answer('/flood', floods())

    expect((await failureOf(fetchFrom('/flood'))).failure).toBe('too-large')
    await server.allAnswered()
  })

  // F28
  test('stop a server that drips or stalls, and close the socket', async () => {
    server.answer('/drip', drips())
    server.answer('/stall', stalls())

    const failures = await Promise.all(
      ['/drip', '/drip', '/drip', '/stall'].map(path => failureOf(fetchFrom(path, {}, 300))),
    )

    expect(failures.map(({ failure }) => failure)).toEqual(['timeout', 'timeout', 'timeout', 'timeout'])
    await server.allAnswered()
  })

  test('end a fetch at once when it is called off', async () => {
    server.answer('/drip', drips())
    const called = new AbortController()
    const fetching = failureOf(fetchFrom('/drip', {}, 60_000, called.signal))

    called.abort()

    expect((await fetching).failure).toBe('aborted')
  })

  test('hold against headers without measure', async () => {
    server.answer('/headers', writesRaw(`HTTP/1.1 200 OK\r\n${'x-a: y\r\n'.repeat(20_000)}\r\n`))

    expect((await failureOf(fetchFrom('/headers'))).failure).toBe('too-large')
  })

  // F30
  test.each(Array.from({ length: 20 }, (_, i) => Math.floor((FEED.length * i) / 20)))(
    'give nothing of a body that breaks after %i bytes',
    async bytes => {
      server.answer('/cut', breaksAfter(FEED, bytes))

      expect((await failureOf(fetchFrom('/cut'))).failure).toBe('connect')
    },
  )

  test.each([
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['a status line that is none', 'HTTP/1.1 abc\r\n\r\n'],
    ['nothing', ''],
    ['chunks that are none', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc'],
    ['gzip that is none', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 4\r\n\r\n\x1f\x8b\x08\x00'],
    ['an encoding nobody knows', 'HTTP/1.1 200 OK\r\ncontent-encoding: zebra\r\ncontent-length: 4\r\n\r\nabcd'],
  ])('survive %s', async (_name, raw) => {
    server.answer('/raw', writesRaw(raw))

    expect(['connect', 'broken-feed', 'timeout']).toContain((await failureOf(fetchFrom('/raw'))).failure)
  })

  test('tell a port where nobody listens from an address that is none', async () => {
    await other.close()

    expect((await failureOf(fetchFrom(`${other.origin}/`))).failure).toBe('connect')
    expect((await failureOf(fetchFrom('no address'))).failure).toBe('address-forbidden')
  })

  // S19
  test('say in no message what stands in path, query or password', async () => {
    const address = `${server.origin.replace('://', '://leser:geheim@')}/privat?token=geheim`
    for (const status of [401, 404, 410, 429, 500]) {
      server.answer('*', says(status))
      expect((await failureOf(fetchFrom(address))).message).not.toMatch(/geheim|privat/)
    }
  })
})
