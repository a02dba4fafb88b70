// Days and clock times in a zone. The only home of calendar arithmetic; the process itself runs in UTC.

import { Temporal } from 'temporal-polyfill'
import type { ClockTime, IsoDay, IsoTime } from '../model/time.ts'

const DAY_MS = 86_400_000
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
/** Two weeks have each weekday, even if the zone leaves one out. */
const MAX_DAYS = 15

/** The calendar day on which an instant falls in an IANA zone. */
export function dayIn(zone: string, instant: Date | IsoTime): IsoDay {
  return zoned(zone, instant).toPlainDate().toString() as IsoDay
}

/** The wall-clock time of an instant in an IANA zone, `HH:MM`. */
export function clockIn(zone: string, instant: Date | IsoTime): ClockTime {
  return zoned(zone, instant).toPlainTime().toString({ smallestUnit: 'minute' }) as ClockTime
}

/** The day `days` later (earlier if negative). */
export function addDays(day: IsoDay, days: number): IsoDay {
  return Temporal.PlainDate.from(day).add({ days }).toString() as IsoDay
}

/** Days from `from` to `until`; negative if `until` lies before. */
export function daysBetween(from: IsoDay, until: IsoDay): number {
  // Both are midnights in UTC, whose days are of one length. Asked for each pair of meetings, it must cost nothing.
  return (Date.parse(until) - Date.parse(from)) / DAY_MS
}

/** Day of the week, 1 = Monday to 7 = Sunday. */
export function weekdayOf(day: IsoDay): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/**
 * The instant of a clock time on a day in a zone. A time that the spring change skips comes an hour later, a time
 * that the autumn change repeats is the first of the two ("compatible" of Temporal). Where an hour later would be the next
 * day, it comes an hour earlier: each date keeps its own.
 */
export function instantOf(day: IsoDay, time: ClockTime, zone: string): IsoTime {
  const date = Temporal.PlainDate.from(day)
  const wanted = date.toPlainDateTime(Temporal.PlainTime.from(time))
  const due = wanted.toZonedDateTime(zone)
  const earlier = due.toPlainDate().equals(date) ? due : wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const chosen = earlier.toPlainDate().equals(date) ? earlier : due
  return new Date(chosen.epochMilliseconds).toISOString() as IsoTime
}

/**
 * The next instant at which a clock time comes on one of the weekdays (1 = Monday, never empty; all if left out):
 * strictly after `after`, and on a day after `lastDay`, so that a change of time or zone never makes two on one local
 * date. A day that the zone leaves out at the date line has none.
 */
export function nextDue(
  time: ClockTime,
  zone: string,
  after: Date,
  lastDay: IsoDay | null,
  weekdays: readonly number[] = EVERY_DAY,
): IsoTime {
  const today = dayIn(zone, after)
  let day = lastDay !== null && lastDay >= today ? addDays(lastDay, 1) : today
  for (let left = MAX_DAYS; left > 0; left--) {
    const due = instantOf(day, time, zone)
    if (due > after.toISOString() && weekdays.includes(weekdayOf(day)) && dayIn(zone, due) === day) return due
    day = addDays(day, 1)
  }
  throw new RangeError(`no weekday to be due on: ${weekdays.join()}`)
}

/** Whether a moment lies in hours that begin at one clock time and end before another, which may be the next day. */
export function isWithin(from: ClockTime, until: ClockTime, clock: ClockTime): boolean {
  return from <= until ? from <= clock && clock < until : from <= clock || clock < until
}

/** Whether the zone is a name of the IANA data base (`Europe/Vienna`), not an offset. */
export function isZone(name: string): boolean {
  return /^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(name) && canonicalZone(name) !== undefined
}

/** The zone's name with its usual capitals, `europe/vienna` → `Europe/Vienna`; undefined if there is none. */
export function canonicalZone(name: string): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return /^[+-]\d/.test(timeZone) ? undefined : timeZone
  } catch {
    return undefined
  }
}

function zoned(zone: string, instant: Date | IsoTime): Temporal.ZonedDateTime {
  const epochMilliseconds = typeof instant === 'string' ? Date.parse(instant) : instant.getTime()
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(zone)
}
