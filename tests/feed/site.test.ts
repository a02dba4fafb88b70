// Pages and the finding of feeds, through the whole stage and real HTTP.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createParsePool, type ParsePool } from '../../src/feed/pool.ts'
import { createFeedReader } from '../../src/feed/reader.ts'
import { type FeedServer, gives, redirects, rss, says, startFeedServer } from './support/feed-server.ts'

const NEVER = new AbortController().signal
const PAGE = `<html><body><article>${'<p>Die Unterhändler haben in Genf bis spät in die Nacht miteinander gesprochen, ohne Ergebnis.</p>'.repeat(5)}</article></body></html>`

let server: FeedServer
let parsePool: ParsePool
let stage: ReturnType<typeof createFeedReader>

beforeAll(() => {
  parsePool = createParsePool()
})
afterAll(() => parsePool.close())
beforeEach(async () => {
  server = await startFeedServer()
  const silent = () => undefined
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  stage = createFeedReader({
    allowPrivateNetworks: true,
    userAgent: 'Bote/1',
    now: () => new Date('2025-12-02T12:00:00Z'),
    log,
    parsePool,
  })
})
afterEach(async () => {
  await stage.close()
  await server.close()
})

describe('the page of an article', () => {
  test('gives its text', async () => {
    server.answer('/artikel', gives(PAGE, { 'content-type': 'text/html' }))

    const result = await stage.readPage(`${server.origin}/artikel`, NEVER)

    expect(result).toMatchObject({ kind: 'page', text: expect.stringContaining('Die Unterhändler haben in Genf') })
  })

  test('is not asked for where robots.txt keeps us out', async () => {
    server.answer('/robots.txt', gives('User-agent: Bote\nDisallow: /'))

    expect(await stage.readPage(`${server.origin}/artikel`, NEVER)).toMatchObject({
      kind: 'failed',
      failure: 'refused',
    })
    expect(server.requests.map(({ path }) => path)).toEqual(['/robots.txt'])
  })

  test('fails in words of the closed list', async () => {
    expect(await stage.readPage(`${server.origin}/fehlt`, NEVER)).toMatchObject({
      kind: 'failed',
      failure: 'not-found',
    })
    expect(await stage.readPage('kein Link', NEVER)).toMatchObject({ kind: 'failed', failure: 'address-forbidden' })
    server.answer('/tief', gives(`<html>${'<div>'.repeat(5000)}`))
    expect(await stage.readPage(`${server.origin}/tief`, NEVER)).toMatchObject({ kind: 'failed', failure: 'too-large' })
  })
})

describe('the feeds of a site', () => {
  test('are the address itself if it is one', async () => {
    server.answer('/', redirects(302, '/feed.xml'))
    server.answer('/feed.xml', gives(rss(['A'])))

    expect(await stage.findFeeds(`${server.origin}/`, NEVER)).toEqual({
      kind: 'found',
      feeds: [{ url: `${server.origin}/feed.xml`, title: 'Der Beobachter' }],
    })
  })

  test('are those that its page names', async () => {
    server.answer(
      '/',
      gives(
        '<html><head><link rel="alternate" type="application/rss+xml" title="Politik" href="/p.xml"></head></html>',
      ),
    )

    expect(await stage.findFeeds(`${server.origin}/`, NEVER)).toEqual({
      kind: 'found',
      feeds: [{ url: `${server.origin}/p.xml`, title: 'Politik' }],
    })
  })

  test('are looked for in the usual places if the page names none', async () => {
    server.answer('/politik/', gives('<html><body>Guten Tag</body></html>'))
    server.answer('/feed', gives('<html>Nicht hier</html>'))
    server.answer('/rss', says(500))
    server.answer('/rss.xml', gives(rss(['A'])))

    expect(await stage.findFeeds(`${server.origin}/politik/`, NEVER)).toMatchObject({
      feeds: [{ url: `${server.origin}/rss.xml` }],
    })
  })

  test('are none where there are none', async () => {
    server.answer('/', gives('<html></html>'))

    expect(await stage.findFeeds(`${server.origin}/`, NEVER)).toMatchObject({ kind: 'failed', failure: 'not-a-feed' })
    expect(await stage.findFeeds(`${server.origin}/fehlt`, NEVER)).toMatchObject({
      kind: 'failed',
      failure: 'not-found',
    })
  })
})
