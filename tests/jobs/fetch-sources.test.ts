import { describe, expect, test } from 'vitest'
import { fetchSources } from '../../jobs/fetch-sources.ts'
import type { FeedFailure, FeedResult } from '../../src/model/feed.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { createTestDeps, type TestDeps } from '../support/deps.ts'
import { notices } from '../support/notices.ts'

const NEVER = new AbortController().signal
const URL_A = 'https://a.example/feed.xml'

function feedOf(...guids: string[]): FeedResult {
  return {
    kind: 'articles',
    title: 'Morgenblatt',
    articles: guids.map(guid => ({
      ...{ guid, url: `https://a.example/${guid}`, title: `Titel ${guid}`, text: `Text ${guid}`, lang: 'de' },
      publishedAt: '2025-12-18T06:00:00.000Z',
    })),
    skipped: 0,
    validators: { etag: '"1"', lastModified: null, bodyHash: null },
    movedTo: null,
  }
}

function failure(code: FeedFailure, retryAfterMs: number | null = null): FeedResult {
  return { kind: 'failed', failure: code, detail: 'x', retryAfterMs }
}

async function addSource(deps: TestDeps, url = URL_A) {
  const description = { url, name: url, tier: 2, country: 'de' } as const
  return (await deps.store.sources.add(description, toIsoTime(deps.now()))).source
}

