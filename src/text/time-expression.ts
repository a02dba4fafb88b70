// What a time expression is, and the small steps that all its readers share. The grammar is in times.ts and its parts.

import type { IsoDay } from '../model/time.ts'
import { daysInMonth } from './calendar-months.ts'
import type { Token } from './tokens.ts'

/** Both days inclusive. */
export interface DayRange {
  readonly from: IsoDay
  readonly to: IsoDay
}

export type Precision = 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'season' | 'year'

/**
 * A time expression in a text. `past` is what it means of something past, `coming` of something to come, seen from
 * the day of publication; they are the same where the words decide.
 */
export interface TimeExpression {
  readonly start: number
  readonly end: number
  readonly precision: Precision
  readonly past: DayRange
  readonly coming: DayRange
  /** Part of the day as TIMEX3 writes it (`TMO` morning …, `TNI` night), or null. */
  readonly part: string | null
  /** Beginning, middle or end of the period, or null. */
  readonly phase: 'START' | 'MID' | 'END' | null
}

/** What the readers look at. `anchor` is the day of publication. */
export interface TimeContext {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly anchor: IsoDay
}

/** An expression over the tokens `first` to `last`, both inclusive. */
export interface Found extends Omit<TimeExpression, 'start' | 'end'> {
  readonly first: number
  readonly last: number
}

export function found(
  first: number,
  last: number,
  precision: Precision,
  past: DayRange,
  coming: DayRange = past,
  part: string | null = null,
  phase: 'START' | 'MID' | 'END' | null = null,
): Found {
  return { first, last, precision, past, coming, part, phase }
}

/** The text between a token and the next one. */
export function between({ text, tokens }: TimeContext, at: number): string {
  const token = tokens[at]
  if (token === undefined) return ''
  return text.slice(token.end, Math.min(tokens[at + 1]?.start ?? token.end + 3, token.end + 8))
}

/** A year of four digits at a token; of two digits too after a month in digits. */
export function yearAt({ tokens }: TimeContext, at: number, isNamed: boolean): number | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (/^(1[89]|20)\d\d$/.test(token.folded) && (token.gap === 'space' || !isNamed)) return Number(token.folded)
  return !isNamed && /^\d\d$/.test(token.folded) && token.gap === 'mark' && Number(token.folded) < 70
    ? 2000 + Number(token.folded)
    : undefined
}

/** The day, undefined if the month has no such day. */
export function isoDay(year: number, month: number, day: number): IsoDay | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDay
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
