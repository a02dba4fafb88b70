// Lengths of months. Days and zones: calendar.ts.

import type { IsoDay } from '../model/time.ts'

/** Number of days of a month, 1 = January. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** ISO 8601 week of a day. */
export function isoWeekOf(day: IsoDay): { readonly year: number; readonly week: number } {
  const date = new Date(`${day}T00:00:00Z`)
  const weekday = date.getUTCDay() || 7
  date.setUTCDate(date.getUTCDate() + 4 - weekday)
  const year = date.getUTCFullYear()
  return { year, week: Math.ceil(((date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7) }
}