describe('fetch-sources', () => {
  test('keeps the articles of a source and its validators, and comes back after the interval', async () => {
    const deps = await createTestDeps()
    const { id } = await addSource(deps)
    deps.feeds.set(URL_A, feedOf('1', '2'))

    expect(await fetchSources.run(deps, NEVER)).toEqual({ fetched: 1, added: 2, changed: 0, failed: 0 })
    expect(await fetchSources.run(deps, NEVER)).toEqual({ fetched: 0, added: 0, changed: 0, failed: 0 })

    const source = await deps.store.sources.find(id)
    expect(source?.validators.etag).toBe('"1"')
    expect(source?.health.nextTryAt).toBe('2025-12-18T06:45:00.000Z')
  })

  test('adds nothing twice', async () => {
    const deps = await createTestDeps()
    await addSource(deps)
    deps.feeds.set(URL_A, feedOf('1', '2'))
    await fetchSources.run(deps, NEVER)

    deps.setNow('2025-12-18T07:00:00.000Z')
    deps.feeds.set(URL_A, feedOf('2', '3'))

    expect(await fetchSources.run(deps, NEVER)).toEqual({ fetched: 1, added: 1, changed: 0, failed: 0 })
  })

  test('backs off from a source that fails, and counts', async () => {
    const deps = await createTestDeps()
    const { id } = await addSource(deps)
    deps.feeds.set(URL_A, failure('server-error'))

    expect(await fetchSources.run(deps, NEVER)).toEqual({ fetched: 0, added: 0, changed: 0, failed: 1 })

    const health = (await deps.store.sources.find(id))?.health
    expect(health).toMatchObject({ lastError: 'server-error', failuresInRow: 1 })
    expect(Date.parse(health?.nextTryAt ?? '') - deps.now().getTime()).toBeGreaterThan(15 * 60_000)
  })

  test('waits as long as the server asks', async () => {
    const deps = await createTestDeps()
    const { id } = await addSource(deps)
    deps.feeds.set(URL_A, failure('rate-limited', 3 * 3_600_000))

    await fetchSources.run(deps, NEVER)

    expect((await deps.store.sources.find(id))?.health.nextTryAt).toBe('2025-12-18T09:30:00.000Z')
  })

  test('gives up a source that says it is gone', async () => {
    const deps = await createTestDeps()
    const { id } = await addSource(deps)
    deps.feeds.set(URL_A, failure('gone'))

    await fetchSources.run(deps, NEVER)

    expect((await deps.store.sources.find(id))?.state).toBe('gone')
  })

  test('reads the other sources when one cannot be kept, and leaves that alone for a while', async () => {
    const deps = await createTestDeps()
    const bad = await addSource(deps, 'https://bad.example/')
    await addSource(deps)
    const broken = feedOf('1')
    deps.feeds.set('https://bad.example/', { ...broken, articles: [null] } as unknown as FeedResult)
    deps.feeds.set(URL_A, feedOf('1'))

    expect(await fetchSources.run(deps, NEVER)).toEqual({ fetched: 2, added: 1, changed: 0, failed: 1 })
    expect((await deps.store.sources.find(bad.id))?.health.lastError).toBe('broken-feed')
    expect(await fetchSources.run(deps, NEVER)).toEqual({ fetched: 0, added: 0, changed: 0, failed: 0 })
  })

  test('holds nothing against a source that it had no time for', async () => {
    const stop = new AbortController()
    const base = await createTestDeps()
    const { id } = await addSource(base)
    const read = async () => {
      stop.abort()
      return failure('aborted')
    }

    await fetchSources.run({ ...base, feed: { ...base.feed, read } }, stop.signal)

    expect((await base.store.sources.find(id))?.health).toMatchObject({ failuresInRow: 0, lastTriedAt: null })
  })

  test('reads no more than eight at once', async () => {
    const base = await createTestDeps()
    for (let index = 0; index < 20; index += 1) await addSource(base, `https://s${index}.example/`)
    let running = 0
    let most = 0
    const read = async (): Promise<FeedResult> => {
      most = Math.max(most, ++running)
      await new Promise(resolve => setImmediate(resolve))
      running -= 1
      return { kind: 'not-modified', movedTo: null }
    }

    expect(await fetchSources.run({ ...base, feed: { ...base.feed, read } }, NEVER)).toMatchObject({ fetched: 20 })
    expect(most).toBe(8)
  })

  // F40
  test('keeps what it has while a feed is empty or shows a page to log in', async () => {
    const deps = await createTestDeps()
    const { id } = await addSource(deps)
    const guids = Array.from({ length: 50 }, (_, index) => String(index))
    const answers = [feedOf(...guids), feedOf(), failure('not-a-feed'), feedOf(...guids)]
    const counts: unknown[] = []

    for (const [index, answer] of answers.entries()) {
      deps.setNow(`2025-12-18T${10 + index * 2}:00:00.000Z`)
      deps.feeds.set(URL_A, answer)
      counts.push(await fetchSources.run(deps, NEVER))
    }

    expect(counts).toMatchObject([
      { added: 50, changed: 0 },
      { added: 0, changed: 0, failed: 0 },
      { added: 0, changed: 0, failed: 1 },
      { added: 0, changed: 0, failed: 0 },
    ])
    expect((await deps.store.articles.count()).articles).toBe(50)
    expect((await deps.store.sources.find(id))?.health.failuresInRow).toBe(0)
  })

  // F34
  test('gives up a feed that is gone at once, and one that is not found only after two weeks', async () => {
    const deps = await createTestDeps()
    const [gone, lost] = [await addSource(deps), await addSource(deps, 'https://b.example/feed.xml')]
    deps.feeds.set(URL_A, failure('gone'))
    const states: unknown[] = []

    for (const day of ['01', '03', '07', '14', '16']) {
      deps.setNow(`2026-01-${day}T12:00:00.000Z`)
      await fetchSources.run(deps, NEVER)
      states.push((await deps.store.sources.find(lost.id))?.state)
    }

    expect((await deps.store.sources.find(gone.id))?.state).toBe('gone')
    expect(states).toEqual(['active', 'active', 'active', 'active', 'gone'])
  })

  describe('a feed that has moved for good', () => {
    const TO = 'https://b.example/feed.xml?key=geheim'
    const movedTo = (to: string): FeedResult => ({ kind: 'not-modified', movedTo: to })

    // F32
    test('is read at its new address after a week, and the admins hear of it without its secrets', async () => {
      const deps = await createTestDeps()
      const { id } = await addSource(deps)
      deps.feeds.set(URL_A, movedTo(TO))
      const days = ['18', '20', '24', '26']
      const urls: (string | undefined)[] = []

      for (const day of days) {
        deps.setNow(`2025-12-${day}T12:00:00.000Z`)
        await fetchSources.run(deps, NEVER)
        urls.push((await deps.store.sources.find(id))?.url)
      }

      expect(urls).toEqual([URL_A, URL_A, URL_A, TO])
      const told = await notices(deps)
      expect(told).toEqual([expect.stringContaining('ist umgezogen')])
      expect(told.join()).not.toContain('geheim')
    })

    test('to the address of another source is left where it is, and the admins hear of it once', async () => {
      const deps = await createTestDeps()
      const { id } = await addSource(deps)
      await addSource(deps, TO)
      deps.feeds.set(URL_A, movedTo(TO))

      for (const moment of ['18T12', '26T12', '26T13', '26T14']) {
        deps.setNow(`2025-12-${moment}:00:00.000Z`)
        await fetchSources.run(deps, NEVER)
      }

      expect((await deps.store.sources.find(id))?.url).toBe(URL_A)
      expect(await notices(deps)).toEqual([expect.stringContaining('Eine der beiden kann weg')])
    })
  })
})
