import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createParsePool, type ParsePool } from '../../src/feed/pool.ts'
import { createFeedReader, type FeedReaderOptions } from '../../src/feed/reader.ts'
import type { FeedResult } from '../../src/model/feed.ts'
import type { Validators } from '../../src/model/source.ts'
import { type FeedServer, gives, redirects, rss, says, stalls, startFeedServer } from './support/feed-server.ts'
import { hostileAnswers } from './support/hostile-corpus.ts'

const NONE: Validators = { etag: null, lastModified: null, bodyHash: null }
const NEVER = new AbortController().signal

let server: FeedServer
let parsePool: ParsePool
const readers: { close(): Promise<void> }[] = []

beforeAll(() => {
  parsePool = createParsePool()
})
afterAll(() => parsePool.close())
beforeEach(async () => {
  server = await startFeedServer()
})
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close()
  await server.close()
})

/** A reader under a clock that stands still unless `setNow` moves it. */
function createReader(options: Partial<FeedReaderOptions> = {}) {
  let now = new Date('2025-12-02T12:00:00Z')
  const silent = () => undefined
  const reader = createFeedReader({
    allowPrivateNetworks: true,
    userAgent: 'test',
    now: () => now,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    parsePool,
    ...options,
  })
  readers.push(reader)
  const read = (path: string, validators = NONE): Promise<FeedResult> =>
    reader.read({ url: path.startsWith('/') ? server.origin + path : path, validators }, NEVER)
  const pass = (ms: number) => {
    now = new Date(now.getTime() + ms)
  }
  return { reader, read, pass }
}

function articlesOf(result: FeedResult) {
  if (result.kind !== 'articles') throw new Error(`expected articles, got ${JSON.stringify(result)}`)
  return result
}

describe('the reader', () => {
  test('gives the articles of a feed and what to send the next time', async () => {
    server.answer(
      '/feed',
      gives(rss(['Gespräche in Genf', 'Neue Vorschläge']), { etag: '"1"', 'content-type': 'application/rss+xml' }),
    )
    const { read } = createReader()

    const result = articlesOf(await read('/feed'))

    expect(result.title).toBe('Der Beobachter')
    expect(result.articles.map(({ title }) => title)).toEqual(['Gespräche in Genf', 'Neue Vorschläge'])
    expect(result.articles[0]).toEqual({
      guid: 'id-0',
      url: 'https://example.org/artikel/0',
      title: 'Gespräche in Genf',
      text: 'Text zu Gespräche in Genf.',
      publishedAt: '2025-12-01T23:00:00.000Z',
      lang: 'de',
    })
    expect(result.validators).toEqual({
      etag: '"1"',
      lastModified: null,
      bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('says that nothing changed when the server says so, or sends the same again', async () => {
    server.answer('/polite', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"1"' }).end(rss(['A']))
    })
    server.answer('/stubborn', gives(rss(['A'])))
    const { read } = createReader()

    for (const path of ['/polite', '/stubborn']) {
      const { validators } = articlesOf(await read(path))

      expect(await read(path, validators)).toEqual({ kind: 'not-modified', movedTo: null })
    }
  })

  test('asks again for a feed whose end was missing', async () => {
    const whole = rss(['Erste', 'Zweite'])
    server.answer('/feed', gives(whole.slice(0, -60), { etag: '"1"' }))
    const { read } = createReader()

    const result = articlesOf(await read('/feed'))

    expect(result.articles).toHaveLength(1)
    expect(result).toMatchObject({ skipped: 1, validators: NONE })
  })

  test('tells where a feed has moved', async () => {
    server.answer('/old', redirects(301, '/new'))
    server.answer('/new', gives(rss(['A'])))
    const { read } = createReader()

    expect(await read('/old')).toMatchObject({ kind: 'articles', movedTo: `${server.origin}/new` })
  })

  // F35
  test('leaves a host alone as long as it asked for, all its feeds, without a request', async () => {
    server.answer('/a', says(429, { 'retry-after': '3600' }))
    server.answer('/b', gives(rss(['A'])))
    const { read, pass } = createReader()

    expect(await read('/a')).toMatchObject({ failure: 'rate-limited', retryAfterMs: 3_600_000 })
    pass(600_000)
    expect(await read('/b')).toMatchObject({ failure: 'rate-limited', retryAfterMs: 3_000_000 })
    pass(3_000_000)
    expect(await read('/b')).toMatchObject({ kind: 'articles' })
    expect(server.requests.map(({ path }) => path)).toEqual(['/a', '/b'])
  })

  // F38
  test('keeps to one request at a time and two seconds between them on a host that is not its own machine', async () => {
    server.answer('/feed', gives(rss(['A'])))
    const waits: number[] = []
    const { read } = createReader({
      lookup: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
      wait: async ms => void waits.push(ms),
    })

    const results = await Promise.all(Array.from({ length: 10 }, () => read(`http://news.example:${server.port}/feed`)))

    expect(results.every(({ kind }) => kind === 'articles')).toBe(true)
    expect(server.mostAtOnce).toBe(1)
    expect(waits).toEqual(Array(9).fill(2000))
  })

  test('refuses what lies inside unless the owner allows it', async () => {
    const { read } = createReader({ allowPrivateNetworks: false })

    for (const address of [
      `${server.origin}/feed`,
      'http://127.0.0.1/feed',
      'http://localhost/feed',
      'file:///etc/passwd',
      'kein Link',
    ]) {
      expect(await read(address)).toMatchObject({ kind: 'failed', failure: 'address-forbidden' })
    }
    expect(server.connections).toBe(0)
  })

  test('does nothing when it is called off before', async () => {
    const { reader } = createReader()

    expect(await reader.read({ url: `${server.origin}/feed`, validators: NONE }, AbortSignal.abort())).toMatchObject({
      failure: 'aborted',
    })
    expect(server.connections).toBe(0)
  })

  test('calls off what is under way when it is closed', async () => {
    server.answer('/stall', stalls())
    const { reader, read } = createReader()
    const reading = read('/stall')

    await server.firstRequest()
    await reader.close()

    expect(await reading).toMatchObject({ kind: 'failed', failure: 'aborted' })
  })

  test('lets another service on the same machine be asked while one wants silence', async () => {
    const other = await startFeedServer()
    server.answer('/a', says(429, { 'retry-after': '3600' }))
    other.answer('/b', gives(rss(['A'])))
    const { read } = createReader()

    await read('/a')

    expect(await read(`${other.origin}/b`)).toMatchObject({ kind: 'articles' })
    expect(await read('/b')).toMatchObject({ failure: 'rate-limited' })
    await other.close()
  })

  // F48, S07
  test('survives all hostile servers at once and reads a good feed afterwards', async () => {
    const hostile = hostileAnswers(0.2)
    for (const [path, handler] of hostile) server.answer(path, handler)
    server.answer('/good', gives(rss(['A'])))
    const { read } = createReader({ limits: { totalMs: 2000, headersMs: 1000 } })

    const results = await Promise.all([...hostile.keys()].map(path => read(path)))

    expect(results).toHaveLength(hostile.size)
    expect(results.filter(({ kind }) => kind === 'not-modified')).toEqual([])
    expect(await read('/good')).toMatchObject({ kind: 'articles' })
  }, 120_000)
})
