import { beforeAll, describe, expect, test } from 'vitest'
import { search } from '../../commands/search.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { aRequest, createFilledDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf, linksOf } from '../support/message.ts'

let deps: TestDeps

beforeAll(async () => {
  deps = await createFilledDeps()
})

describe('/search', () => {
  test('finds other endings of the word and shows them in bold', async () => {
    const message = checked(await search.run(aRequest('Gebiet'), deps))

    const bold = message.entities.filter(({ type }) => type === 'bold')
    expect(bold.map(({ offset, length }) => message.text.slice(offset, offset + length))).toEqual(
      expect.arrayContaining(['Gebiete', 'Gebieten']),
    )
    expect(linksOf(message)).toContainEqual({
      text: 'Witkoff fünf Stunden bei Putin',
      url: 'https://alpenpost.example/kreml-2',
    })
    expect(message.text).toContain('Alpenpost, Mi 3.12., 07:00')
  })

  test('gives advice if nothing is found', async () => {
    const message = checked(await search.run(aRequest('Schildkröten'), deps))

    expect(message.text).toContain('Nichts gefunden zu „Schildkröten“')
    expect(message.text).toContain('Versuchen Sie weniger oder andere Wörter')
  })

  test('asks for a word', async () => {
    await expect(search.run(aRequest(), deps)).rejects.toMatchObject({ code: 'argument-missing' })
  })

  test('turns pages by buttons that carry the query', async () => {
    const many = await createFilledDeps()
    const articles = Array.from({ length: 7 }, (_, index) => ({
      ...{ guid: `g${index}`, sourceName: 'Blatt', url: null, title: `Fähre ${index}`, lang: 'de' },
      ...{ text: 'Die Fähre fährt.', publishedAt: toIsoTime(new Date(Date.UTC(2025, 11, 1 + index, 8))) },
    }))
    await many.store.articles.import(articles, '2025-12-18T06:30:00.000Z')
    const stored = await many.store.articles.nextWithoutAnalysis(1, 100)
    const empty = { mentions: [], newPersons: [], issues: [], signals: [], meetings: [], statements: [], origins: [] }
    await many.store.analyses.save(
      stored.map(({ id, text }) => ({
        articleId: id,
        version: 1,
        isRelevant: true,
        ...empty,
        boilerplate: [],
        body: text,
      })),
    )

    const first = checked(await search.run(aRequest('Fähre'), many))
    const second = checked((await search.act?.('5|Fähre', aRequest(), many)) ?? first)

    expect(first.text).toContain('„Fähre“ · 1–5')
    expect(labelsOf(first)).toEqual(['Ältere ▶'])
    expect(second.text).toContain('„Fähre“ · 6–7')
    expect(labelsOf(second)).toEqual(['◀ Neuere'])
  })

  test('keeps within the bytes of a button whatever the query', async () => {
    checked(await search.run(aRequest('Gebiete '.repeat(24).trim()), deps))
    checked(await search.run(aRequest('ü'.repeat(200)), deps))
  })

  test('refuses a forged button', async () => {
    await expect(search.act?.('99999|x', aRequest(), deps)).rejects.toMatchObject({ code: 'press-expired' })
  })
})
