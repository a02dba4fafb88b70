// Time expressions that name days: dates, weekdays, "gestern", "in der Nacht zu Samstag". Periods: time-periods.ts.

import type { IsoDay } from '../model/time.ts'
import { addDays, daysBetween, weekdayOf } from './calendar.ts'
import { between, type DayRange, type Found, found, isoDay, type TimeContext, yearAt } from './time-expression.ts'
import { DAY_PARTS, DIRECTIONS, MONTHS, numberOf, RELATIVE_DAYS, WEEKDAYS } from './time-words.ts'

/** `3. Dezember [2025]`, `14. und 15. Dezember`, `20.–21.12.2025`, `3.12.`, `2025-12-03`. */
export function readDate(context: TimeContext, at: number): Found | undefined {
  const days = readDayNumbers(context, at)
  if (days === undefined) return readIsoDate(context, at)
  const word = context.tokens[days.next]?.folded ?? ''
  const month = MONTHS.get(word) ?? days.month
  if (month === undefined) return undefined
  const isNamed = MONTHS.has(word)
  const afterMonth = isNamed ? days.next + 1 : days.next
  const year = yearAt(context, afterMonth, isNamed)
  const last = year === undefined ? afterMonth - 1 : afterMonth
  if (year !== undefined) {
    const range = { from: isoDay(year, month, days.first), to: isoDay(year, month, days.last) }
    return range.from === undefined || range.to === undefined ? undefined : found(at, last, 'day', toRange(range))
  }
  return nearYear(context, at, last, month, days)
}

function readIsoDate({ tokens }: TimeContext, at: number): Found | undefined {
  const [year, month, day] = tokens.slice(at, at + 3)
  if (year === undefined || !/^(?:19|20)\d\d$/.test(year.folded)) return undefined
  if ([month, day].some(part => part?.gap !== 'hyphen' || !/^\d\d$/.test(part.folded))) return undefined
  const date = isoDay(Number(year.folded), Number(month?.folded), Number(day?.folded))
  return date === undefined ? undefined : found(at, at + 2, 'day', oneDay(date))
}

interface DayNumbers {
  readonly first: number
  readonly last: number
  readonly next: number
  readonly month?: number
}

function readDayNumbers(context: TimeContext, at: number): DayNumbers | undefined {
  const { tokens } = context
  const first = dayNumber(tokens[at]?.folded)
  if (first === undefined) return undefined
  const gap = between(context, at)
  if (!gap.startsWith('.')) return undefined
  const second = tokens[at + 1]
  if (second === undefined) return undefined
  if (gap === '.' && /^\d{1,2}$/.test(second.folded)) {
    const month = Number(second.folded)
    const after = between(context, at + 1)
    return month >= 1 && month <= 12 && after.startsWith('.') ? { first, last: first, next: at + 2, month } : undefined
  }
  const isJoined =
    second.folded === 'und' || second.folded === 'bis' || second.folded === 'auf' || second.folded === 'oder'
  const lastAt = isJoined ? at + 2 : at + 1
  const last = dayNumber(tokens[lastAt]?.folded)
  const isRange = isJoined || /^\.\s?[-–/]\s?$/.test(gap)
  if (isRange && last !== undefined && between(context, lastAt).startsWith('.'))
    return { first, last, next: lastAt + 1 }
  return { first, last: first, next: at + 1 }
}

function dayNumber(folded: string | undefined): number | undefined {
  if (folded === undefined || !/^\d{1,2}$/.test(folded)) return undefined
  const day = Number(folded)
  return day >= 1 && day <= 31 ? day : undefined
}

/** A date without a year: the one before and the one after the day of publication, the nearer one for both if clear. */
function nearYear(context: TimeContext, at: number, last: number, month: number, days: DayNumbers): Found | undefined {
  const thisYear = Number(context.anchor.slice(0, 4))
  const ranges: DayRange[] = []
  for (const year of [thisYear - 1, thisYear, thisYear + 1]) {
    const from = isoDay(year, month, days.first)
    const to = isoDay(days.last < days.first && month === 12 ? year + 1 : year, month, days.last)
    if (from !== undefined && to !== undefined) ranges.push({ from, to })
  }
  const past = ranges.filter(range => range.from <= context.anchor).at(-1)
  const coming = ranges.find(range => range.to >= context.anchor)
  const either = past ?? coming
  if (either === undefined) return undefined
  const behind = past === undefined ? FAR : daysBetween(past.from, context.anchor)
  const ahead = coming === undefined ? FAR : daysBetween(context.anchor, coming.from)
  // In December nobody means last December's 20th by "am 20. Dezember", nor next year's by "am 3. Dezember".
  const clear = behind < NEAR && ahead > FAR ? past : ahead < NEAR && behind > FAR ? coming : undefined
  return found(at, last, 'day', clear ?? past ?? either, clear ?? coming ?? either)
}

/** Days within which a date without a year is meant, if the same date of the other year is further than FAR. */
const NEAR = 120
const FAR = 200

