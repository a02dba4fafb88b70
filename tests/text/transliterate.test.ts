import { describe, expect, test } from 'vitest'
import { toLatin } from '../../src/text/transliterate.ts'

describe('Cyrillic letters', () => {
  test.each([
    ['Київ', 'kijiw'],
    ['Жданов', 'schdanow'],
    ['Щербак и Юдин', 'schtscherbak i judin'],
    ['Treffen in Минск', 'Treffen in minsk'],
    ['Genf', 'Genf'],
    ['', ''],
  ])('«%s» is «%s» in Latin ones', (text, latin) => {
    expect(toLatin(text)).toBe(latin)
  })
})
