import { describe, expect, test } from 'vitest'
import { countByWeek } from '../../src/view/weeks.ts'

const reader = { t: () => '', locale: 'de', zone: 'Europe/Berlin', today: '2025-12-18' } as const

describe('weeks', () => {
  test('begin on Monday in the zone of the reader', () => {
    // Sunday 23:30 UTC is Monday in Berlin.
    const counted = countByWeek(['2025-12-14T22:30:00.000Z', '2025-12-14T23:30:00.000Z'], 2, reader)

    expect(counted).toEqual([
      { label: '', count: 1 },
      { label: '15.12.', count: 1 },
    ])
  })

  test('leave out what is older or still to come', () => {
    const counted = countByWeek(['2025-11-01T08:00:00.000Z', '2026-01-20T08:00:00.000Z'], 3, reader)

    expect(counted.map(({ count }) => count)).toEqual([0, 0, 0])
  })
})
