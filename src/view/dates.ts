// Days and times as a reader says them: `heute, 07:30`, `Di 2.12.`, `vor 3 Tagen`. Arithmetic lives in text/calendar.ts.

import type { Locale } from '../model/locale.ts'
import type { IsoDay, IsoTime } from '../model/time.ts'
import { clockIn, dayIn, daysBetween } from '../text/calendar.ts'
import type { Reader } from './reader.ts'

/** From this age on an age is told as a date. */
const FAR_DAYS = 31

type ForDay = Pick<Reader, 'locale' | 'today'>
type ForMoment = Pick<Reader, 'locale' | 'today' | 'zone'>

/** `2.12.`, with the year if it is not this year's: `2.12.2025`. */
export function formatDay(day: IsoDay, { locale, today }: ForDay): string {
  return day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day, locale) : formatFullDay(day, locale)
}

/** `2.12.2025`, `2 Dec 2025`. */
export function formatFullDay(day: IsoDay, locale: Locale): string {
  const year = day.slice(0, 4)
  return locale === 'de' ? `${dayAndMonth(day, locale)}${year}` : `${dayAndMonth(day, locale)} ${year}`
}

/** `Di 2.12.`. */
export function formatWeekday(day: IsoDay, reader: ForDay): string {
  return `${weekday(day, reader.locale)} ${formatDay(day, reader)}`
}

/** Days from–until: `Di 2.12.`, `Sa–So 20.–21.12.`, `Sa 29.11. – Mo 1.12.`. */
export function formatDays(start: IsoDay, end: IsoDay, reader: ForDay): string {
  if (start === end) return formatWeekday(start, reader)
  if (start.slice(0, 7) !== end.slice(0, 7)) return `${formatWeekday(start, reader)} – ${formatWeekday(end, reader)}`
  const weekdays = `${weekday(start, reader.locale)}–${weekday(end, reader.locale)}`
  const first = `${Number(start.slice(8))}${reader.locale === 'de' ? '.' : ''}`
  return `${weekdays} ${first}–${formatDay(end, reader)}`
}

/** `heute`, `gestern`, `vor 3 Tagen`, `in 2 Tagen`; farther away `am 2.12.2025`. */
export function formatAge(at: IsoTime | IsoDay, reader: ForMoment): string {
  const day = at.length > 10 ? dayIn(reader.zone, at as IsoTime) : (at as IsoDay)
  const days = daysBetween(reader.today, day)
  if (Math.abs(days) < FAR_DAYS)
    return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(days, 'day')
  return `${reader.locale === 'de' ? 'am' : 'on'} ${formatDay(day, reader)}`
}

/** `heute, 07:30`, `gestern, 07:30`, `Di 2.12., 07:30`. */
export function formatMoment(at: IsoTime, reader: ForMoment): string {
  const day = dayIn(reader.zone, at)
  const near = Math.abs(daysBetween(reader.today, day)) <= 1
  return `${near ? formatAge(day, reader) : formatWeekday(day, reader)}, ${clockIn(reader.zone, at)}`
}

function dayAndMonth(day: IsoDay, locale: Locale): string {
  if (locale === 'de') return `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`
  return format(day, { day: 'numeric', month: 'short' }, 'en-GB')
}

function weekday(day: IsoDay, locale: Locale): string {
  return format(day, { weekday: 'short' }, locale === 'de' ? 'de-DE' : 'en-GB')
}

function format(day: IsoDay, options: Intl.DateTimeFormatOptions, language: string): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`))
}
