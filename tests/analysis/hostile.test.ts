import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { anArticle } from './an-article.ts'

const analyse = createAnalyser(await loadKnowledge('data'))

const CORE = 'Putin sagte am Montag in Moskau, die Ukraine müsse auf den Donbass verzichten. '

describe('a hostile text', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\n '.repeat(1_000)],
    ['quotation marks', '„“"'.repeat(33_000)],
    ['nested quotation marks', '„'.repeat(50_000) + '“'.repeat(50_000)],
    ['one endless word', 'a'.repeat(100_000)],
    ['one endless line of words', 'Putin Trump '.repeat(8_000)],
    ['dots', '.'.repeat(100_000)],
    ['days', 'Montag und Dienstag bis Mittwoch, '.repeat(3_000)],
    ['numbers', '1. 2. 3. 4.12.2025 '.repeat(5_000)],
    ['capitals', CORE.toUpperCase().repeat(100)],
    ['English', 'President Putin said on Monday that talks would continue. '.repeat(100)],
    ['Russian', 'Путин заявил в понедельник, что переговоры продолжатся. '.repeat(100)],
    ['lone surrogates', `${CORE}\ud800 \udc00 ${CORE}`],
    ['bidi marks', `\u202e${CORE}\u202c\u2066${CORE}\u2069`],
    ['hyphens', 'Trump-Putin-'.repeat(8_000)],
    ['no marks at the end', CORE.replaceAll(/[.,]/g, '').repeat(300)],
    ['constructions', 'ohne habe darf zu sagen '.repeat(4_000)],
    ['particles', 'lehnte ab, '.repeat(9_000)],
    ['commas', 'Putin, der, die, das, '.repeat(4_500)],
  ])('of %s is answered', (_, text) => {
    const article = anArticle({ title: text.slice(0, 2_000), text })

    const analysis = analyse(article)

    expect(analysis.articleId).toBe(article.id)
    for (const { start, end, quote } of analysis.statements) expect(text.slice(start, end)).toBe(quote)
  })

  it('of five megabytes is read only as far as an article can reach', () => {
    const text = CORE.repeat(65_000)

    const analysis = analyse(anArticle({ text }))

    expect(Math.max(...analysis.mentions.map(mention => mention.end))).toBeLessThanOrEqual(400_000)
  })

  property.prop([fc.string({ unit: 'binary', maxLength: 600 }), fc.string({ maxLength: 100 })])(
    'of any letters is answered with verbatim quotes',
    (text, title) => {
      const { mentions, newPersons, boilerplate } = analyse(anArticle({ title, text }))

      for (const { start, end, quote, inTitle } of [...mentions, ...newPersons, ...boilerplate])
        expect((inTitle === true ? title : text).slice(start, end)).toBe(quote)
    },
  )
})
