import { describe, expect, it } from 'vitest'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { anArticle } from './an-article.ts'

const analyse = createAnalyser(await loadKnowledge('data'))

const { statements } = analyse(
  anArticle({
    title: 'Stimmen zum Plan',
    text: [
      'Der Friedensplan für die Ukraine stößt auf ein geteiltes Echo. „Das Papier ist ein Anfang“, sagte Bundeskanzler Friedrich Merz in Berlin. Er sei aber nicht naiv, fügte der Kanzler hinzu.',
      'Laut Kremlsprecher Dmitri Peskow gibt es noch keinen Termin. Sergej Lawrow zufolge sind Truppen aus Nato-Staaten unannehmbar. Der russische Außenminister warf Kiew vor, Zeit zu schinden.',
      'Ursula von der Leyen betonte, Europa werde die Ukraine weiter unterstützen. Sie forderte einen Platz am Tisch. In Genf regnete es derweil. Die Kolonne von Rubio fuhr am Hotel vor.',
    ].join('\n\n'),
  }),
)

const speakersOf = (words: string): string[] =>
  statements.filter(({ quote }) => quote.includes(words)).map(({ speaker }) => speaker)

describe('a sentence of speech belongs to its speaker', () => {
  it.each([
    ['by the name', 'Das Papier ist ein Anfang', 'friedrich-merz'],
    ['by the title', 'nicht naiv', 'friedrich-merz'],
    ['after "laut"', 'keinen Termin', 'dmitry-peskov'],
    ['before "zufolge"', 'unannehmbar', 'sergey-lavrov'],
    ['by the office', 'Zeit zu schinden', 'sergey-lavrov'],
    ['with indirect speech', 'weiter unterstützen', 'ursula-von-der-leyen'],
    ['by the pronoun', 'Platz am Tisch', 'ursula-von-der-leyen'],
  ])('%s', (_, words, speaker) => {
    expect(speakersOf(words)).toEqual([speaker])
  })
})

describe('nobody speaks', () => {
  it.each([
    ['in a sentence without persons', 'regnete es'],
    ['in a sentence about somebody', 'Die Kolonne von Rubio'],
  ])('%s', (_, words) => {
    expect(speakersOf(words)).toEqual([])
  })
})
