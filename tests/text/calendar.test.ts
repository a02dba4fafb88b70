import { describe, expect, test } from 'vitest'
import type { ClockTime, IsoDay } from '../../src/model/time.ts'
import {
  addDays,
  canonicalZone,
  clockIn,
  dayIn,
  daysBetween,
  instantOf,
  isZone,
  nextDue,
  weekdayOf,
} from '../../src/text/calendar.ts'

describe('days in a zone', () => {
  test('begin at local midnight', () => {
    const instant = new Date('2025-12-01T23:30:00Z')

    expect(dayIn('Europe/Berlin', instant)).toBe('2025-12-02')
    expect(dayIn('America/New_York', instant)).toBe('2025-12-01')
    expect(clockIn('Europe/Berlin', instant)).toBe('00:30')
  })

  test('are counted over the end of month and year', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysBetween('2025-12-30', '2026-01-02')).toBe(3)
    expect(weekdayOf('2025-12-02')).toBe(2)
  })
})

describe('the instant of a clock time', () => {
  test.each<[string, IsoDay, ClockTime, string, string]>([
    [
      'is an hour later where the spring change skips it',
      '2026-03-29',
      '02:30',
      'Europe/Berlin',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'is the first of two where the autumn change repeats it',
      '2026-10-25',
      '02:30',
      'Europe/Berlin',
      '2026-10-25T00:30:00.000Z',
    ],
    ['knows offsets of a quarter hour', '2026-01-05', '07:30', 'Asia/Kathmandu', '2026-01-05T01:45:00.000Z'],
  ])('%s', (_, day, time, zone, instant) => {
    expect(instantOf(day, time, zone)).toBe(instant)
  })
})

describe('the next due time', () => {
  const zone = 'Europe/Vienna'

  test('is today while the clock time lies ahead', () => {
    expect(nextDue('07:30', zone, new Date('2026-01-05T06:00:00Z'), null)).toBe('2026-01-05T06:30:00.000Z')
  })

  test('is tomorrow at the very minute and after it', () => {
    expect(nextDue('07:30', zone, new Date('2026-01-05T06:30:00Z'), null)).toBe('2026-01-06T06:30:00.000Z')
  })

  test('never falls on a local date that had its digest', () => {
    expect(nextDue('23:00', zone, new Date('2026-01-05T06:31:00Z'), '2026-01-05')).toBe('2026-01-06T22:00:00.000Z')
  })

  test('survives a journey across the date line', () => {
    const due = nextDue('07:30', 'Pacific/Honolulu', new Date('2026-01-05T06:31:00Z'), '2026-01-06')

    expect(dayIn('Pacific/Honolulu', due)).toBe('2026-01-07')
  })
})

describe('zone names', () => {
  test('are taken in any case and given in their usual capitals', () => {
    expect(canonicalZone('europe/vienna')).toBe('Europe/Vienna')
  })

  test.each(['GMT+2', '+02:00', 'Mitteleuropa', '', 'Europe/Wien'])('refuse %j', name => {
    expect(isZone(name)).toBe(false)
  })

  test('take every zone of the data base', () => {
    expect(Intl.supportedValuesOf('timeZone').filter(zone => !isZone(zone))).toEqual([])
  })
})
