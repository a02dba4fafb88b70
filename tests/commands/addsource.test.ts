import { beforeEach, describe, expect, test } from 'vitest'
import { addsource } from '../../commands/addsource.ts'
import type { FeedFailure, FeedResult } from '../../src/model/feed.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, linksOf } from '../support/message.ts'

let deps: TestDeps
const url = 'https://alpenpost.example/rss'

beforeEach(async () => {
  deps = await createTestDeps()
  deps.feeds.set(url, feedOf(5))
})

function feedOf(count: number): FeedResult {
  const articles = Array.from({ length: count }, (_, index) => ({
    ...{ guid: `g${index}`, url: `https://alpenpost.example/${index}`, title: `Meldung ${index}`, lang: 'de' },
    ...{ text: 'Text.', publishedAt: toIsoTime(new Date(Date.UTC(2025, 11, 10 + index, 8))) },
  }))
  const validators = { etag: null, lastModified: null, bodyHash: null }
  return { kind: 'articles', title: 'Alpenpost – Politik', articles, skipped: 0, validators, movedTo: null }
}

const run = (args: string) => addsource.run(aRequest(args, { isBotAdmin: true }), deps)

describe('/addsource', () => {
  test('shows what the feed gives and adds it', async () => {
    const message = checked(await run(url))

    expect(message.text).toContain('✅ Hinzugefügt: Alpenpost – Politik')
    expect(message.text).toContain('Er enthält 5 Artikel, die neuesten:\n\n• Meldung 4 (So 14.12., 09:00)\n• Meldung 3')
    expect(message.text).toContain('binnen 15 Minuten')
    expect(linksOf(message)).toContainEqual({ text: 'Meldung 4', url: 'https://alpenpost.example/4' })
    expect(await deps.store.sources.list()).toMatchObject([
      { url, name: 'Alpenpost – Politik', tier: 3, state: 'active' },
    ])
  })

  test('takes the name that is given', async () => {
    await run(`${url}   Die  Alpenpost`)

    expect((await deps.store.sources.list())[0]?.name).toBe('Die Alpenpost')
  })

  test('takes no name of which nothing can be seen', async () => {
    await run(`${url} \u200b\u2066`)

    expect((await deps.store.sources.list())[0]?.name).toBe('Alpenpost – Politik')
  })

  test('does without the scheme', async () => {
    await run('alpenpost.example/rss')

    expect((await deps.store.sources.list())[0]?.url).toBe(url)
  })

  test('says that a source is there already', async () => {
    await run(url)

    await expect(run(url)).rejects.toMatchObject({ code: 'source-known', values: { name: 'Alpenpost – Politik' } })
  })

  test('adds a feed that has no articles at present', async () => {
    deps.feeds.set(url, feedOf(0))

    expect(checked(await run(url)).text).toContain('Er enthält zurzeit keine Artikel.')
  })

  test.each([
    '',
    'kein feed',
    'ftp://alpenpost.example',
    'https://',
    'javascript:alert(1)',
    'https://u:p@alpenpost.example/',
  ])('refuses «%s»', async args => {
    await expect(run(args)).rejects.toMatchObject({ code: expect.stringMatching(/address-invalid|argument-missing/) })
  })

  test.each([
    ['address-forbidden', 'address-forbidden'],
    ['dns', 'feed-unreachable'],
    ['timeout', 'feed-unreachable'],
    ['not-a-feed', 'feed-unreadable'],
    ['broken-feed', 'feed-unreadable'],
  ] as const)('tells that a feed failed: %s', async (failure: FeedFailure, code) => {
    deps.feeds.set(url, { kind: 'failed', failure, detail: '', retryAfterMs: null })

    await expect(run(url)).rejects.toMatchObject({ code })
    expect(await deps.store.sources.list()).toEqual([])
  })

  test('is for bot admins only', () => {
    expect(addsource.scope).toBe('bot-admins')
  })
})
