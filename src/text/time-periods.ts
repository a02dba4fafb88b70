// Time expressions that name periods: weekend, week, month, year, "Ende November". Days: time-days.ts.

import { addDays, weekdayOf } from './calendar.ts'
import { daysInMonth } from './calendar-months.ts'
import { between, type DayRange, type Found, found, isoDay, type TimeContext } from './time-expression.ts'
import { DIRECTIONS, MONTHS, PERIOD_PARTS } from './time-words.ts'

/** `am Wochenende`, `vergangenes Wochenende`, `am kommenden Wochenende`. */
export function readWeekend({ tokens, anchor }: TimeContext, at: number): Found | undefined {
  const word = tokens[at]?.folded
  if (word !== 'wochenende' && word !== 'wochenendes') return undefined
  const direction = DIRECTIONS.get(tokens[at - 1]?.folded ?? '')
  const weekday = weekdayOf(anchor)
  const thisSaturday = addDays(anchor, 6 - weekday)
  const isWeekend = weekday >= 6
  const past = weekend(addDays(thisSaturday, isWeekend && direction !== -1 ? 0 : -7))
  const coming = weekend(isWeekend && direction === 1 ? addDays(thisSaturday, 7) : thisSaturday)
  if (direction === -1) return found(at - 1, at, 'weekend', past)
  if (direction === 1) return found(at - 1, at, 'weekend', coming)
  if (direction === 0) return found(at - 1, at, 'weekend', coming)
  return found(at, at, 'weekend', past, coming)
}

function weekend(saturday: DayRange['from']): DayRange {
  return { from: saturday, to: addDays(saturday, 1) }
}

/** `vergangene Woche`, `in der kommenden Woche`, `Vorwoche`, `Ende nächster Woche`, `noch in dieser Woche`. */
export function readWeek({ tokens, anchor }: TimeContext, at: number): Found | undefined {
  const word = tokens[at]?.folded
  const direction =
    word === 'vorwoche' ? -1 : word === 'woche' ? DIRECTIONS.get(tokens[at - 1]?.folded ?? '') : undefined
  if (direction === undefined) return undefined
  const first = word === 'vorwoche' ? at : at - 1
  const monday = addDays(anchor, 1 - weekdayOf(anchor) + 7 * direction)
  const range = { from: monday, to: addDays(monday, 6) }
  const phaseAt = tokens[first - 1]?.folded === 'der' ? first - 2 : first - 1
  const phase = PERIOD_PARTS.get(tokens[phaseAt]?.folded ?? '') ?? null
  const coming = direction === 0 ? { from: anchor, to: range.to } : range
  return found(phase === null ? first : phaseAt, at, 'week', range, coming, null, phase)
}

/** `im November`, `Ende November`, `Anfang Januar 2026`, `vergangenen Oktober`. */
export function readMonth(context: TimeContext, at: number): Found | undefined {
  const { tokens, anchor } = context
  const token = tokens[at]
  const month = MONTHS.get(token?.folded ?? '')
  if (token === undefined || month === undefined || !/^[A-ZÄÖÜ]/.test(token.text)) return undefined
  if (token.folded.length === 3 && token.folded !== 'mai' && !between(context, at).startsWith('.')) return undefined
  const before = tokens[at - 1]?.folded ?? ''
  const phase = token.gap === 'space' ? (PERIOD_PARTS.get(before) ?? null) : null
  const first = phase === null ? at : at - 1
  const yearToken = tokens[at + 1]
  if (yearToken?.gap === 'space' && /^(1[89]|20)\d\d$/.test(yearToken.folded))
    return found(first, at + 1, 'month', monthRange(Number(yearToken.folded), month, phase), undefined, null, phase)
  const year = Number(anchor.slice(0, 4))
  const thisMonth = Number(anchor.slice(5, 7))
  const past = monthRange(month <= thisMonth ? year : year - 1, month, phase)
  const coming = monthRange(month >= thisMonth ? year : year + 1, month, phase)
  return found(first, at, 'month', past, coming, null, phase)
}

function monthRange(year: number, month: number, phase: 'START' | 'MID' | 'END' | null): DayRange {
  const days = daysInMonth(year, month)
  const [first, last] =
    phase === 'START' ? [1, 10] : phase === 'MID' ? [11, 20] : phase === 'END' ? [21, days] : [1, days]
  const from = isoDay(year, month, first)
  const to = isoDay(year, month, last)
  if (from === undefined || to === undefined) throw new RangeError(`no month ${month}`)
  return { from, to }
}

/** `vergangenen Monat`, `Ende des Monats`, `im kommenden Jahr`. */
export function readSpan({ tokens, anchor }: TimeContext, at: number): Found | undefined {
  const word = tokens[at]?.folded ?? ''
  const unit = /^monat(s|es)?$/.test(word) ? 'month' : /^jahr(es|s)?$/.test(word) ? 'year' : undefined
  if (unit === undefined) return undefined
  const direction = DIRECTIONS.get(tokens[at - 1]?.folded ?? '')
  if (direction === undefined) return undefined
  const year = Number(anchor.slice(0, 4))
  if (unit === 'year') return found(at - 1, at, 'year', yearRange(year + direction))
  const month = Number(anchor.slice(5, 7)) - 1 + direction
  const range = monthRange(year + Math.floor(month / 12), ((month + 12) % 12) + 1, null)
  return found(at - 1, at, 'month', range)
}

/** A bare year: `2014`, `im Jahr 2014`; not `2000 Euro`, not `1500 bis 3000`. */
export function readYear({ tokens }: TimeContext, at: number): Found | undefined {
  const token = tokens[at]
  if (token === undefined || token.gap === 'hyphen' || !/^(19|20)\d\d$/.test(token.folded)) return undefined
  const next = tokens[at + 1]
  const isCount = next !== undefined && next.gap !== 'mark' && (/^\p{Lu}/u.test(next.text) || next.folded === 'bis')
  const before = tokens[at - 1]?.folded ?? ''
  const isYear = /^(?:jahr|jahre|jahres|seit|ende|anfang|mitte|fruehjahr|sommer|herbst|winter)$/.test(before)
  if (isCount && !isYear) return undefined
  const first = /^jahre?s?$/.test(before) ? at - 1 : at
  return found(first, at, 'year', yearRange(Number(token.folded)))
}

function yearRange(year: number): DayRange {
  const from = isoDay(year, 1, 1)
  const to = isoDay(year, 12, 31)
  if (from === undefined || to === undefined) throw new RangeError(`no year ${year}`)
  return { from, to }
}
