import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { anAnalysis, anArticle, aSignal, finding, NO_CHANGES, saved, someEvidence } from './support/samples.ts'
import { KINDS, NOW } from './support/store.ts'

const mention = (actor: string) => ({ ...finding(), actor })
const statement = (speaker: string, quote: string) => ({ ...finding(quote), speaker })

function first(articles: readonly Article[]): Article {
  const [article] = articles
  if (article === undefined) throw new Error('expected an article')
  return article
}

describe.each(KINDS)('analyses $kind', ({ open }) => {
  test('come back as they were saved', async () => {
    const store = await open()
    const article = first(await saved(store, anArticle()))
    const analysis = anAnalysis(article, {
      mentions: [mention('marco-rubio')],
      newPersons: [{ ...finding(), name: 'Erika Beispiel', role: null }],
      signals: [{ ...finding(), issue: 'ceasefire', kind: 'progress', party: null }],
      body: 'Nur der Anfang.',
    })

    await store.analyses.save([analysis])

    expect(await store.analyses.find(article.id)).toEqual(analysis)
    expect(await store.analyses.find('nobody')).toBeUndefined()
  })

  test('replace lower versions only', async () => {
    const store = await open()
    const article = first(await saved(store, anArticle()))

    await store.analyses.save([anAnalysis(article, { version: 2, mentions: [mention('two')] })])
    await store.analyses.save([anAnalysis(article, { version: 1, mentions: [mention('one')] })])
    await store.analyses.save([anAnalysis(article, { version: 2, mentions: [mention('again')] })])
    const kept = await store.analyses.find(article.id)
    await store.analyses.save([
      anAnalysis(article, { version: 3, mentions: [mention('three')] }),
      anAnalysis(article, { version: 4, mentions: [mention('four')] }),
    ])

    expect(kept?.mentions[0]?.actor).toBe('two')
    expect((await store.analyses.find(article.id))?.mentions[0]?.actor).toBe('four')
    expect([...(await store.analyses.countMentions('2025-01-01T00:00:00.000Z')).keys()]).toEqual(['four'])
  })

  test('give the unknown persons of relevant articles, newest article first', async () => {
    const store = await open()
    const articles = await saved(
      store,
      anArticle({ guid: 'old', publishedAt: '2025-11-01T00:00:00.000Z' }),
      anArticle({ guid: 'new', publishedAt: '2025-11-03T00:00:00.000Z' }),
      anArticle({ guid: 'irrelevant', publishedAt: '2025-11-04T00:00:00.000Z' }),
    )
    const person = (name: string) => ({ newPersons: [{ ...finding(), name, role: null }] })
    const named = (guid: string) => first(articles.filter(article => article.guid === guid))

    await store.analyses.save([
      anAnalysis(named('old'), person('Alt Muster')),
      anAnalysis(named('new'), person('Neu Muster')),
      anAnalysis(named('irrelevant'), { isRelevant: false, ...person('Nie Muster') }),
    ])
    const names = async (since: `${number}-${number}-${number}T${string}Z`, limit: number) =>
      (await store.analyses.sightings(since, limit)).map(({ person }) => person.name)

    expect(await names('2025-10-01T00:00:00.000Z', 9)).toEqual(['Neu Muster', 'Alt Muster'])
    expect(await names('2025-11-02T00:00:00.000Z', 9)).toEqual(['Neu Muster'])
    expect(await names('2025-10-01T00:00:00.000Z', 1)).toEqual(['Neu Muster'])
  })

  test('of articles that are gone are left out', async () => {
    const store = await open()

    await store.analyses.save([anAnalysis({ id: 'nobody', text: '' })])

    expect(await store.analyses.find('nobody')).toBeUndefined()
  })

  test('go to the ledger if relevant, oldest first, until they are settled; read again, with the rebuild', async () => {
    const store = await open()
    const articles = await saved(
      store,
      anArticle({ guid: 'young', publishedAt: '2025-12-03T00:00:00.000Z' }),
      anArticle({ guid: 'old', publishedAt: '2025-12-01T00:00:00.000Z' }),
      anArticle({ guid: 'sport', publishedAt: '2025-12-02T00:00:00.000Z' }),
    )
    await store.analyses.save(articles.map(article => anAnalysis(article, { isRelevant: article.guid !== 'sport' })))

    const waiting = await store.analyses.nextForLedger(9)
    const settled = waiting.map(({ article }) => ({ articleId: article.id, version: 1 }))
    await store.ledger.apply({ ...NO_CHANGES, settled }, NOW)
    const settledNow = await store.analyses.nextForLedger(9)
    await store.analyses.save(articles.map(article => anAnalysis(article, { version: 2 })))
    const reread = await store.analyses.nextForLedger(9)
    const again = await (await store.ledger.draft()).next(9)

    expect(waiting.map(({ article }) => article.guid)).toEqual(['old', 'young'])
    expect(waiting[0]?.analysis).toEqual(anAnalysis(waiting[0]?.article ?? first([])))
    expect(settledNow).toEqual([])
    expect(reread).toEqual([])
    expect(again.map(({ article }) => article.guid)).toEqual(['old', 'sport', 'young'])
  })

  test('that were read anew meanwhile stay unsettled', async () => {
    const store = await open()
    const article = first(await saved(store, anArticle()))
    await store.analyses.save([anAnalysis(article, { version: 2 })])

    await store.ledger.apply({ ...NO_CHANGES, settled: [{ articleId: article.id, version: 1 }] }, NOW)

    expect(await store.analyses.nextForLedger(9)).toHaveLength(1)
  })

  test('give the statements of a person, newest article first', async () => {
    const store = await open()
    const articles = await saved(
      store,
      anArticle({ guid: 'old', publishedAt: '2025-12-01T00:00:00.000Z' }),
      anArticle({ guid: 'young', publishedAt: '2025-12-03T00:00:00.000Z' }),
    )
    await store.analyses.save(
      articles.map(article =>
        anAnalysis(article, {
          statements: [
            statement('a', `${article.guid} 1`),
            statement('b', 'other'),
            statement('a', `${article.guid} 2`),
          ],
        }),
      ),
    )

    const statements = await store.analyses.statementsOf('a', 3)

    expect(statements.map(({ evidence }) => evidence.quote)).toEqual(['young 1', 'young 2', 'old 1'])
    expect(statements[0]).toMatchObject({ at: '2025-12-03T00:00:00.000Z', evidence: { analyserVersion: 1 } })
    expect(await store.analyses.statementsOf('nobody', 3)).toEqual([])
  })

  test('count each person once an article, since a time', async () => {
    const store = await open()
    const articles = await saved(
      store,
      anArticle({ guid: 'old', publishedAt: '2025-10-01T00:00:00.000Z' }),
      anArticle({ guid: 'one', publishedAt: '2025-12-01T00:00:00.000Z' }),
      anArticle({ guid: 'two', publishedAt: '2025-12-02T00:00:00.000Z' }),
    )
    await store.analyses.save(
      articles.map(article =>
        anAnalysis(article, {
          mentions: ['a', 'a', ...(article.guid === 'two' ? [] : ['b'])].map(mention),
        }),
      ),
    )

    const counts = await store.analyses.countMentions('2025-12-01T00:00:00.000Z')

    expect([...counts]).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })

  test('keep the counts of their source and of the whole', async () => {
    const store = await open()
    const [one, two] = await saved(store, anArticle({ guid: '1' }), anArticle({ guid: '2' }))
    if (one === undefined || two === undefined) throw new Error('expected two articles')

    await store.analyses.save([anAnalysis(one), anAnalysis(two, { isRelevant: false })])
    const before = await store.articles.count()
    await store.analyses.save([anAnalysis(one, { version: 2, isRelevant: false })])

    expect(before).toEqual({ articles: 2, relevant: 1 })
    expect(await store.articles.count()).toEqual({ articles: 2, relevant: 0 })
    expect((await store.sources.find(one.sourceId))?.health).toMatchObject({ articles: 2, relevant: 0 })
  })

  test('that take an article for irrelevant after all withdraw its signals', async () => {
    const store = await open()
    const article = first(await saved(store, anArticle()))
    const moves = { ...finding(), issue: 'ceasefire', kind: 'progress', party: null } as const
    await store.analyses.save([anAnalysis(article, { signals: [moves] })])
    const batch = await store.analyses.nextForLedger(1)
    const signals = [aSignal({ evidence: someEvidence(article.id), at: article.publishedAt })]
    await store.ledger.apply({ ...NO_CHANGES, signals }, NOW)

    const before = (await store.ledger.stateFor(batch)).signals
    await store.analyses.save([anAnalysis(article, { version: 2, isRelevant: false })])

    expect(before).toEqual(signals)
    expect((await store.ledger.stateFor(batch)).signals).toEqual([])
  })
})
