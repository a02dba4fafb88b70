import { describe, expect, test } from 'vitest'
import { anAnalysis, anArticle, aSource, NO_VALIDATORS, polled, saved } from './support/samples.ts'
import { KINDS, later, NOW } from './support/store.ts'

describe.each(KINDS)('articles $kind', ({ open }) => {
  test('come back as they were saved', async () => {
    const store = await open()
    const given = anArticle({ text: 'Größe: „Ziel“\n\n𝒻 – зустріч' })

    const [article] = await saved(store, given)

    expect(article).toMatchObject({ ...given, sourceName: 'Morgenblatt', fetchedAt: NOW })
    expect(article && (await store.articles.find(article.id))).toEqual(article)
  })

  test('are known by guid within a source and by address everywhere', async () => {
    const store = await open()
    const [one, other] = [await aSource(store, 'Eins'), await aSource(store, 'Zwei')]
    await polled(store, one, [anArticle({ guid: 'g1', url: 'https://a.example/1', title: 'First title' })])

    const again = await polled(store, one, [anArticle({ guid: 'g1', url: 'https://a.example/new', title: 'Changed' })])
    const sameAddress = await polled(store, other, [anArticle({ guid: 'other', url: 'https://a.example/1' })])
    const sameGuid = await polled(store, other, [anArticle({ guid: 'g1', url: null })])

    expect([again, sameAddress, sameGuid]).toEqual([
      { added: 0, known: 1, changed: 1 },
      { added: 0, known: 1, changed: 0 },
      { added: 1, known: 0, changed: 0 },
    ])
    expect((await store.articles.nextWithoutAnalysis(1, 9)).map(({ title }) => title)).toContain('Changed')
  })

  // F45
  test('that come twice in one feed are saved once', async () => {
    const store = await open()
    const twice = [
      anArticle({ guid: 'g' }),
      anArticle({ guid: 'g' }),
      anArticle({ guid: 'h', url: anArticle({ guid: 'g' }).url }),
    ]

    const result = await polled(store, await aSource(store), twice)

    expect(result).toEqual({ added: 1, known: 2, changed: 0 })
  })

  test('of the first successful poll are baseline, later ones are not', async () => {
    const store = await open()
    const source = await aSource(store)
    await store.sources.notePoll(source.id, { at: NOW, failure: 'dns', nextTryAt: NOW })

    await polled(store, source, [anArticle({ guid: 'old' })])
    await polled(store, source, [anArticle({ guid: 'old' }), anArticle({ guid: 'new' })])

    const known = await store.articles.nextWithoutAnalysis(1, 9)
    expect(new Map(known.map(article => [article.guid, article.isBaseline]))).toEqual(
      new Map([
        ['old', true],
        ['new', false],
      ]),
    )
  })

  test('are saved with the validators and the next try', async () => {
    const store = await open()
    const source = await aSource(store)
    const validators = { etag: '"1"', lastModified: 'Sat, 06 Dec 2025 10:00:00 GMT', bodyHash: 'abc' }

    await store.articles.addNew(source.id, [anArticle()], { at: NOW, validators, nextTryAt: later({ hours: 1 }) })

    const polledSource = await store.sources.find(source.id)
    expect(polledSource?.validators).toEqual(validators)
    expect(polledSource?.health).toMatchObject({ articles: 1, nextTryAt: later({ hours: 1 }), lastSuccessAt: NOW })
  })

  test('of a source that was removed meanwhile are not saved', async () => {
    const store = await open()
    const source = await aSource(store)
    await store.sources.remove(source.id, 'keep')

    const result = await polled(store, source, [anArticle()])

    expect(result).toEqual({ added: 0, known: 0, changed: 0 })
    expect(await store.articles.count()).toEqual({ articles: 0, relevant: 0 })
  })

  test('outlive their source and follow its new name', async () => {
    const store = await open()
    const [article] = await saved(store, anArticle())
    const id = article?.id ?? ''

    await store.sources.change(article?.sourceId ?? '', { name: 'Abendblatt' })
    await store.sources.remove(article?.sourceId ?? '', 'keep')

    expect(await store.articles.find(id)).toMatchObject({ sourceName: 'Abendblatt' })
    expect((await store.articles.cite([id, 'nobody'])).get(id)).toEqual({
      articleId: id,
      sourceName: 'Abendblatt',
      title: article?.title,
      url: article?.url,
      publishedAt: article?.publishedAt,
    })
  })

  test('wait for their analysis, oldest publication first, and those read before last', async () => {
    const store = await open()
    const times = ['2025-12-03T00:00:00.000Z', '2014-01-01T00:00:00.000Z', '2025-12-03T00:00:00.000Z'] as const
    await saved(store, ...times.map((publishedAt, n) => anArticle({ guid: `g${n}`, publishedAt })))
    const [oldest, ...rest] = await store.articles.nextWithoutAnalysis(1, 9)
    if (oldest === undefined) throw new Error('expected articles')

    await store.analyses.save([anAnalysis(oldest, { version: 1 })])

    expect([oldest.guid, ...rest.map(({ guid }) => guid)]).toEqual(['g1', 'g0', 'g2'])
    expect((await store.articles.nextWithoutAnalysis(1, 9)).map(({ guid }) => guid)).toEqual(['g0', 'g2'])
    expect((await store.articles.nextWithoutAnalysis(2, 9)).map(({ guid }) => guid)).toEqual(['g0', 'g2', 'g1'])
    expect((await store.articles.nextWithoutAnalysis(2, 9, 0)).map(({ guid }) => guid)).toEqual(['g0', 'g2'])
  })

  test('of hostile times are saved all the same', async () => {
    const store = await open()
    const times = ['1969-12-31T23:59:59.000Z', '9999-12-31T00:00:00.000Z', '1970-01-01T00:00:00.000Z'] as const

    const articles = await saved(store, ...times.map((publishedAt, n) => anArticle({ guid: `g${n}`, publishedAt })))

    expect(articles.map(({ publishedAt }) => publishedAt).toSorted()).toEqual(times.toSorted())
  })

  test('with halves of characters in their guid are known the next time', async () => {
    const store = await open()
    const source = await aSource(store)
    const broken = anArticle({ guid: 'a\ud800', url: 'https://a.example/\udc00', text: 'x\ud800y' })

    const results = [await polled(store, source, [broken]), await polled(store, source, [broken])]

    expect(results).toEqual([
      { added: 1, known: 0, changed: 0 },
      { added: 0, known: 1, changed: 0 },
    ])
  })

  test('come in thousands in one batch', async () => {
    const store = await open()
    const many = Array.from({ length: 1200 }, (_, n) => anArticle({ guid: `g${n}` }))

    const first = await polled(store, await aSource(store), many)
    const second = await polled(store, await aSource(store), many)

    expect([first.added, second.known]).toEqual([1200, 1200])
  })
})

