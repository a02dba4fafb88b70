import { describe, expect, test } from 'vitest'
import type { ParsedEntry, ParsedFeed } from '../../src/feed/parsed-feed.ts'
import { toArticles } from '../../src/feed/to-article.ts'

const NOW = new Date('2025-12-02T12:00:00Z')

function entry(fields: Partial<ParsedEntry> = {}): ParsedEntry {
  return {
    id: 'id-1',
    title: 'Gespräche in Genf',
    link: 'https://example.org/1',
    summary: '',
    content: '',
    published: '2025-12-02T10:00:00Z',
    updated: '',
    language: '',
    ...fields,
  }
}

function articlesOf(entries: readonly ParsedEntry[], feed: Partial<ParsedFeed> = {}) {
  return toArticles({ title: '', link: '', language: '', skipped: 0, isCut: false, entries, ...feed }, NOW)
}

function articleOf(fields: Partial<ParsedEntry>, feed: Partial<ParsedFeed> = {}) {
  return articlesOf([entry(fields)], feed).articles[0]
}

describe('an article', () => {
  test('is plain text with a clean address and a date in UTC', () => {
    const article = articleOf({
      title: '<b>Genf</b>: Gespr&auml;che &amp;amp; Pläne',
      link: 'https://example.org/1?utm_source=rss',
      content: '<p>Erster Absatz.</p><p>Zweiter Absatz.</p>',
      published: 'Di, 02 Dez 2025 11:00:00 +0100',
    })

    expect(article).toEqual({
      guid: 'id-1',
      url: 'https://example.org/1',
      title: 'Genf: Gespräche & Pläne',
      text: 'Erster Absatz.\n\nZweiter Absatz.',
      publishedAt: '2025-12-02T10:00:00.000Z',
      lang: 'de',
    })
  })

  test('is named by its address, else by its content, if the feed does not name it', () => {
    const byContent = articleOf({ id: '', link: '' })

    expect(articleOf({ id: '' })?.guid).toBe('https://example.org/1')
    expect(byContent?.guid).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(articleOf({ id: '', link: '' })?.guid).toBe(byContent?.guid)
    expect(articleOf({ id: '', link: '', summary: 'anders' })?.guid).not.toBe(byContent?.guid)
    expect(articleOf({ id: 'x'.repeat(2000) })?.guid).toMatch(/^sha256:/)
  })

  test('is dated by its last change, else by the time it was fetched, if its own date is none', () => {
    expect(articleOf({ published: 'gestern', updated: '2025-12-01T10:00:00Z' })?.publishedAt).toBe(
      '2025-12-01T10:00:00.000Z',
    )
    expect(articleOf({ published: '', updated: '' })?.publishedAt).toBe(NOW.toISOString())
    expect(articleOf({ published: '3026-01-01', updated: '' })?.publishedAt).toBe(NOW.toISOString())
  })

  test('has no address rather than a dangerous one', () => {
    expect(articleOf({ link: 'javascript:alert(1)' })).toMatchObject({ url: null, guid: 'id-1' })
  })

  test('begins with the teaser unless its text has it already', () => {
    const content = '<p>In Genf haben die Unterhändler am Dienstag lange verhandelt.</p><p>Am Abend reisten sie ab.</p>'

    expect(articleOf({ summary: 'Zwei Tage, kein Ergebnis.', content })?.text).toBe(
      'Zwei Tage, kein Ergebnis.\n\nIn Genf haben die Unterhändler am Dienstag lange verhandelt.\n\nAm Abend reisten sie ab.',
    )
    expect(articleOf({ summary: 'In Genf haben die Unterhändler …', content })?.text).not.toMatch(/…/)
    expect(articleOf({ summary: '<p>In Genf haben die Unterhändler am Dienstag</p>', content })?.text).toMatch(
      /^In Genf.*verhandelt\.\n\nAm Abend/,
    )
    expect(articleOf({ summary: content, content: 'In Genf' })?.text).toMatch(/Am Abend reisten sie ab\.$/)
  })

  test.each([
    ['', '', 'de'],
    ['', 'de-at', 'de-AT'],
    ['en', 'de', 'en'],
    ['de_CH', '', 'de-CH'],
    ['Deutsch', '', 'de'],
    ['x'.repeat(50), '', 'de'],
  ])('of an entry in "%s" in a feed in "%s" is in %s', (language, feedLanguage, expected) => {
    expect(articleOf({ language }, { language: feedLanguage })?.lang).toBe(expected)
  })
})

describe('the articles of a feed', () => {
  test('leave out what has no title and count it with what the parser left out', () => {
    expect(articlesOf([entry({ title: '<p></p>' }), entry()], { skipped: 2 })).toMatchObject({
      articles: [{ guid: 'id-1' }],
      skipped: 3,
    })
  })

  test('are told apart by their address where the feed gives all one guid', () => {
    const { articles } = articlesOf([
      entry(),
      entry({ link: 'https://example.org/2' }),
      entry({ link: 'https://example.org/3' }),
    ])

    expect(articles.map(({ guid }) => guid)).toEqual([
      'id-1',
      'id-1 https://example.org/2',
      'id-1 https://example.org/3',
    ])
  })

  test('hold an entry once that stands twice in the feed', () => {
    expect(articlesOf([entry(), entry(), entry({ link: '' })]).articles).toHaveLength(1)
    expect(
      articlesOf([entry(), entry({ link: 'https://example.org/2' }), entry({ link: 'https://example.org/2' })])
        .articles,
    ).toHaveLength(2)
  })
})
