// The words by which articles are compared.

import { describe, expect, test } from 'vitest'
import { createTermReader, dot } from '../../src/ledger/terms.ts'

const read = createTermReader()

describe('terms', () => {
  test('find a compound in its parts', () => {
    const compound = read('', 'Streit um die Gebietsabtretung.').all
    const parts = read('', 'Die Abtretung ganzer Gebiete bleibt offen.').all

    expect(dot(compound, parts)).toBeGreaterThan(0.3)
  })

  test('weigh what stands in every article on the talks less than a rare name', () => {
    const { all } = read('', 'Putin und Trump sprachen in Borodjanka.')

    expect(all.get('borod') ?? 0).toBeGreaterThan(2 * (all.get('putin') ?? 0))
  })

  test('leave out words that carry no meaning of their own, and verbs', () => {
    const { all } = read('', 'Aber dann verhandelten sie über die Der Die Das.')

    expect([...all.keys()]).toEqual([])
  })

  test('keep numbers whole', () => {
    expect([...read('', 'Es sind 1200 Soldaten und 5 Tage.').all.keys()]).toContain('1200')
  })

  test('are of unit length, or none', () => {
    const { all, lead } = read('Treffen in Wien', 'Die Delegationen reisen an.\n\nMehr folgt.')

    expect(dot(all, all)).toBeCloseTo(1, 10)
    expect(dot(lead, lead)).toBeCloseTo(1, 10)
    expect(read('', '').all.size).toBe(0)
  })
})
