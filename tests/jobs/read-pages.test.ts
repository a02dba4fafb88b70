import { describe, expect, test } from 'vitest'
import { fetchSources } from '../../jobs/fetch-sources.ts'
import { readPages } from '../../jobs/read-pages.ts'
import type { FeedFailure, FeedResult } from '../../src/model/feed.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { createTestDeps } from '../support/deps.ts'

const NEVER = new AbortController().signal
const FEED = 'https://a.example/feed.xml'
const WHOLE = 'Ein ganzer Absatz über die Gespräche und ihre Folgen. '.repeat(20)

function teasers(count: number): FeedResult {
  return {
    kind: 'articles',
    title: 'Morgenblatt',
    articles: Array.from({ length: count }, (_, n) => ({
      ...{ guid: `g${n}`, url: `https://a.example/${n}`, title: `Titel ${n}`, text: `Anfang ${n} …`, lang: 'de' },
      publishedAt: '2025-12-18T06:00:00.000Z',
    })),
    skipped: 0,
    validators: { etag: null, lastModified: null, bodyHash: null },
    movedTo: null,
  }
}

async function withTeasers(count: number) {
  const deps = await createTestDeps()
  const description = { url: FEED, name: 'Morgenblatt', tier: 2, country: 'de' } as const
  const { source } = await deps.store.sources.add(description, toIsoTime(deps.now()))
  deps.feeds.set(FEED, teasers(count))
  await fetchSources.run(deps, NEVER)
  return { deps, source }
}

const failed = (failure: FeedFailure) => ({ kind: 'failed', failure, detail: 'x', retryAfterMs: null }) as const

describe('read-pages', () => {
  test('reads the pages of teasers and learns that the source is read there', async () => {
    const { deps, source } = await withTeasers(3)
    for (let n = 0; n < 3; n++) deps.pages.set(`https://a.example/${n}`, { kind: 'page', text: `${WHOLE}${n}` })

    expect(await readPages.run(deps, NEVER)).toEqual({ read: 3, 'not-read': 0 })

    expect((await deps.store.sources.find(source.id))?.reading).toBe('page')
    const texts = (await deps.store.articles.nextWithoutAnalysis(1, 9)).map(({ text }) => text)
    expect(texts.toSorted()).toEqual([0, 1, 2].map(n => `${WHOLE}${n}`))
  })

  test('learns that pages have no more, and asks for no more of them', async () => {
    const { deps, source } = await withTeasers(3)
    for (let n = 0; n < 3; n++) deps.pages.set(`https://a.example/${n}`, { kind: 'page', text: `Anfang ${n} …` })

    await readPages.run(deps, NEVER)

    expect((await deps.store.sources.find(source.id))?.reading).toBe('feed')
    expect(await deps.store.articles.nextPages(toIsoTime(deps.now()), 9)).toEqual([])
  })

  test('tries a page again that did not answer, three times in all, and keeps the teaser', async () => {
    const { deps } = await withTeasers(1)
    deps.pages.set('https://a.example/0', failed('timeout'))
    const tries: number[] = []

    for (const minutes of [0, 10, 70, 200, 2000]) {
      deps.setNow(new Date(Date.parse('2025-12-18T07:00:00Z') + minutes * 60_000).toISOString())
      tries.push((await readPages.run(deps, NEVER))['not-read'] ?? 0)
    }

    expect(tries).toEqual([1, 1, 1, 0, 0])
    expect(await deps.store.articles.nextWithoutAnalysis(1, 9)).toMatchObject([{ text: 'Anfang 0 …' }])
  })

  test('leaves a page alone that does not want us', async () => {
    const { deps } = await withTeasers(1)
    deps.pages.set('https://a.example/0', failed('refused'))

    await readPages.run(deps, NEVER)
    deps.setNow('2025-12-20T07:00:00.000Z')

    expect(await readPages.run(deps, NEVER)).toEqual({ read: 0, 'not-read': 0 })
  })
})
