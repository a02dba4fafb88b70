// German time expressions, resolved from the day of publication, with their precision kept. One pass over the words.
// Clock times alone and durations are not read: no rule needs them.

import type { IsoDay } from '../model/time.ts'
import { addDays, daysBetween } from './calendar.ts'
import { readDate, readDistance, readNight, readRelativeDay, readWeekday } from './time-days.ts'
import type { DayRange, Found, TimeContext, TimeExpression } from './time-expression.ts'
import { between } from './time-expression.ts'
import { readFollowing } from './time-following.ts'
import { readMonth, readSpan, readWeek, readWeekend, readYear } from './time-periods.ts'
import type { Token } from './tokens.ts'

const READERS: readonly ((context: TimeContext, at: number) => Found | undefined)[] = [
  readNight,
  readDate,
  readWeekday,
  readRelativeDay,
  readWeekend,
  readWeek,
  readMonth,
  readDistance,
  readSpan,
  readYear,
]

/** All time expressions among the tokens of a text, ascending, without overlap. `anchor`: day of publication. */
export function findTimes(text: string, tokens: readonly Token[], anchor: IsoDay): TimeExpression[] {
  const context: TimeContext = { text, tokens, anchor }
  const all: Found[] = []
  for (let at = 0; at < tokens.length; ) {
    const one = readAt(context, at) ?? readFollowing(context, at, all.at(-1))
    if (one === undefined) {
      at++
      continue
    }
    const joined = join(context, one)
    all.push(joined)
    at = joined.last + 1
  }
  return all.map(one => toExpression(tokens, one))
}

function readAt(context: TimeContext, at: number): Found | undefined {
  for (const read of READERS) {
    const one = read(context, at)
    if (one !== undefined) return one
  }
  return undefined
}

/** `Sonntag und Montag`, `von Donnerstag bis Samstag`, `Montag, 1. Dezember`: one expression of two. */
function join(context: TimeContext, one: Found): Found {
  if (one.precision !== 'day') return one
  const link = context.tokens[one.last + 1]?.folded ?? ''
  const isLink = link === 'und' || link === 'bis' || link === 'oder'
  const gap = between(context, one.last)
  let at = isLink ? one.last + 2 : one.last + 1
  if (!isLink && !/^,?\s(dem\s|den\s)?$|^\s?[-–]\s?$|^,\s$|^\s\($/.test(gap)) return one
  if (/^(dem|den|zum|am)$/.test(context.tokens[at]?.folded ?? '')) at++
  const other = readAt(context, at)
  if (other === undefined || other.precision !== 'day' || other.first < one.last) return one
  if (!isLink && !/[-–]/.test(gap)) return isSameDay(one, other) ? { ...other, first: one.first } : one
  if ((link === 'und' || link === 'oder') && !isNextDay(one, other)) return one
  const past = hull(closest(one, other.past, -1), other.past)
  return { ...other, first: one.first, part: null, past, coming: hull(one.coming, closest(other, one.coming, 1)) }
}

/** `am 16. Mai und am 2. Juni` are two days, not seventeen. */
function isNextDay(one: Found, other: Found): boolean {
  return daysBetween(closest(one, other.past, -1).to, other.past.from) === 1
}

/** Of weekdays in a row the first is the last such day before the second, the second the next one after the first. */
function closest(one: Found, fixed: DayRange, sign: 1 | -1): DayRange {
  const range = sign === 1 ? one.coming : one.past
  const isInOrder = sign === 1 ? range.from >= fixed.from : range.from <= fixed.from
  if (isInOrder || Math.abs(daysBetween(range.from, fixed.from)) > 6) return range
  return { from: addDays(range.from, 7 * sign), to: addDays(range.to, 7 * sign) }
}

/** `Montag, 1. Dezember`: the date decides, if it can be that weekday at all. */
function isSameDay(one: Found, other: Found): boolean {
  const weekday = (range: DayRange): number => new Date(`${range.from}T00:00:00Z`).getUTCDay()
  const days = [weekday(other.past), weekday(other.coming)]
  return days.includes(weekday(one.past))
}

function hull(a: DayRange, b: DayRange): DayRange {
  const days = [a.from, a.to, b.from, b.to].sort()
  const [from] = days
  const to = days.at(-1)
  return from === undefined || to === undefined ? a : { from, to }
}

function toExpression(tokens: readonly Token[], { first, last, ...rest }: Found): TimeExpression {
  return { ...rest, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }
}
