// Near-copies of one text are found whatever was cut or added; independent reports are not.

import { describe, expect, test } from 'vitest'
import { findCopied, isNearCopy, sketchOf, toCopies } from '../../src/ledger/near-copy.ts'

const words = Array.from({ length: 120 }, (_, at) => `Wort${at * 7}`)
const text = words.join(' ')

describe('near-copies', () => {
  test('are found when a sentence was cut or added', () => {
    const shortened = words.slice(0, 100).join(' ')

    expect(isNearCopy(sketchOf(text), sketchOf(`${text} Ein Satz mehr von uns.`))).toBe(true)
    expect(isNearCopy(sketchOf(text), sketchOf(shortened))).toBe(true)
  })

  test('are not texts with the same words in another order', () => {
    expect(isNearCopy(sketchOf(text), sketchOf(words.toReversed().join(' ')))).toBe(false)
  })

  test('are not two texts too short to tell', () => {
    expect(sketchOf('Nur vier kurze Worte')).toEqual([])
    expect(isNearCopy([], [])).toBe(false)
  })

  test('are found among the sketches of several voices', () => {
    const copies = new Map([
      ...toCopies(sketchOf(words.toReversed().join(' ')), 'dpa: Ticker'),
      ...toCopies(sketchOf(text), 'APA'),
    ])

    expect(findCopied(sketchOf(text), copies)).toBe('APA')
    expect(findCopied(sketchOf('Ein ganz anderer Text über etwas ganz anderes heute'), copies)).toBeUndefined()
  })
})
