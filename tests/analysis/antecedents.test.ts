import { describe, expect, it } from 'vitest'
import { namedTogether, pluralsIn } from '../../src/analysis/antecedents.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()

/** Whom the plural words of the last sentence may mean. */
function meantBy(text: string): string[][] {
  const reading = read(text)
  const sentence = reading.document.sentences.at(-1)
  if (sentence === undefined) throw new Error('the text has a sentence')
  return pluralsIn(reading, sentence).map(plural => namedTogether(reading, sentence, plural).map(({ actor }) => actor))
}

const PAIR = ['marco-rubio', 'sergey-lavrov']

describe('a plural means', () => {
  it.each([
    [
      'the pair of the sentence before',
      'Marco Rubio und Sergej Lawrow kamen an. Die beiden telefonierten am Montag.',
      PAIR,
    ],
    [
      'the pair, not those named after it alone',
      'Marco Rubio und Sergej Lawrow kamen an. Das sagte Dmitri Peskow. Am Montag sprachen beide.',
      PAIR,
    ],
    ['two who are named apart', 'Marco Rubio reiste zu Sergej Lawrow. Die beiden Minister sprachen am Montag.', PAIR],
    [
      'a row of more, said as "sie"',
      'Friedrich Merz, Emmanuel Macron und Keir Starmer kamen an. Am Montag saßen sie in Berlin zusammen.',
      ['friedrich-merz', 'emmanuel-macron', 'keir-starmer'],
    ],
    ['of a pair only whom we know', 'Marco Rubio traf Bernd Ohnenamen. Beide sprachen lange.', ['marco-rubio']],
  ])('%s', (_, text, actors) => {
    expect(meantBy(text)).toEqual([actors])
  })

  it.each([
    ['countries', 'Marco Rubio und Sergej Lawrow kamen an. Die beiden Länder schweigen.'],
    ['one woman', 'Marco Rubio und Kaja Kallas kamen an. Am Montag sprach sie in Berlin.'],
  ])('nobody where it tells of %s', (_, text) => {
    expect(meantBy(text)).toEqual([])
  })
})
