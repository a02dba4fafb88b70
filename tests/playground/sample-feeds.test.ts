// The sample feeds as a reader of feeds meets them: over HTTP, with validators, by a clock that moves.

import { afterEach, expect, test } from 'vitest'
import { createSampleFeeds, type SampleFeeds } from '../../src/playground/sample-feeds.ts'

let feeds: SampleFeeds | undefined
let now = new Date('2026-03-10T09:00:00Z')

afterEach(async () => {
  await feeds?.close()
  feeds = undefined
})

async function open(at: string, folder = 'tests/playground/outlets'): Promise<SampleFeeds> {
  now = new Date(at)
  feeds = await createSampleFeeds({ folder, now: () => now, today: '2026-03-10' })
  await feeds.listen()
  return feeds
}

async function sourceNamed(name: string, at = '2026-03-10T09:00:00Z') {
  const source = (await open(at)).sources.find(candidate => candidate.name === name)
  if (source === undefined) throw new Error(`no sample source ${name}`)
  return source
}

test('each shipped outlet is a source whose feed and newest article can be read', async () => {
  const { sources } = await open('2026-03-10T09:00:00Z', 'data/sample')

  const texts = await Promise.all(sources.map(async ({ url }) => (await fetch(url)).text()))
  const pages = await Promise.all(
    texts.map(text =>
      fetch(/http:\/\/127\.0\.0\.1:\d+\/[^/"<]+\/artikel\/[a-z0-9-]+/.exec(text)?.[0] ?? 'http://127.0.0.1:1'),
    ),
  )

  expect(sources.length).toBeGreaterThanOrEqual(2)
  expect(pages.map(page => page.status)).toEqual(sources.map(() => 200))
})

test('a feed that did not change answers 304 to its own validator', async () => {
  const { url } = await sourceNamed('Elbkurier')

  const first = await fetch(url)
  const second = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })

  expect(first.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
  expect([first.status, second.status]).toEqual([200, 304])
})

test('an article appears in the minute in which it is published, and the validator changes', async () => {
  const { url } = await sourceNamed('Elbkurier', '2026-03-08T17:39:59Z')
  const before = await fetch(url)
  const textBefore = await before.text()

  now = new Date('2026-03-08T17:40:00Z')
  const after = await fetch(url, { headers: { 'if-none-match': before.headers.get('etag') ?? '' } })

  expect(textBefore).not.toContain('witkoff-in-kiew')
  expect(after.status).toBe(200)
  expect(await after.text()).toContain('<pubDate>Sun, 08 Mar 2026 18:40:00 +0100</pubDate>')
})

test('an outlet with an old encoding writes its own bytes and references for what they lack', async () => {
  const { url } = await sourceNamed('Alpenpost')

  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())

  expect(bytes.toString('latin1')).toContain('encoding="iso-8859-1"')
  expect(bytes.toString('latin1')).toContain('Garantien &#8211; nächste Runde')
})

test('an outlet that gives teasers keeps the text for its page', async () => {
  const { url } = await sourceNamed('Alpenpost')

  const feed = await (await fetch(url)).text()
  const page = await (await fetch(url.replace('/feed', '/artikel/selenskij-trifft-witkoff'))).text()

  expect(feed).not.toContain('unannehmbar')
  expect(page).toContain('unannehmbar')
})
