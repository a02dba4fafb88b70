import { describe, expect, test } from 'vitest'
import { formatAge, formatDay, formatDays, formatMoment, formatWeekday } from '../../src/view/dates.ts'

const german = { locale: 'de', zone: 'Europe/Berlin', today: '2025-12-18' } as const
const english = { locale: 'en', zone: 'Europe/Berlin', today: '2025-12-18' } as const

describe('a day', () => {
  test('is told without the year that is running', () => {
    expect(formatDay('2025-12-02', german)).toBe('2.12.')
    expect(formatDay('2025-12-02', english)).toBe('2 Dec')
  })

  test('is told with any other year', () => {
    expect(formatDay('2024-02-29', german)).toBe('29.2.2024')
    expect(formatDay('2024-02-29', english)).toBe('29 Feb 2024')
  })

  test('has its weekday', () => {
    expect(formatWeekday('2025-12-02', german)).toBe('Di 2.12.')
    expect(formatWeekday('2025-12-02', english)).toBe('Tue 2 Dec')
  })
})

describe('days from–until', () => {
  test.each([
    ['2025-12-20', '2025-12-21', 'Sa–So 20.–21.12.', 'Sat–Sun 20–21 Dec'],
    ['2025-12-02', '2025-12-02', 'Di 2.12.', 'Tue 2 Dec'],
    ['2025-11-29', '2025-12-01', 'Sa 29.11. – Mo 1.12.', 'Sat 29 Nov – Mon 1 Dec'],
    ['2025-12-31', '2026-01-01', 'Mi 31.12. – Do 1.1.2026', 'Wed 31 Dec – Thu 1 Jan 2026'],
  ] as const)('%s to %s', (start, end, inGerman, inEnglish) => {
    expect(formatDays(start, end, german)).toBe(inGerman)
    expect(formatDays(start, end, english)).toBe(inEnglish)
  })
})

describe('an age', () => {
  test.each([
    ['2025-12-18T03:00:00.000Z', 'heute', 'today'],
    ['2025-12-17T20:00:00.000Z', 'gestern', 'yesterday'],
    ['2025-12-15T12:00:00.000Z', 'vor 3 Tagen', '3 days ago'],
    ['2025-12-19T12:00:00.000Z', 'morgen', 'tomorrow'],
    ['2025-09-01T12:00:00.000Z', 'am 1.9.', 'on 1 Sept'],
    ['2024-09-01T12:00:00.000Z', 'am 1.9.2024', 'on 1 Sept 2024'],
  ] as const)('of %s', (at, inGerman, inEnglish) => {
    expect(formatAge(at, german)).toBe(inGerman)
    expect(formatAge(at, english)).toBe(inEnglish)
  })

  test('counts days of the zone, not of UTC', () => {
    expect(formatAge('2025-12-17T23:30:00.000Z', german)).toBe('heute')
  })
})

describe('a moment', () => {
  test.each([
    ['2025-12-18T06:30:00.000Z', 'heute, 07:30'],
    ['2025-12-17T06:30:00.000Z', 'gestern, 07:30'],
    ['2025-12-19T06:30:00.000Z', 'morgen, 07:30'],
    ['2025-12-02T06:30:00.000Z', 'Di 2.12., 07:30'],
    ['2025-07-01T06:30:00.000Z', 'Di 1.7., 08:30'],
  ] as const)('%s is «%s»', (at, text) => {
    expect(formatMoment(at, german)).toBe(text)
  })
})
