// Writes the bot's times in the zone of the playground and the language of the page.

import { currentLanguage, text } from './texts.js'

let zone = 'UTC'

export function setZone(name) {
  zone = name
}

/** `07:30` */
export function clockOf(date) {
  return format(date, { hour: '2-digit', minute: '2-digit' })
}

/** `Mo., ` and `23. Nov., 07:30`; the first is left out where there is little room. */
export function momentOf(date) {
  const day = format(date, { day: 'numeric', month: 'short' })
  return [`${format(date, { weekday: 'short' })}, `, `${day}, ${clockOf(date)}`]
}

/** `2026-11-23`, to compare days and for date fields. */
export function dayKey(date) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(date)
}

/** `Heute`, `Gestern` or `23. November`, as a date line in the log. */
export function dayLine(date, now) {
  const key = dayKey(date)
  if (key === dayKey(now)) return text('today')
  if (key === dayKey(new Date(now.getTime() - 86_400_000))) return text('yesterday')
  const isThisYear = key.slice(0, 4) === dayKey(now).slice(0, 4)
  return format(date, { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) })
}

/** `07:30` today, else `Mo.` or `23.11.`, for the list of chats. */
export function shortMoment(date, now) {
  if (dayKey(date) === dayKey(now)) return clockOf(date)
  const isThisWeek = now.getTime() - date.getTime() < 6 * 86_400_000
  return format(date, isThisWeek ? { weekday: 'short' } : { day: '2-digit', month: '2-digit' })
}

function format(date, options) {
  const locale = currentLanguage() === 'de' ? 'de-DE' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(date)
}
