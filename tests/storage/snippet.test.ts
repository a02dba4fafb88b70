import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { cutSnippet } from '../../src/storage/snippet.ts'
import { stemsOf } from '../../src/text/stems.ts'

const stems = (words: string) => new Set(stemsOf(words))
const long = Array.from({ length: 80 }, (_, n) => `wort${n}`).join(' ')

describe('a snippet', () => {
  test('stands around the first matching word and says where it was cut', () => {
    const snippet = cutSnippet(long, stems('wort40'), [])

    expect(snippet).toMatch(/^… wort\d+ .*\bwort40\b.* wort\d+ …$/)
    expect(snippet.length).toBeLessThanOrEqual(200)
  })

  test('of a short text is the text, on one line', () => {
    expect(cutSnippet('Kurz\n\nund gut.', stems('gut'), [])).toBe('Kurz und gut.')
  })

  test('never shows boilerplate', () => {
    const text = 'Anzeige Genf. Der Minister reist nach Genf. Mehr aus Genf lesen'

    const snippet = cutSnippet(text, stems('Genf'), [
      { start: 0, end: 13 },
      { start: 43, end: text.length },
    ])

    expect(snippet).toBe('Der Minister reist nach Genf.')
  })

  test('of a text that is boilerplate as a whole is empty', () => {
    expect(cutSnippet('Anzeige', stems('Genf'), [{ start: 0, end: 7 }])).toBe('')
  })

  property.prop([fc.string({ unit: 'grapheme', maxLength: 600 }), fc.nat(30)])(
    'keeps to its length and to whole characters, whatever the text',
    (text, word) => {
      const snippet = cutSnippet(text, new Set(stemsOf(text).slice(word, word + 1)), [])

      expect(snippet.length).toBeLessThanOrEqual(200)
      expect(snippet).not.toMatch(/\p{Surrogate}/u)
    },
  )
})
