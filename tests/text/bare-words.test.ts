import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { bareWords } from '../../src/text/bare-words.ts'

/** The same by an expression. */
function plainly(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

describe('the bare words of a text', () => {
  test('are without capitals, marks and blanks', () => {
    expect(bareWords(' „Größe“, sagte er:\n\n3,5 km – 𝒜 und 😀 ')).toBe('größe sagte er 3 5 km 𝒜 und')
  })

  test.each(['', ' ', '😀', '\ud800', 'a\udc00b', 'x\ud835\udc9c'])('of %j are what an expression finds', text => {
    expect(bareWords(text)).toBe(plainly(text))
  })

  property.prop([fc.string({ unit: 'binary' })])('of any text are what an expression finds', text => {
    expect(bareWords(text)).toBe(plainly(text))
  })
})