describe.each(KINDS)('an archive $kind', ({ open }) => {
  test('is baseline, and stands under sources that nobody fetches or lists', async () => {
    const store = await open()

    const result = await store.articles.import([{ ...anArticle(), sourceName: 'Wochenpost' }], NOW)

    const [article] = await store.articles.nextWithoutAnalysis(1, 9)
    expect(result).toEqual({ added: 1, known: 0 })
    expect(article).toMatchObject({ sourceName: 'Wochenpost', isBaseline: true })
    expect(await store.sources.list()).toEqual([])
    expect(await store.sources.due(later({ days: 9 }), 9)).toEqual([])
    expect(await store.sources.find(article?.sourceId ?? '')).toMatchObject({
      state: 'paused',
      health: { articles: 1 },
    })
  })

  test('adds nothing when it is imported again', async () => {
    const store = await open()
    const archive = [
      { ...anArticle({ guid: 'a', url: null }), sourceName: 'Eins' },
      { ...anArticle({ guid: 'a', url: null }), sourceName: 'Zwei' },
    ]

    const first = await store.articles.import(archive, NOW)
    const second = await store.articles.import(archive, NOW)

    expect([first, second]).toEqual([
      { added: 2, known: 0 },
      { added: 0, known: 2 },
    ])
  })

  test('leaves what a feed of the same name has brought', async () => {
    const store = await open()
    await polled(store, await aSource(store, 'Morgenblatt'), [anArticle({ guid: 'a', url: null })])

    const result = await store.articles.import(
      [{ ...anArticle({ guid: 'a', url: null }), sourceName: 'Morgenblatt' }],
      NOW,
    )

    expect(result).toEqual({ added: 0, known: 1 })
  })
})

test('two polls of one source at the same time save each article once', async () => {
  const [{ open }] = KINDS
  const store = await open()
  const source = await aSource(store)
  const poll = { at: NOW, validators: NO_VALIDATORS, nextTryAt: NOW }
  const articles = Array.from({ length: 30 }, (_, n) => anArticle({ guid: `g${n}` }))

  const results = await Promise.all([1, 2, 3].map(() => store.articles.addNew(source.id, articles, poll)))

  expect(results.map(({ added }) => added).toSorted()).toEqual([0, 0, 30])
  expect((await store.sources.find(source.id))?.health.articles).toBe(30)
})
