import { describe, expect, it } from 'vitest'
import { mergeMeetings } from '../../src/analysis/meeting-merge.ts'
import type { MeetingReport } from '../../src/model/analysis.ts'

function aReport(part: Partial<MeetingReport>): MeetingReport {
  return {
    start: 0,
    end: 1,
    quote: 'x',
    rule: 'meetings.meeting',
    startDay: '2025-12-16',
    endDay: '2025-12-16',
    place: 'Genf',
    participants: ['steve-witkoff', 'rustem-umerov'],
    state: 'held',
    kind: 'meeting',
    ...part,
  }
}

describe('two tellings are one contact', () => {
  it.each([
    ['on the same day at the same place', { participants: ['steve-witkoff'] }],
    ['where one names no place', { place: null }],
    ['where one names nobody', { participants: [] }],
    ['where one day lies within the days of the other', { startDay: '2025-12-15', endDay: '2025-12-17' }],
  ] as const)('%s', (_, part) => {
    expect(mergeMeetings([aReport({}), aReport(part)])).toHaveLength(1)
  })

  it('with everybody whom either names, the shorter time and the place', () => {
    const long = aReport({ endDay: '2025-12-18', place: null, participants: ['steve-witkoff', 'jared-kushner'] })

    expect(mergeMeetings([long, aReport({})])).toEqual([
      aReport({ participants: ['steve-witkoff', 'jared-kushner', 'rustem-umerov'] }),
    ])
  })

  it('that is off if the later one says so', () => {
    expect(mergeMeetings([aReport({ state: 'planned' }), aReport({ state: 'cancelled' })])[0]?.state).toBe('cancelled')
  })
})

describe('two tellings are two contacts', () => {
  it.each([
    ['on two days', { startDay: '2025-12-18', endDay: '2025-12-18' }],
    ['at two places', { place: 'Berlin' }],
    ['of two kinds', { kind: 'call', place: null }],
    ['of other persons', { participants: ['friedrich-merz'] }],
    ['without a day', { startDay: null, endDay: null }],
  ] as const)('%s', (_, part) => {
    expect(mergeMeetings([aReport({}), aReport(part)])).toHaveLength(2)
  })
})
