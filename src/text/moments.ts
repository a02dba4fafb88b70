// Moments that somebody types, to the minute: "gestern 18 Uhr", "1.12. um 9:30". For running news text, and for periods
// with their precision, see times.ts, which is asked first here; clock times and rare forms are left to chrono-node.

import type { ParsedComponents } from 'chrono-node'
import { casual } from 'chrono-node/de'
import type { ClockTime, IsoDay } from '../model/time.ts'
import { findTimes } from './times.ts'
import { tokenise } from './tokens.ts'

const PARTS = [
  ...(['year', 'month', 'day', 'weekday', 'hour', 'minute', 'second', 'millisecond'] as const),
  ...(['meridiem', 'timezoneOffset'] as const),
]
type Part = (typeof PARTS)[number]

/** A wall-clock time, by its parts; `isCertain` where the words say it, the others follow from the reference. */
export interface MomentEnd {
  readonly get: Readonly<Partial<Record<Part, number>>>
  readonly isCertain: Readonly<Record<Part, boolean>>
  /** `YYYY-MM-DDTHH:MM:SS.mmm` without a zone; a year before the common era has a minus. */
  readonly date: string
}

export interface Moment {
  /** Where it begins, in UTF-16 units. */
  readonly index: number
  readonly text: string
  readonly start: MomentEnd
  /** Null unless a range is meant. */
  readonly end: MomentEnd | null
}

/** Nobody types more to say when; a longer text is not looked at to its end. */
const MAX_LENGTH = 200

/**
 * All moments in a text, in order. `reference`: the wall-clock time at which it was typed, `YYYY-MM-DDTHH:MM[:SS[.mmm]]`.
 * `isAhead`: a weekday or a day without a year lies ahead.
 */
export function findMoments(text: string, reference: string, isAhead = false): Moment[] {
  const typed = text.slice(0, MAX_LENGTH)
  // The engine knows wall-clock times only as dates in the zone of the process, which is the same for both ways here.
  return casual.parse(typed, new Date(reference), { forwardDate: isAhead }).map(found => ({
    index: found.index,
    text: found.text,
    start: toEnd(found.start),
    end: found.end ? toEnd(found.end) : null,
  }))
}

/** Words that may stand around the moment and say nothing more. */
const AROUND = /^(?:seit|ab|von|vom|am|im|in|dem|den|der|um|uhr|since|from|on|at|the)$/

/** What a person means by `1.12.`, `Freitag`, `gestern 18 Uhr`, `vor drei Tagen`, `letztes Wochenende`: something past. */
export interface TypedMoment {
  readonly day: IsoDay
  /** Null if the words give a day only. */
  readonly time: ClockTime | null
}

/**
 * The moment before `reference`, a wall-clock time, that the whole text means: of a period its first day. Undefined if
 * the text means none, or says more than that.
 */
export function readTypedMoment(text: string, reference: `${IsoDay}T${ClockTime}`): TypedMoment | undefined {
  if (text.length > MAX_LENGTH) return undefined
  // `seit 2 Wochen`, `3 Tage`: the readers know only `vor 2 Wochen`.
  return readWhole(text, reference) ?? readWhole(`vor ${text.trim().replace(/^(?:seit|since)\s+/i, '')}`, reference)
}

function readWhole(text: string, reference: `${IsoDay}T${ClockTime}`): TypedMoment | undefined {
  const [moment] = findMoments(text, reference)
  const tokens = tokenise(text)
  // Our own reader knows short dates and periods, and that what is asked for lies behind; the engine knows the rest.
  const [period] = findTimes(text, tokens, reference.slice(0, 10) as IsoDay)
  const found = [moment && { start: moment.index, end: moment.index + moment.text.length }, period]
  const isCovered = tokens.every(
    ({ start, end, folded }) =>
      AROUND.test(folded) || found.some(one => one !== undefined && one.start <= start && end <= one.end),
  )
  const day = period?.past.from ?? (moment?.start.date.slice(0, 10) as IsoDay | undefined)
  if (!isCovered || day === undefined) return undefined
  return { day, time: moment?.start.isCertain.hour ? (moment.start.date.slice(11, 16) as ClockTime) : null }
}

function toEnd(components: ParsedComponents): MomentEnd {
  const get: Partial<Record<Part, number>> = {}
  const isCertain = {} as Record<Part, boolean>
  for (const part of PARTS) {
    const value = components.get(part)
    if (value !== null) get[part] = value
    isCertain[part] = components.isCertain(part)
  }
  return { get, isCertain, date: toLocal(components.date()) }
}

function toLocal(date: Date): string {
  const pad = (value: number, length = 2) => String(Math.abs(value)).padStart(length, '0')
  const year = date.getFullYear()
  const day = `${year < 0 ? '-' : ''}${pad(year, 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  const clock = `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`
  return `${day}T${clock}.${pad(date.getMilliseconds(), 3)}`
}
