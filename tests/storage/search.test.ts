import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/storage/ports/store.ts'
import { anAnalysis, anArticle, saved } from './support/samples.ts'
import { KINDS } from './support/store.ts'

async function withTexts(open: () => Promise<Store>, ...texts: readonly string[]): Promise<Store> {
  const store = await open()
  const days = texts.map((text, n) => {
    const publishedAt = `2025-11-${10 + n}T08:00:00.000Z` as const
    return anArticle({ guid: `g${n}`, title: `Titel ${n}`, text, publishedAt })
  })
  await store.analyses.save((await saved(store, ...days)).map(article => anAnalysis(article)))
  return store
}

async function found(store: Store, query: string): Promise<string[]> {
  return (await store.articles.search(query, 10)).map(hit => hit.article.guid)
}

describe.each(KINDS)('the search $kind', ({ open }) => {
  test('finds all inflections and spellings of a word', async () => {
    const store = await withTexts(open, 'Das Gespräch dauerte.', 'Selenskyjs Straße', 'Vor den Gesprächen der Verträge')

    expect(await found(store, 'Gespräche')).toEqual(['g2', 'g0'])
    expect(await found(store, 'GESPRAECHE')).toEqual(['g2', 'g0'])
    expect(await found(store, 'selenskyj strasse')).toEqual(['g1'])
    expect(await found(store, 'Vertrag')).toEqual(['g2'])
  })

  test('wants all words, and minds function words only when there are no others', async () => {
    const store = await withTexts(open, 'Treffen mit Genf.', 'Ein Treffen.', 'Die Stadt Genf')

    expect(await found(store, 'Treffen in Genf')).toEqual(['g0'])
    expect(await found(store, 'Treffen Genf Wien')).toEqual([])
    expect(await found(store, 'die')).toEqual(['g2'])
  })

  test('gives the newest first, page by page', async () => {
    const store = await withTexts(open, ...Array.from({ length: 7 }, () => 'Waffenruhe'))

    const pages = [0, 3, 6, 9].map(async offset =>
      (await store.articles.search('Waffenruhe', 3, offset)).map(hit => hit.article.guid),
    )

    expect(await Promise.all(pages)).toEqual([['g6', 'g5', 'g4'], ['g3', 'g2', 'g1'], ['g0'], []])
  })

  test('finds words of the title and shows the beginning then', async () => {
    const store = await withTexts(open, 'Nichts davon im Text.')

    const [hit] = await store.articles.search('Titel', 1)

    expect(hit?.snippet).toBe('Nichts davon im Text.')
  })

  test('leaves out irrelevant articles and boilerplate', async () => {
    const store = await open()
    const text = 'Der Minister reist ab.\n\nLesen Sie auch: Fußball'
    const [one, two] = await saved(store, anArticle({ guid: '1', text }), anArticle({ guid: '2', text }))
    if (one === undefined || two === undefined) throw new Error('expected two articles')

    await store.analyses.save([
      anAnalysis(one, {
        body: 'Der Minister reist ab.',
        boilerplate: [{ start: 24, end: 47, quote: text.slice(24), rule: 'x' }],
      }),
      anAnalysis(two, { isRelevant: false }),
    ])

    expect(await found(store, 'Minister')).toEqual(['1'])
    expect(await found(store, 'Fußball')).toEqual([])
  })

  test('follows a new reading of an article', async () => {
    const store = await open()
    const [article] = await saved(store, anArticle({ title: 'Reise', text: 'Genf und Wien' }))
    if (article === undefined) throw new Error('expected an article')

    await store.analyses.save([anAnalysis(article)])
    await store.analyses.save([anAnalysis(article, { version: 2, body: 'Wien' })])
    const reread = [await found(store, 'Genf'), await found(store, 'Wien')]
    await store.analyses.save([anAnalysis(article, { version: 3, isRelevant: false })])

    expect(reread).toEqual([[], ['guid-1']])
    expect(await found(store, 'Wien')).toEqual([])
  })

  test.each(['', ' ', '"', '"" OR', 'AND', 'NOT NEAR(', '*', 'a*', '^x', 'stems:genf', '-', "';--", '\0', '{', 'ё'])(
    'takes the query %j for words',
    async query => {
      const store = await withTexts(open, 'Genf')

      expect(await found(store, query)).toEqual([])
    },
  )
})

describe('whatever is asked', async () => {
  const texts = [
    'Größe „Ziel“ O’Brien’s 20.000 Straße',
    'ŁÓDŹ ﬁn ﷺ зустріч 東京 İstanbul',
    'a\u0301e\u0308 x\u200dy Do\u00adnau',
  ]

  property.prop(
    [fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^["*()^:\-+{}a-z ]{0,40}$/))],
    { numRuns: 150 },
  )('the search answers', async query => {
    const store = await withTexts(KINDS[0].open, ...texts)

    const hits = await store.articles.search(query, 5)

    expect(hits.every(hit => hit.snippet.length <= 200)).toBe(true)
  })

  property.prop([fc.constantFrom(...texts.flatMap(text => text.split(' ')))])(
    'each word of a text finds it',
    async word => {
      const store = await withTexts(KINDS[0].open, ...texts)

      const hits = await store.articles.search(word, 5)

      expect(hits.some(hit => hit.article.text.includes(word))).toBe(true)
    },
  )
})
