// What makes a sentence stand for itself.

import { describe, expect, test } from 'vitest'
import { clarityOf } from '../../src/text/clarity.ts'

describe('clarityOf', () => {
  test('prefers a sentence that says who speaks', () => {
    const said = '„Einen Abzug aus Slowjansk wird es mit uns nicht geben“, sagte Wolodymyr Selenskyj.'
    const unsaid = 'Einen Abzug aus Slowjansk wird es nach allem, was man hört, wohl nicht geben.'

    expect(clarityOf(said)).toBeGreaterThan(clarityOf(unsaid))
  })

  test('puts back what leans on the sentence before, is a scrap or has no end', () => {
    const plain = 'Der Abzug aus Slowjansk bleibt zwischen beiden Seiten weiter umstritten.'

    expect(clarityOf('Das bleibt zwischen beiden Seiten nach diesem Tag weiter umstritten.')).toBeLessThan(
      clarityOf(plain),
    )
    expect(clarityOf('Kein Ergebnis.')).toBeLessThan(clarityOf(plain))
    expect(clarityOf(plain.repeat(6))).toBeLessThan(clarityOf(plain))
  })

  test('prefers the shorter of two sentences that can both be read', () => {
    const short = 'Über die Gebiete gibt es noch keine Einigung zwischen beiden Seiten.'
    const long = `${short.slice(0, -1)}, auch wenn die Unterhändler nach eigenen Worten viele Stunden darüber geredet haben.`

    expect(clarityOf(short)).toBeGreaterThan(clarityOf(long))
  })

  test('gives nothing for a sentence that only says who said so', () => {
    expect(clarityOf('Das teilte Sprecherin Karoline Leavitt am Montag mit.')).toBe(0)
  })

  test('stays between 0 and 1', () => {
    for (const quote of ['', 'Er.', '„Ja“, sagte Juri Uschakow. '.repeat(100)]) {
      expect(clarityOf(quote)).toBeGreaterThanOrEqual(0)
      expect(clarityOf(quote)).toBeLessThanOrEqual(1)
    }
  })
})
