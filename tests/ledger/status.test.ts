// The history of a status: when it moved, and which sentences prove it.

import { describe, expect, test } from 'vitest'
import { signalsOf } from '../../src/ledger/signals.ts'
import { updateStatuses } from '../../src/ledger/status.ts'
import { analysed, type Sample } from './support/samples.ts'

const demand = 'Moskau verlangt den Abzug aus der Stadt Slowjansk.'
const refusal = 'Kiew lehnt den Abzug aus der Stadt Slowjansk ab.'
const stalled = 'Einen Kompromiss bei den Gebieten gebe es noch nicht, sagte Juri Uschakow in Wien.'

const first: Sample = {
  id: 'a',
  at: '2026-03-01',
  text: `${demand} Das ist neu.`,
  signals: [['territory', 'demanded', 'russia', demand]],
}
const second: Sample = {
  id: 'b',
  at: '2026-03-02',
  text: refusal,
  signals: [['territory', 'rejected', 'ukraine', refusal]],
}
const third: Sample = { id: 'c', at: '2026-03-03', text: stalled, signals: [['territory', 'stalled', null, stalled]] }

function signals(...samples: readonly Sample[]) {
  return signalsOf(samples.map(analysed).map(one => ({ analysed: one, origin: one.article.sourceName })))
}

describe('updateStatuses', () => {
  test('keeps a sentence of the newest article with the proof, last', () => {
    const asked = 'Über die Gebiete soll in Wien weiter gesprochen werden.'
    const fourth: Sample = { id: 'd', at: '2026-03-04', text: asked, signals: [['territory', 'open', null, asked]] }
    const all = signals(first, second, third, fourth)

    const { statuses } = updateStatuses([], all, all, new Set())

    expect(statuses[0]).toMatchObject({ status: 'disputed', newestEvidenceAt: '2026-03-04T12:00:00.000Z' })
    expect(statuses[0]?.evidence.at(-1)?.quote).toBe(asked)
    expect(statuses[0]?.evidence[0]?.quote).toBe(stalled)
  })

  test('moves no issue by time alone', () => {
    const say = (id: string, at: string, kind: 'progress' | 'demanded' | 'rejected', party: 'ukraine' | null) => {
      const text = `In der Gebietsfrage meldet Blatt ${id} etwas Neues.`
      return { id, at, text, signals: [['territory', kind, party, text]] } as const
    }
    const all = signals(
      first,
      second,
      say('c', '2026-06-20', 'progress', null),
      say('d', '2026-06-20', 'progress', null),
      say('e', '2026-07-20', 'demanded', 'ukraine'),
      say('f', '2026-08-20', 'rejected', 'ukraine'),
    )

    const { entries } = updateStatuses([], all, all, new Set())

    expect(entries.map(({ change, at }) => [change.kind === 'status' && change.to, at.slice(0, 10)])).toEqual([
      ['open', '2026-03-01'],
      ['disputed', '2026-03-02'],
      ['approaching', '2026-06-20'],
      ['disputed', '2026-08-20'],
    ])
  })

  test('writes down each move in the order of publication', () => {
    const all = signals(third, second, first)

    const { entries, statuses } = updateStatuses([], all, all, new Set(['b']))

    expect(entries.map(({ change, at, isNews }) => ({ change, at, isNews }))).toEqual([
      {
        change: { kind: 'status', issue: 'territory', from: null, to: 'open' },
        at: '2026-03-01T12:00:00.000Z',
        isNews: false,
      },
      {
        change: { kind: 'status', issue: 'territory', from: 'open', to: 'disputed' },
        at: '2026-03-02T12:00:00.000Z',
        isNews: true,
      },
    ])
    expect(statuses).toMatchObject([
      { status: 'disputed', since: '2026-03-02T12:00:00.000Z', newestEvidenceAt: '2026-03-03T12:00:00.000Z' },
    ])
  })

  test('proves a dispute by what failed, the demand and the refusal', () => {
    const all = signals(first, second, third)

    const { statuses } = updateStatuses([], all, all, new Set())

    expect(statuses[0]?.evidence.map(({ quote }) => quote)).toEqual([stalled, demand, refusal])
  })

  test('puts first into an entry what moved the status', () => {
    const all = signals(first, second)

    const { entries } = updateStatuses([], all, all, new Set())

    expect(entries.at(-1)?.evidence[0]?.quote).toBe(refusal)
  })

  test('keeps the day of the last move when more of the same is said', () => {
    const early = signals(first, second)
    const before = updateStatuses([], early, early, new Set())
    const late = signals({ ...second, id: 'd', at: '2026-03-20' })

    const after = updateStatuses(before.statuses, [...early, ...late], late, new Set())

    expect(after.entries).toEqual([])
    expect(after.statuses[0]?.since).toBe('2026-03-02T12:00:00.000Z')
  })

  test('does not touch issues without a new signal', () => {
    const all = signals(first)

    expect(updateStatuses([], all, [], new Set())).toEqual({ statuses: [], entries: [] })
  })
})
