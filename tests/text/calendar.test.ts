import { describe, expect, test } from 'vitest'
import type { ClockTime, IsoDay } from '../../src/model/time.ts'
import {
  addDays,
  canonicalZone,
  clockIn,
  dayIn,
  daysBetween,
  instantOf,
  isWithin,
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
    [
      'is an hour earlier where an hour later would be the next day',
      '2026-03-28',
      '23:30',
      'America/Scoresbysund',
      '2026-03-29T00:30:00.000Z',
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

describe('the next due time on chosen weekdays', () => {
  test('leaves out the other days', () => {
    const friday = new Date('2026-01-09T06:31:00Z')

    expect(nextDue('07:30', 'Europe/Vienna', friday, '2026-01-09', [1, 2, 3, 4, 5])).toBe('2026-01-12T06:30:00.000Z')
    expect(nextDue('07:30', 'Europe/Vienna', friday, null, [5])).toBe('2026-01-16T06:30:00.000Z')
  })

  test('skips a day that the zone left out at the date line', () => {
    // Samoa had no 30 December 2011.
    expect(nextDue('07:30', 'Pacific/Apia', new Date('2011-12-29T17:31:00Z'), '2011-12-29')).toBe(
      '2011-12-30T17:30:00.000Z',
    )
    expect(nextDue('07:30', 'Pacific/Apia', new Date('2011-12-29T17:31:00Z'), null, [5])).toBe(
      '2012-01-05T17:30:00.000Z',
    )
  })

  test('is an error without any day', () => {
    expect(() => nextDue('07:30', 'Europe/Vienna', new Date('2026-01-09T06:31:00Z'), null, [])).toThrow(RangeError)
  })
})

test('quiet hours may span midnight', () => {
  expect(['21:59', '22:00', '06:59', '07:00'].map(clock => isWithin('22:00', '07:00', clock as ClockTime))).toEqual([
    ...[false, true, true, false],
  ])
  expect(['12:59', '13:00', '14:59', '15:00'].map(clock => isWithin('13:00', '15:00', clock as ClockTime))).toEqual([
    ...[false, true, true, false],
  ])
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
