import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { findQuotations } from '../../src/text/quotations.ts'

const quotesOf = (text: string): string[] => findQuotations(text).map(({ start, end }) => text.slice(start, end))

describe('a quotation', () => {
  test.each([
    ['German', 'Er sagte: „Wir bleiben am Tisch.“', '„Wir bleiben am Tisch.“'],
    ['German with an English end', 'Er sagte: „Wir bleiben am Tisch.”', '„Wir bleiben am Tisch.”'],
    ['German with a straight end', 'Er sagte: „Wir bleiben am Tisch."', '„Wir bleiben am Tisch."'],
    ['French in the German way', 'Er sagte: »Wir bleiben am Tisch.«', '»Wir bleiben am Tisch.«'],
    ['French in the Swiss way', 'Er sagte: «Wir bleiben am Tisch.»', '«Wir bleiben am Tisch.»'],
    ['English', 'Er sagte: “Wir bleiben am Tisch.”', '“Wir bleiben am Tisch.”'],
    ['straight', 'Er sagte: "Wir bleiben am Tisch."', '"Wir bleiben am Tisch."'],
  ])('in %s marks', (_, text, quote) => {
    expect(quotesOf(text)).toEqual([quote])
  })

  test('holds another one', () => {
    const found = findQuotations('„Sie riefen ‚Genug‘ und gingen“, sagte er.')

    expect(found.map(quotation => quotation.depth)).toEqual([0, 1])
  })

  test('stands beside another one', () => {
    expect(quotesOf('Von „Bewegung“ und von "Stillstand" war die Rede.')).toEqual(['„Bewegung“', '"Stillstand"'])
  })

  test.each(['„Ohne Ende blieb der Satz.', 'Das Zeichen “ allein', 'Kiews’ und Moskaus’', ''])(
    'is not in «%s»',
    text => {
      expect(quotesOf(text)).toEqual([])
    },
  )

  test('does not reach over pages', () => {
    expect(quotesOf(`„${'Wort '.repeat(2_000)}“`)).toEqual([])
  })
})

property.prop([
  fc.array(fc.constantFrom('„', '“', '”', '"', '»', '«', '‚', '‘', '’', ' ', 'a', '.'), { maxLength: 80 }),
])('quotations lie within the text and begin and end with marks, in any muddle', parts => {
  const text = parts.join('')

  expect(quotesOf(text).filter(quote => !/^[„“”"»«‚‘’›‹].*[„“”"»«‚‘’›‹]$/s.test(quote))).toEqual([])
})
