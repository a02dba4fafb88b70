import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { splitParagraphs, splitSentences } from '../../src/text/sentences.ts'

function sentencesOf(text: string): string[] {
  return splitParagraphs(text).flatMap(paragraph =>
    splitSentences(text, paragraph).map(({ start, end }) => text.slice(start, end)),
  )
}

describe('a sentence does not end', () => {
  test.each([
    ['at an ordinal before a month', 'Die Runde beginnt am 3. Dezember in Genf.'],
    ['at an ordinal after a preposition', 'Bis zum 19. Paket ließ Brüssel nichts unversucht.'],
    ['at an ordinal before a counted noun', 'Beim Auftakt der 4. Runde fehlten zwei Delegationen.'],
    ['at a date in digits', 'Am 14.12. reist die Delegation ab.'],
    ['at a number with a dot', 'Rund 20.000 Soldaten sollen abziehen.'],
    ['at the title of a person', 'Der Berater Dr. Hollmann verlas das Papier.'],
    ['at an initial', 'Neben ihm saß J. D. Vance am Tisch.'],
    ['at an abbreviation of two letters', 'Einige Punkte, z. B. die Grenzen, blieben offen.'],
    ['at an abbreviation in one word', 'Der Außen- bzw. Verteidigungsminister blieb fern.'],
    ['at a Roman numeral', 'Papst Leo XIV. Empfang dauerte lange.'],
    ['at a sum of money', 'Es geht um 210 Mrd. Euro.'],
    ['inside a bracket that goes on', 'Der Entwurf (liegt der Redaktion vor!) ist kurz.'],
    ['at a quotation that the sentence embraces', '„Wir warten ab!“, sagte der Unterhändler.'],
  ])('%s', (_, text) => {
    expect(sentencesOf(text)).toEqual([text])
  })
})

describe('a sentence ends', () => {
  test.each([
    ['at a full stop', ['Die Runde endete.', 'Ein Papier gab es nicht.']],
    ['at a question and at an exclamation', ['Wer zahlt?', 'Niemand weiß es!', 'Das Geld fehlt.']],
    ['after the closing mark of a quotation', ['Er sagte: „Das genügt.“', 'Danach ging er.']],
    ['before an opening mark', ['Kiew zögerte.', '„Wir prüfen das“, hieß es.']],
    ['after a year', ['Das Abkommen stammt aus dem Jahr 2014.', 'Gehalten hat es nie.']],
    ['at an ellipsis', ['Und dann kam lange nichts…', 'Am Abend traf ein Brief ein.']],
  ])('%s', (_, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences)
  })

  test('with its paragraph, even without a mark', () => {
    expect(sentencesOf('Noch keine Antwort\n\nKiew wartet.\nMoskau schweigt.')).toEqual([
      'Noch keine Antwort',
      'Kiew wartet.',
      'Moskau schweigt.',
    ])
  })
})

describe('paragraphs', () => {
  test('lose their outer white space, and empty ones are left out', () => {
    const text = '\n  Erster Absatz. \n\n \t\n\u00a0Zweiter.\n'

    expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Erster Absatz.',
      'Zweiter.',
    ])
  })

  test('of an empty text are none', () => {
    expect(splitParagraphs('')).toEqual([])
  })
})

const pieces = fc.constantFrom(
  'Kiew',
  '3.',
  'Dr.',
  '.',
  '!',
  '…',
  '“',
  '„',
  ' ',
  '\n',
  '\u00a0',
  'z. B.',
  '\ud83d',
  'ж',
)

property.prop([fc.array(pieces, { maxLength: 60 })])(
  'sentences hold every letter of any text once, in order',
  parts => {
    const text = parts.join('')

    expect(sentencesOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  },
)
