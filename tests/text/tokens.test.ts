import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { tokenise } from '../../src/text/tokens.ts'

const wordsOf = (text: string): string[] => tokenise(text).map(token => token.text)

describe('words', () => {
  test.each([
    ['Moskaus Nein kam spät.', ['Moskaus', 'Nein', 'kam', 'spät']],
    ['Trump’s Brief, Merz’ Antwort', ['Trump’s', 'Brief', 'Merz', 'Antwort']],
    ['28-Punkte-Plan', ['28', 'Punkte', 'Plan']],
    ['G20 und F16', ['G20', 'und', 'F16']],
    ['20Uhr', ['20', 'Uhr']],
    ['800.000 Soldaten', ['800', '000', 'Soldaten']],
    ['Гельсинки, Łódź', ['Гельсинки', 'Łódź']],
    ['„…“ – 😀', []],
    ['', []],
  ])('of «%s»', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test('know what parts them from the word before', () => {
    expect(tokenise('Die Nato-Frage, sagte er').map(token => token.gap)).toEqual([
      'space',
      'space',
      'hyphen',
      'mark',
      'space',
    ])
  })

  test('are folded for comparison', () => {
    expect(tokenise('Außenminister ÜBER').map(token => token.folded)).toEqual(['aussenminister', 'ueber'])
  })

  test('are read between two places only', () => {
    expect(tokenise('Kiew und Moskau', 5, 8).map(token => token.text)).toEqual(['und'])
  })

  test('that never end are cut', () => {
    const lengths = tokenise('a'.repeat(1000)).map(token => token.text.length)

    expect(Math.max(...lengths)).toBeLessThan(100)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(1000)
  })

  property.prop([fc.string({ unit: 'binary', maxLength: 300 })])('stand where they say, in order', text => {
    const tokens = tokenise(text)

    expect(tokens.map(token => text.slice(token.start, token.end))).toEqual(tokens.map(token => token.text))
    expect(tokens.every((token, at) => token.start < token.end && token.start >= (tokens[at - 1]?.end ?? 0))).toBe(true)
  })
})
