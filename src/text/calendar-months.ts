// Lengths of months. Days and zones: calendar.ts.

/** Number of days of a month, 1 = January. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
