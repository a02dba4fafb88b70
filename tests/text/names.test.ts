import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { isSameName, isVariantOf } from '../../src/text/names.ts'

describe('two spellings', () => {
  test.each([
    ['schewtschuk', 'schevtschuk'],
    ['kowalenko', 'kovalenko'],
    ['witkoff', 'wittkoff'],
    ['umerow', 'umjerow'],
  ])('%s and %s may be one name', (a, b) => {
    expect(isVariantOf(a, b)).toBe(true)
    expect(isVariantOf(b, a)).toBe(true)
  })

  test.each([
    ['merz', 'macron'],
    ['putin', 'poroschenko'],
    ['kim', 'tim'],
    ['lawrow', 'lawrowka-nord'],
  ])('%s and %s are two names', (a, b) => {
    expect(isVariantOf(a, b)).toBe(false)
  })
})

describe('two full names', () => {
  test.each([
    ['Sergej Kowalenko', 'Sergey Kovalenko'],
    ['Сергій Коваленко', 'Serhij Kowalenko'],
    ['J. Bartholdy', 'Johanna Bartholdy'],
    ['Bartholdy', 'Johanna Bartholdy'],
    ['Hendrik van der Velden', 'Hendrik Velden'],
    ['Yevhen Shcherbak', 'Jewhen Schtscherbak'],
    ['John Carpenter', 'Džons Karpenters'],
    ['Jewhen Tschumak', 'Jevhen Čumak'],
    ['Jana Schukowa', 'Jana Žukova'],
  ])('%s and %s may be one person', (a, b) => {
    expect(isSameName(a, b)).toBe(true)
    expect(isSameName(b, a)).toBe(true)
  })

  test.each([
    ['Johanna Bartholdy', 'Rüdiger Kowalenko'],
    ['', 'Johanna Bartholdy'],
    ['–', '…'],
  ])('%s and %s are not', (a, b) => {
    expect(isSameName(a, b)).toBe(false)
  })

  property.prop([fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 })])(
    'are compared the same both ways',
    (a, b) => {
      expect(isSameName(a, b)).toBe(isSameName(b, a))
    },
  )
})
