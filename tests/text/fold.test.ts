import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { foldWord } from '../../src/text/fold.ts'

describe('a folded word', () => {
  test.each([
    ['Jänner', 'jaenner'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Erdoğan', 'erdogan'],
    ['Çırağan', 'ciragan'],
    ['Tusk’s', 'tusks'],
    ['Łukasz', 'lukasz'],
    ['Waffen\u00adruhe', 'waffenruhe'],
    ['Mu\u0308nchen', 'muenchen'],
    ['\u202eKiew\u202c', 'kiew'],
    ['G20', 'g20'],
    ['', ''],
  ])('of «%s» is «%s»', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  property.prop([fc.string({ unit: 'grapheme', maxLength: 40 })])('does not depend on the Unicode form', word => {
    expect(foldWord(word.normalize('NFD'))).toBe(foldWord(word.normalize('NFC')))
  })
})
