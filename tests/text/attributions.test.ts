import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { findAttributions } from '../../src/text/attributions.ts'

/** Who says what, as the words that stand in the text. */
function attributionsIn(text: string) {
  return findAttributions(text).map(({ start, end, speaker, isDirect }) => ({
    said: text.slice(start, end),
    speaker: speaker && text.slice(speaker.start, speaker.end),
    isDirect,
  }))
}

describe('speech is given to', () => {
  test('the subject of the verb beside a quotation', () => {
    expect(attributionsIn('„Wir reden morgen weiter“, sagte die Ministerin.')).toEqual([
      { said: '„Wir reden morgen weiter“', speaker: 'die Ministerin', isDirect: true },
    ])
  })

  test('one speaker twice, who is quoted in a sentence of indirect speech', () => {
    const found = attributionsIn('Der Minister sagte, die Runde sei „zäh und laut gewesen, wie erwartet“.')

    expect(found.map(({ speaker, isDirect }) => [speaker, isDirect])).toEqual([
      ['Der Minister', false],
      ['Der Minister', true],
    ])
  })

  test('the speaker of the sentence before, if a quotation goes on alone', () => {
    const found = attributionsIn('„Das war knapp“, sagte der Wirt. „Morgen wird es besser, das hoffe ich.“')

    expect(found.map(({ speaker }) => speaker)).toEqual(['der Wirt', 'der Wirt'])
  })

  test.each([
    ['Nach Angaben der Polizei blieb es ruhig.', 'der Polizei'],
    ['Nach ersten Informationen blieb es ruhig.', 'ersten Informationen'],
    ['Laut einem Bericht der Zeitung blieb es ruhig.', 'einem Bericht der Zeitung'],
    ['Das Dach hält seiner Meinung nach noch lange.', 'seiner Meinung'],
  ])('the source that «%s» names', (text, speaker) => {
    expect(attributionsIn(text)).toEqual([{ said: text, speaker, isDirect: false }])
  })

  test.each(['Am Abend regnete es, heißt es.', 'Die Ursache ist noch nicht bekannt.', 'Das Haus wird verkauft.', ''])(
    'nobody in «%s»',
    text => {
      expect(attributionsIn(text)).toEqual([])
    },
  )
})

property.prop([
  fc.string({ unit: fc.constantFrom('„', '“', '"', ' ', '.', 'sagte', 'nach', 'Er', '\n'), maxLength: 200 }),
])('lies within the text, by place', text => {
  const found = findAttributions(text)

  expect(found.filter(({ start, end }) => start < 0 || start >= end || end > text.length)).toEqual([])
  expect(found.map(one => one.start)).toEqual(found.map(one => one.start).toSorted((a, b) => a - b))
})
