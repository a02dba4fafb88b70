// Whatever is found stands in the text, word for word, at the place that the finding names.

import { fc, test as property } from '@fast-check/vitest'
import { expect } from 'vitest'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { anArticle } from './an-article.ts'

const analyse = createAnalyser(await loadKnowledge('data'))

const SENTENCES = [
  'Russland lehnt einen Nato-Beitritt der Ukraine ab.',
  '„Wir bleiben am Tisch“, sagte Wolodymyr Selenskyj am Montag in Kiew.',
  'Am Mittwoch traf Steve Wittkoff in Berlin den Unterhändler Rustem Umjerow.',
  'Wie Axios berichtet, liegt ein neuer Friedensplan vor.',
  'Die Botschafterin Ludmila Brandtner mahnte zur Geduld.',
  'Er forderte Sicherheitsgarantien – «sofort»!',
  'Foto: Werkfoto/Muster',
  'Lesen Sie auch: Was der Entwurf vorsieht',
  'PUTIN SCHWIEG.',
  'Путин заявил о переговорах.',
  '\u202eTrump\u202c telefonierte am 3. 12. mit Putin.',
  'Waffen\u00adruhe? \ud83d\ude00 \ud83d',
]
const text = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(' ', '\n\n', '\n', '\u00a0', '')), { maxLength: 14 })
  .map(parts => parts.flat().join(''))

property.prop([text, fc.constantFrom(...SENTENCES)], { numRuns: 60 })(
  'every finding of any mixture',
  (mixed, title) => {
    const { mentions, newPersons, issues, signals, meetings, statements, origins, boilerplate } = analyse(
      anArticle({ title, text: mixed }),
    )
    const findings = [
      ...mentions,
      ...newPersons,
      ...issues,
      ...signals,
      ...meetings,
      ...statements,
      ...origins,
      ...boilerplate,
    ]

    for (const { start, end, quote, rule, inTitle } of findings) {
      expect((inTitle === true ? title : mixed).slice(start, end)).toBe(quote)
      expect([quote, rule]).not.toContain('')
    }
    expect(boilerplate.every((one, at) => one.start >= (boilerplate[at - 1]?.end ?? 0))).toBe(true)
  },
)