/** `am Dienstag`, `Montagabend`, `kommenden Freitag`, `Freitag vergangener Woche`, `Sonntag und Montag`. */
export function readWeekday(context: TimeContext, at: number): Found | undefined {
  const { tokens, anchor } = context
  const word = WEEKDAYS.get(tokens[at]?.folded ?? '')
  if (word === undefined || !/^[A-ZÄÖÜ]/.test(tokens[at]?.text ?? '')) return undefined
  const before = DIRECTIONS.get(tokens[at - 1]?.folded ?? '')
  const relative = RELATIVE_DAYS.get(tokens[at - 1]?.folded ?? '')
  if (relative !== undefined) return found(at - 1, at, 'day', oneDay(addDays(anchor, relative)), undefined, word.part)
  const partAt = tokens[at + 1]
  const part = word.part ?? (partAt?.gap === 'space' ? (DAY_PARTS.get(partAt.folded) ?? null) : null)
  const last = word.part === null && part !== null ? at + 1 : at
  const week = weekAfter(context, last + 1)
  if (week !== undefined) {
    const monday = addDays(anchor, 1 - weekdayOf(anchor) + 7 * week.offset)
    return found(at, week.last, 'day', oneDay(addDays(monday, word.weekday - 1)), undefined, part)
  }
  const back = (weekdayOf(anchor) - word.weekday + 7) % 7
  const ahead = (word.weekday - weekdayOf(anchor) + 7) % 7
  const past = oneDay(addDays(anchor, before === -1 && back === 0 ? -7 : -back))
  const coming = oneDay(addDays(anchor, before === 1 && ahead === 0 ? 7 : ahead))
  if (before === -1) return found(at - 1, last, 'day', past, undefined, part)
  if (before === 1) return found(at - 1, last, 'day', coming, undefined, part)
  return found(at, last, 'day', past, coming, part)
}

/** `vergangener Woche`, `der Vorwoche`, `der kommenden Woche` after a weekday. */
function weekAfter(context: TimeContext, at: number): { offset: number; last: number } | undefined {
  const { tokens } = context
  let place = at
  if (tokens[place]?.folded === 'in') place++
  if (tokens[place]?.folded === 'der') place++
  const token = tokens[place]
  if (token === undefined || token.gap === 'mark') return undefined
  if (token.folded === 'vorwoche') return { offset: -1, last: place }
  const direction = DIRECTIONS.get(token.folded)
  if (direction === undefined || tokens[place + 1]?.folded !== 'woche') return undefined
  return { offset: direction, last: place + 1 }
}

/** `heute`, `gestern Abend`, `morgen` (not `am Morgen`). */
export function readRelativeDay(context: TimeContext, at: number): Found | undefined {
  const { tokens, anchor } = context
  const token = tokens[at]
  if (token === undefined) return undefined
  const offset = token.text === 'morgen' && tokens[at - 1]?.folded !== 'heute' ? 1 : RELATIVE_DAYS.get(token.folded)
  if (offset === undefined || WEEKDAYS.has(tokens[at + 1]?.folded ?? '')) return undefined
  const next = tokens[at + 1]
  const part = next?.gap === 'space' ? (DAY_PARTS.get(next.folded) ?? null) : null
  return found(at, part === null ? at : at + 1, 'day', oneDay(addDays(anchor, offset)), undefined, part)
}

/** `in der Nacht zu Samstag`, `in der Nacht auf Mittwoch`, `in der Nacht zum 3. Dezember`: two days. */
export function readNight(context: TimeContext, at: number): Found | undefined {
  const { tokens } = context
  if (tokens[at]?.folded !== 'nacht') return undefined
  let place = at + 1
  const link = tokens[place]?.folded ?? ''
  if (!['zu', 'auf', 'zum', 'von'].includes(link)) return undefined
  place++
  if (tokens[place]?.folded === 'den') place++
  const day = readWeekday(context, place) ?? readDate(context, place) ?? readRelativeDay(context, place)
  if (day === undefined) return undefined
  const isFrom = link === 'von'
  const widen = ({ from, to }: DayRange): DayRange =>
    isFrom ? { from, to: addDays(to, 1) } : { from: addDays(from, -1), to }
  return found(at, day.last, 'day', widen(day.past), widen(day.coming), 'TNI')
}

/** `vor drei Tagen`, `in zwei Wochen`, `vor einem Monat`: counted from the day of publication. */
export function readDistance(context: TimeContext, at: number): Found | undefined {
  const { tokens, anchor } = context
  const word = tokens[at]?.folded
  if (word !== 'vor' && word !== 'in' && word !== 'binnen') return undefined
  const count = numberOf(tokens[at + 1]?.folded ?? '')
  const unit = tokens[at + 2]?.folded ?? ''
  if (count === undefined || count > 1000) return undefined
  const sign = word === 'vor' ? -1 : 1
  if (/^tag(e|en)?$/.test(unit)) return found(at, at + 2, 'day', oneDay(addDays(anchor, sign * count)))
  if (!/^wochen?$/.test(unit)) return undefined
  const day = addDays(anchor, sign * count * 7)
  return found(at, at + 2, 'week', { from: addDays(day, 1 - weekdayOf(day)), to: addDays(day, 7 - weekdayOf(day)) })
}

function oneDay(day: IsoDay): DayRange {
  return { from: day, to: day }
}

function toRange({ from, to }: { from: IsoDay | undefined; to: IsoDay | undefined }): DayRange {
  if (from === undefined || to === undefined) throw new RangeError('a range has two days')
  return { from, to }
}
