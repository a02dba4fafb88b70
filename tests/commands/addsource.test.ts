import { beforeEach, describe, expect, test } from 'vitest'
import { addsource } from '../../commands/addsource.ts'
import type { Article } from '../../src/model/article.ts'
import type { FeedFailure, FeedResult } from '../../src/model/feed.ts'
import type { Message } from '../../src/model/message.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, linksOf } from '../support/message.ts'

let deps: TestDeps
const url = 'https://alpenpost.example/rss'

beforeEach(async () => {
  deps = await createTestDeps()
  deps.feeds.set(url, feedOf(5))
  deps.sites.set(url, { kind: 'found', feeds: [{ url, title: 'Alpenpost – Politik' }] })
})

function feedOf(count: number): FeedResult {
  const articles = Array.from({ length: count }, (_, index) => ({
    ...{ guid: `g${index}`, url: `https://alpenpost.example/${index}`, title: `Meldung ${index}`, lang: 'de' },
    ...{ text: 'Text.', publishedAt: toIsoTime(new Date(Date.UTC(2025, 11, 10 + index, 8))) },
  }))
  const validators = { etag: null, lastModified: null, bodyHash: null }
  return { kind: 'articles', title: 'Alpenpost – Politik', articles, skipped: 0, validators, movedTo: null }
}

const admin = () => aRequest('', { isBotAdmin: true })
const run = (args: string) => addsource.run(aRequest(args, { isBotAdmin: true }), deps)

/** Presses the button of a message whose label has these words. */
async function press(message: Message, label: string): Promise<Message> {
  const button = message.buttons?.flat().find(each => each.label.includes(label))
  if (button === undefined || !('command' in button)) throw new Error(`no button ${label}`)
  return checked((await addsource.act?.(button.data, admin(), deps)) ?? message)
}

const added = async (args: string) => await press(await run(args), 'weiteres Medium')

