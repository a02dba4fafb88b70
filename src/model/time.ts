// Instants and days as they cross module borders. Calendar arithmetic lives in text/calendar.ts.

/** An instant in UTC, ISO 8601 with milliseconds and `Z`, as `Date#toISOString` gives it; sorts as text. */
export type IsoTime = `${number}-${number}-${number}T${string}Z`

/** A calendar day without a zone, `YYYY-MM-DD`; sorts as text. */
export type IsoDay = `${number}-${number}-${number}`

/** A wall-clock time of day, `HH:MM`, 00:00 to 23:59. */
export type ClockTime = `${number}:${number}`

/** The instant as text. Throws RangeError for an invalid Date. */
export function toIsoTime(date: Date): IsoTime {
  return date.toISOString() as IsoTime
}
