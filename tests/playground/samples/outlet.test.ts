// The files of sample outlets: what is read, and how mistakes are told.

import { describe, expect, test } from 'vitest'
import { loadOutlets, readOutlet, SampleError } from '../../../src/playground/samples/outlet.ts'
import { publishedAt } from '../../../src/playground/samples/publish.ts'

const GOOD = `name: Probeblatt
format: rss
tier: 3
country: de
articles:
  - day: -1
    time: "07:30"
    title: Gespräche in Genf {weekday:0}
    paragraphs:
      - Am {weekday:0} und am {date@1} wird verhandelt. Danach folgt ein zweiter Satz.
`

describe('an outlet file', () => {
  test('gets its name for addresses from the file, and usual habits', () => {
    const outlet = readOutlet('data/sample/probeblatt.yml', GOOD)

    expect(outlet.slug).toBe('probeblatt')
    expect(outlet.habits).toMatchObject({ text: 'full', markup: 'html', encoding: 'utf-8', items: 30 })
  })

  test.each([
    ['a wrong format', GOOD.replace('rss', 'rss3'), /^x\.yml:2: format: /],
    ['a time without quotation marks', GOOD.replace('"07:30"', '7:30'), /^x\.yml:7: articles\.0\.time: /],
    ['an unknown field', `${GOOD}extra: 1\n`, /^x\.yml:1: : .*extra/],
    ['a missing title', GOOD.replace(/ {4}title.*\n/, ''), /^x\.yml:6: articles\.0\.title: /],
    ['broken YAML', GOOD.replace('name: ', 'name: "'), /^x\.yml:\d+: /],
  ])('with %s names file and line', (_what, text, message) => {
    expect(() => readOutlet('x.yml', text)).toThrow(SampleError)
    expect(() => readOutlet('x.yml', text)).toThrow(message)
  })

  test('names a slug that stands twice', () => {
    const twice = GOOD + GOOD.slice(GOOD.indexOf('  - day'))

    expect(() => readOutlet('x.yml', twice)).toThrow('x.yml:11: articles.1: «gespraeche-in-genf» stands twice')
  })

  test('names a placeholder that is not known', () => {
    const wrong = GOOD.replace('{date@1}', '{datum@1}')

    expect(() => readOutlet('x.yml', wrong)).toThrow(/^x\.yml:10: articles\.0\.paragraphs\.0: \{datum@1\}: expected/)
  })
})

describe('what an outlet has published', () => {
  test('counts days from the article or from today, in texts too', () => {
    const outlet = readOutlet('probeblatt.yml', GOOD)

    const [article] = publishedAt(outlet, '2026-03-10', new Date('2026-03-10T00:00:00Z'))

    expect(article).toMatchObject({
      publishedAt: '2026-03-09T06:30:00.000Z',
      title: 'Gespräche in Genf Montag',
      path: 'artikel/gespraeche-in-genf',
      teaser: 'Am Montag und am 11. März wird verhandelt.',
    })
  })

  test('leaves out what is still to come', () => {
    const outlet = readOutlet('probeblatt.yml', GOOD)

    expect(publishedAt(outlet, '2026-03-10', new Date('2026-03-09T06:29:59Z'))).toEqual([])
  })
})

describe('the shipped samples', () => {
  test('can all be read and published', async () => {
    const outlets = await loadOutlets('data/sample')

    const articles = outlets.flatMap(outlet => publishedAt(outlet, '2026-03-10', new Date('2100-01-01')))

    expect(articles.length).toBe(outlets.reduce((sum, outlet) => sum + outlet.articles.length, 0))
    expect(articles.filter(({ paragraphs, title }) => /[{}]/.test(paragraphs.join() + title))).toEqual([])
  })
})
