// What each side wants, as last quoted.

import { describe, expect, test } from 'vitest'
import { updatePositions } from '../../src/ledger/positions.ts'
import { signalsOf } from '../../src/ledger/signals.ts'
import type { Party } from '../../src/model/actor.ts'
import { analysed } from './support/samples.ts'

const DEMAND = 'Moskau verlangt den Abzug aus Slowjansk.'
const AGAIN = '„Wir verlangen weiter den Abzug aus Slowjansk“, sagte Juri Uschakow.'

function demands(id: string, at: string, quote = DEMAND, party: Party | null = 'russia') {
  const one = analysed({ id, at, text: quote, signals: [['territory', 'demanded', party, quote]] })
  return signalsOf([{ analysed: one, origin: 'APA' }])
}

describe('updatePositions', () => {
  test('takes no position from a sentence in which one side would demand and reject at once', () => {
    const quote = 'Moskau verlangt den Abzug aus Slowjansk, Kiew lehnt ihn ab.'
    const both = analysed({
      id: 'a',
      at: '2026-03-01',
      text: quote,
      signals: [
        ['territory', 'demanded', 'ukraine', quote],
        ['territory', 'rejected', 'ukraine', quote],
      ],
    })

    expect(updatePositions([], signalsOf([{ analysed: both, origin: 'APA' }]), new Set()).positions).toEqual([])
  })

  test('tells a position that is new', () => {
    const { positions, entries } = updatePositions([], demands('a', '2026-03-01'), new Set(['a']))

    expect(positions).toMatchObject([{ issue: 'territory', party: 'russia', stance: 'demanded' }])
    expect(entries).toMatchObject([{ isNews: true, evidence: [{ quote: DEMAND }] }])
  })

  test('takes the later quote and tells no news of a repetition', () => {
    const before = updatePositions([], demands('a', '2026-03-01'), new Set()).positions

    const after = updatePositions(before, demands('b', '2026-03-05', AGAIN), new Set(['b']))

    expect(after.positions[0]?.evidence.quote).toBe(AGAIN)
    expect(after.entries).toEqual([])
  })

  test('keeps the later quote when an earlier one comes late', () => {
    const before = updatePositions([], demands('b', '2026-03-05', AGAIN), new Set()).positions

    expect(updatePositions(before, demands('a', '2026-03-01'), new Set())).toEqual({ positions: [], entries: [] })
  })

  test('tells a demand again that has not been heard for more than a month', () => {
    const before = updatePositions([], demands('a', '2026-03-01'), new Set()).positions

    expect(updatePositions(before, demands('b', '2026-05-01'), new Set(['b'])).entries).toHaveLength(1)
  })

  test('takes the clearest of several sentences of one article', () => {
    const text = `Das fordert Moskau. ${AGAIN}`
    const one = analysed({
      id: 'a',
      at: '2026-03-01',
      text,
      signals: [
        ['territory', 'demanded', 'russia', 'Das fordert Moskau.'],
        ['territory', 'demanded', 'russia', AGAIN],
      ],
    })

    const { positions } = updatePositions([], signalsOf([{ analysed: one, origin: 'APA' }]), new Set())

    expect(positions.map(({ evidence }) => evidence.quote)).toEqual([AGAIN])
  })

  test('has no position for a side that the text does not name', () => {
    expect(updatePositions([], demands('a', '2026-03-01', DEMAND, null), new Set()).positions).toEqual([])
  })
})
