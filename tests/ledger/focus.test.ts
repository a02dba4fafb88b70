// Which meeting an article is about.

import { describe, expect, test } from 'vitest'
import { focusOf } from '../../src/ledger/focus.ts'
import type { MeetingReport } from '../../src/model/analysis.ts'
import { analysed } from './support/samples.ts'

const LATE = `${'Der Tag begann ruhig in der Stadt. '.repeat(20)}Man traf sich.`

function focus(report: Partial<MeetingReport>, text = 'Man traf sich.', at = '2026-03-10') {
  const { article, analysis } = analysed({
    id: 'a',
    at,
    text,
    meetings: [{ startDay: '2026-03-10', place: 'Wien', ...report, quote: 'Man traf sich.' }],
  })
  return focusOf(article, analysis)
}

describe('focusOf', () => {
  test('is on the meeting of the day, named early', () => {
    expect(focus({}).get('held meeting 2026-03-10@Wien')).toBe(1)
  })

  test('is less on what is named late, and on what was held days ago', () => {
    expect(focus({}, LATE).get('held meeting 2026-03-10@Wien')).toBe(0.5)
    expect(focus({}, undefined, '2026-03-12').get('held meeting 2026-03-10@Wien')).toBe(0.7)
    expect(focus({}, undefined, '2026-03-20').size).toBe(0)
  })

  test('is little on a meeting ahead, which is not the meeting held', () => {
    const ahead = focus({ state: 'planned' }, undefined, '2026-03-09')

    expect(ahead.get('ahead meeting 2026-03-10@Wien')).toBe(0.35)
    expect(ahead.has('held meeting 2026-03-10@Wien')).toBe(false)
  })

  test('needs no day for what was called off', () => {
    expect(focus({ startDay: null, endDay: null, state: 'cancelled' }).get('off@Wien')).toBe(0.7)
  })
})