describe('/addsource', () => {
  test('shows what the feed gives, and adds it only when it is told as what', async () => {
    const offer = checked(await run(url))

    expect(offer.text).toContain('🔎 Noch nicht hinzugefügt: Alpenpost – Politik')
    expect(offer.text).toContain('Er enthält 5 Artikel, die neuesten:\n\n• Meldung 4 (So 14.12., 09:00)\n• Meldung 3')
    expect(linksOf(offer)).toContainEqual({ text: 'Meldung 4', url: 'https://alpenpost.example/4' })
    expect(await deps.store.sources.list()).toEqual([])

    const done = await press(offer, 'Qualitätsmedium')

    expect(done.text).toContain('✅ Hinzugefügt: Alpenpost – Politik (Qualitätsmedium)')
    expect(done.text).toContain('binnen 15 Minuten')
    expect(await deps.store.sources.list()).toMatchObject([
      { url, name: 'Alpenpost – Politik', tier: 2, state: 'active' },
    ])
  })

  test('tells how many articles are relevant, whom and what they are about, and where the text stands', async () => {
    const analyse = async (articles: readonly Article[]) =>
      articles.map((article, index) => ({
        ...{ articleId: article.id, version: 1, isRelevant: index < 2, body: article.text, boilerplate: [] },
        ...{ newPersons: [], signals: [], meetings: [], statements: [], origins: [] },
        mentions: [{ actor: 'steve-witkoff', start: 0, end: 1, quote: 'T', rule: 'x' }],
        issues: [{ issue: 'territory' as const, start: 0, end: 1, quote: 'T', rule: 'x' }],
      }))
    deps.pages.set('https://alpenpost.example/4', { kind: 'page', text: 'x'.repeat(2000) })

    const { text } = checked(await addsource.run(aRequest(url), { ...deps, analyser: { version: 1, analyse } }))

    expect(text).toContain('2 von 5 Artikeln handeln von den Verhandlungen')
    expect(text).toContain('Steve Witkoff')
    expect(text).toContain('🔤 Deutsch')
    expect(text).toContain('nur Anrisse im Feed (5 Zeichen), die Seite hat 2.000 Zeichen')
  })

  test('finds the feeds of a site and lets the admin choose', async () => {
    const feeds = ['politik', 'welt'].map(name => ({
      url: `https://elbkurier.example/${name}`,
      title: `Elbkurier ${name}`,
    }))
    deps.sites.set('https://elbkurier.example/', { kind: 'found', feeds })
    deps.feeds.set('https://elbkurier.example/welt', feedOf(2))

    const choice = checked(await run('elbkurier.example'))
    const offer = await press(choice, 'Elbkurier welt')

    expect(choice.text).toContain('2 Feeds')
    expect(offer.text).toContain('Er enthält 2 Artikel')
    await press(offer, 'Agentur')
    expect(await deps.store.sources.list()).toMatchObject([{ url: 'https://elbkurier.example/welt', tier: 1 }])
  })

  test('adds nothing if it is cancelled', async () => {
    expect((await press(await run(url), 'Abbrechen')).text).toBe('Nichts hinzugefügt.')
    expect(await deps.store.sources.list()).toEqual([])
  })

  test('takes the name that is given', async () => {
    await added(`${url}   Die  Alpenpost`)

    expect((await deps.store.sources.list())[0]?.name).toBe('Die Alpenpost')
  })

  test('takes no name of which nothing can be seen', async () => {
    await added(`${url} \u200b\u2066`)

    expect((await deps.store.sources.list())[0]?.name).toBe('Alpenpost – Politik')
  })

  test('does without the scheme', async () => {
    await added('alpenpost.example/rss')

    expect((await deps.store.sources.list())[0]?.url).toBe(url)
  })

  test('says that a source is there already, also to a second press', async () => {
    const offer = await run(url)
    await press(offer, 'weiteres Medium')

    await expect(run(url)).rejects.toMatchObject({ code: 'source-known', values: { name: 'Alpenpost – Politik' } })
    await expect(press(offer, 'Agentur')).rejects.toMatchObject({ code: 'source-known' })
  })

  test.each([
    'http://alpenpost.example/rss',
    'www.alpenpost.example/rss/',
    'https://alpenpost.example/rss?utm_source=x#y',
  ])('knows a source again by %s', async address => {
    await added(url)

    await expect(run(address)).rejects.toMatchObject({ code: 'source-known' })
  })

  test('knows a source again that a site leads to, and offers only its other feeds', async () => {
    await added(url)
    const other = { url: 'https://alpenpost.example/sport', title: 'Sport' }
    deps.sites.set('https://alpenpost.example/', {
      kind: 'found',
      feeds: [{ url: `${url}/`, title: 'Politik' }, other],
    })
    deps.sites.set('https://kurz.example/a', { kind: 'found', feeds: [{ url, title: 'Politik' }] })
    deps.feeds.set(other.url, feedOf(3))

    expect((await run('alpenpost.example')).text).toContain('Er enthält 3 Artikel')
    await expect(run('kurz.example/a')).rejects.toMatchObject({ code: 'source-known' })
  })

  test('says where it looks, should it take long', async () => {
    const told: string[] = []

    await addsource.run(aRequest(url, { tellProgress: text => void told.push(text) }), deps)

    expect(told).toContain('🔎 Ich sehe nach: alpenpost.example …')
  })

  test.each(['', 'x', '5 https://a.example/ A', '1', 't'])('refuses a press with «%s»', async data => {
    await expect(addsource.act?.(data, admin(), deps)).rejects.toMatchObject({ code: 'press-expired' })
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
    deps.sites.set(url, { kind: 'failed', failure, detail: '', retryAfterMs: null })

    await expect(run(url)).rejects.toMatchObject({ code })
    expect(await deps.store.sources.list()).toEqual([])
  })

  test('is for bot admins only', () => {
    expect(addsource.scope).toBe('bot-admins')
  })
})
