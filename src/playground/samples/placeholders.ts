// Days in sample texts that move with today: {weekday:-1} counts from the article's own day, {weekday@2} from the day
// that the script calls 0.

import type { IsoDay } from '../../model/time.ts'
import { addDays, weekdayOf } from '../../text/calendar.ts'

const WEEKDAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag']
const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]

const FORMS: ReadonlyMap<string, (day: IsoDay) => string> = new Map([
  ['weekday', day => WEEKDAYS[weekdayOf(day) - 1] ?? ''],
  ['date', day => `${dayOf(day)}. ${MONTHS[monthOf(day) - 1]}`],
  ['fulldate', day => `${dayOf(day)}. ${MONTHS[monthOf(day) - 1]} ${day.slice(0, 4)}`],
  ['shortdate', day => `${dayOf(day)}.${monthOf(day)}.`],
  ['day', day => String(dayOf(day))],
  ['month', day => MONTHS[monthOf(day) - 1] ?? ''],
  ['year', day => day.slice(0, 4)],
])

/** Fills in all placeholders; unknown ones stay as they are, the check of the files refuses them before. */
export function fillIn(text: string, articleDay: IsoDay, today: IsoDay): string {
  return text.replaceAll(/\{([^{}]*)\}/g, (whole, inner: string) => {
    const found = read(inner)
    if (found === undefined) return whole
    return found.form(addDays(found.isFromArticle ? articleDay : today, found.days))
  })
}

/** What is wrong with the first placeholder that nobody knows; undefined if there is none. */
export function findUnknownPlaceholder(text: string): string | undefined {
  for (const [whole, inner] of text.matchAll(/\{([^{}]*)\}/g))
    if (read(inner ?? '') === undefined) return `${whole}: expected {${[...FORMS.keys()].join('|')}:days}, or @ for :`
  return undefined
}

function read(inner: string): { form: (day: IsoDay) => string; isFromArticle: boolean; days: number } | undefined {
  const match = /^([a-z]+)(:|@)([+-]?\d{1,3})$/.exec(inner)
  const form = FORMS.get(match?.[1] ?? '')
  return match === null || form === undefined
    ? undefined
    : { form, isFromArticle: match[2] === ':', days: Number(match[3]) }
}

function dayOf(day: IsoDay): number {
  return Number(day.slice(8, 10))
}

function monthOf(day: IsoDay): number {
  return Number(day.slice(5, 7))
}
