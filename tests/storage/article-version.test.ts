import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/storage/ports/store.ts'
import { anAnalysis, anArticle, aSource, polled } from './support/samples.ts'
import { later, open } from './support/store.ts'

const FIRST = 'Die Gespräche in Genf haben begonnen. Zwölf Punkte stehen auf der Liste.'
const SECOND = 'Die Gespräche in Genf sind beendet. Elf Punkte blieben offen.'

async function readAll(store: Store) {
  const articles = await store.articles.nextWithoutAnalysis(1, 99)
  await store.analyses.save(
    articles.map(article => anAnalysis(article, article.revision === undefined ? {} : { revision: article.revision })),
  )
  return articles
}

describe('an article that changes', () => {
  test('says the new, is read anew, and keeps what it said', async () => {
    const store = await open('sqlite::memory:')
    const source = await aSource(store)
    await polled(store, source, [anArticle({ text: FIRST })])
    const [before] = await readAll(store)

    const result = await polled(store, source, [anArticle({ title: 'Neuer Titel', text: SECOND })], later({ hours: 1 }))

    expect(result).toEqual({ added: 0, known: 1, changed: 1 })
    const [after] = await store.articles.nextWithoutAnalysis(1, 9)
    expect(after).toMatchObject({ id: before?.id, title: 'Neuer Titel', text: SECOND, revision: 1 })
    expect(await store.articles.versions(before?.id ?? '')).toEqual([
      { title: before?.title, text: FIRST, replacedAt: later({ hours: 1 }) },
    ])
  })

  test('in its setting only is not changed', async () => {
    const store = await open('sqlite::memory:')
    const source = await aSource(store)
    await polled(store, source, [anArticle({ text: FIRST })])
    await readAll(store)

    const result = await polled(store, source, [anArticle({ text: `  ${FIRST.replaceAll('. ', '.\n\n')} ` })])

    expect(result).toMatchObject({ changed: 0 })
    expect(await store.articles.nextWithoutAnalysis(1, 9)).toEqual([])
  })

  test('while it is being read keeps no findings of its old words', async () => {
    const store = await open('sqlite::memory:')
    const source = await aSource(store)
    await polled(store, source, [anArticle({ text: FIRST })])
    const [old] = await store.articles.nextWithoutAnalysis(1, 9)
    if (old === undefined) throw new Error('expected an article')
    await polled(store, source, [anArticle({ text: SECOND })])

    await store.analyses.save([anAnalysis(old)])

    expect(await store.analyses.find(old.id)).toBeUndefined()
    expect(await store.articles.nextWithoutAnalysis(1, 9)).toHaveLength(1)
  })

  test('under a new guid at its old address is the same article', async () => {
    const store = await open('sqlite::memory:')
    const source = await aSource(store)
    const url = 'https://outlet.example/genf'
    await polled(store, source, [anArticle({ guid: 'a', url, text: FIRST })])

    const result = await polled(store, source, [anArticle({ guid: 'b', url, text: SECOND })])

    expect(result).toEqual({ added: 0, known: 1, changed: 1 })
  })

  test('is not one of the many entries of a ticker at one address', async () => {
    const store = await open('sqlite::memory:')
    const source = await aSource(store)
    const url = 'https://outlet.example/ticker'
    const entries = ['a', 'b', 'c'].map(guid => anArticle({ guid, url, text: `${FIRST} ${guid}` }))
    await polled(store, source, entries)

    expect(await polled(store, source, entries.toReversed())).toEqual({ added: 0, known: 3, changed: 0 })
  })
})

describe('F46: a feed with new guids', () => {
  const long =
    'Die Unterhändler sprachen über Grenzen, Garantien und Gefangene, ohne sich in der Sache näher zu kommen.'
  const entries = (prefix: string, address: string) =>
    Array.from({ length: 100 }, (_, n) =>
      anArticle({ guid: `${prefix}${n}`, url: `https://outlet.example/${address}/${n}`, text: `${long} Teil ${n}.` }),
    )

  test('repeats what is known', async () => {
    const store = await open('sqlite::memory:')
    const source = await aSource(store)
    await polled(store, source, entries('a', 'alt'))

    expect(await polled(store, source, entries('b', 'neu'))).toEqual({ added: 0, known: 100, changed: 0 })
  })

  test('brings no news if everything in it is new at once', async () => {
    const store = await open('sqlite::memory:')
    const source = await aSource(store)
    await polled(store, source, [anArticle({ guid: 'first' })])
    const other = entries('b', 'neu').map(article => ({ ...article, text: `${article.text} Anders gesagt.` }))

    await polled(store, source, other, later({ hours: 1 }))

    const kept = await store.articles.nextWithoutAnalysis(1, 200)
    expect(kept.filter(({ isBaseline }) => !isBaseline)).toEqual([])
    expect(kept).toHaveLength(101)
  })
})

describe('how late news are', () => {
  test('is their average delay, without what was there before', async () => {
    const store = await open('sqlite::memory:')
    const source = await aSource(store)
    await polled(store, source, [anArticle({ guid: 'old', publishedAt: '2025-01-01T00:00:00.000Z' })])
    expect((await store.sources.find(source.id))?.health.averageDelayMs).toBeNull()

    const news = [10, 30].map(minutes =>
      anArticle({ guid: `n${minutes}`, publishedAt: later({ seconds: 3600 - minutes * 60 }) }),
    )
    await polled(store, source, news, later({ hours: 1 }))

    expect((await store.sources.find(source.id))?.health.averageDelayMs).toBe(20 * 60_000)
  })
})
