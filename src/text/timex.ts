// Time expressions as TIMEX3 writes them, with the words that name no day ("derzeit", "heuer"): for comparison with
// annotated texts. The rules of the analysis use the days themselves.

import type { IsoDay } from '../model/time.ts'
import { isoWeekOf } from './calendar-months.ts'
import type { Span } from './sentences.ts'
import { tenseAround } from './tense.ts'
import type { DayRange, TimeExpression } from './time-expression.ts'
import type { Token } from './tokens.ts'

export interface Timex {
  readonly start: number
  readonly end: number
  readonly type: 'DATE' | 'TIME'
  readonly value: string
}

const NOW = /^(?:jetzt|derzeit|derzeitigen?|derzeitiger|zurzeit|heutzutage|momentan|gegenwaertig|aktuell|unlaengst)$/
const PAST = /^(?:kuerzlich|damals|frueher|seinerzeit)$/
const FUTURE = /^(?:zukuenftige?n?|zukunft)$/
const SEASONS: ReadonlyMap<string, string> = new Map([
  ['fruehjahr', 'SP'],
  ['fruehling', 'SP'],
  ['sommer', 'SU'],
  ['herbst', 'FA'],
  ['winter', 'WI'],
])

/** Expressions with values, and the vague words between them, ascending. `day`: of publication. */
export function toTimex(
  text: string,
  tokens: readonly Token[],
  times: readonly TimeExpression[],
  day: IsoDay,
): Timex[] {
  const found: Timex[] = times.flatMap(time => {
    const range = tenseAround(text, tokens, time) === 'coming' ? time.coming : time.past
    const parts = time.precision === 'day' && range.from !== range.to ? splitRange(tokens, time, range) : undefined
    return parts ?? [toOne(time, time, range)]
  })
  const isFree = (token: Token): boolean => !found.some(one => one.start < token.end && token.start < one.end)
  const vague: Timex[] = []
  let today: string = day
  for (const [at, token] of tokens.entries()) {
    today =
      found.findLast(one => one.end <= token.start && /^\d{4}-\d\d-\d\d/.test(one.value))?.value.slice(0, 10) ?? today
    const clock = clockAt(text, tokens, at)
    if (clock !== undefined && isFree(token))
      vague.push({ start: token.start, end: clock.end, type: 'TIME', value: `${today}T${clock.value}` })
    if (!isFree(token) || clock !== undefined) continue
    const value = vagueValue(tokens, at, day)
    if (value !== undefined) vague.push({ start: token.start, end: token.end, type: 'DATE', value })
  }
  return [...found, ...vague].sort((a, b) => a.start - b.start)
}

/** `12 Uhr`, `19.15 Uhr`. */
function clockAt(text: string, tokens: readonly Token[], at: number): { end: number; value: string } | undefined {
  const [hour, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (hour === undefined || second === undefined || !/^(?:[01]?\d|2[0-4])$/.test(hour.folded)) return undefined
  if (/[\d.:]/.test(text.charAt(hour.start - 1))) return undefined
  if (second.folded === 'uhr') return { end: second.end, value: `${hour.folded.padStart(2, '0')}:00` }
  const isMinute = /^[0-5]\d$/.test(second.folded) && /^[.:]$/.test(text.slice(hour.end, second.start))
  if (!isMinute || third?.folded !== 'uhr') return undefined
  return { end: third.end, value: `${hour.folded.padStart(2, '0')}:${second.folded}` }
}

function toOne(place: Span, time: TimeExpression, range: DayRange): Timex {
  const value = timexValue(time, range)
  return { start: place.start, end: place.end, type: value.includes('TEV') ? 'TIME' : 'DATE', value }
}

/** `18. und 19. Dezember` is two expressions in TIMEX3. */
function splitRange(tokens: readonly Token[], time: TimeExpression, { from, to }: DayRange): Timex[] | undefined {
  const link = tokens.find(
    token => token.start > time.start && token.end < time.end && /^(?:und|bis|oder|auf)$/.test(token.folded),
  )
  if (link === undefined) return undefined
  return [
    toOne({ start: time.start, end: link.start - 1 }, time, { from, to: from }),
    toOne({ start: link.end + 1, end: time.end }, time, { from: to, to }),
  ]
}

function vagueValue(tokens: readonly Token[], at: number, day: IsoDay): string | undefined {
  const { folded } = tokens[at] ?? { folded: '' }
  if (NOW.test(folded)) return 'PRESENT_REF'
  if (PAST.test(folded)) return 'PAST_REF'
  if (FUTURE.test(folded)) return 'FUTURE_REF'
  if (/^heurigen?$|^heuer$|^heuriges$|^heuriger$/.test(folded)) return day.slice(0, 4)
  const season = SEASONS.get(folded)
  if (season !== undefined) {
    const year = tokens[at + 1]
    return `${/^(?:19|20)\d\d$/.test(year?.folded ?? '') ? year?.folded : day.slice(0, 4)}-${season}`
  }
  return undefined
}

function timexValue(time: TimeExpression, { from, to }: { readonly from: IsoDay; readonly to: IsoDay }): string {
  if (time.precision === 'day') return `${from}${time.part ?? ''}`
  if (time.precision === 'year') return from.slice(0, 4)
  if (time.precision === 'month') return from.slice(0, 7)
  const { year, week } = isoWeekOf(from)
  const name = `${year}-W${String(week).padStart(2, '0')}`
  return time.precision === 'weekend' ? `${name}-WE` : time.precision === 'week' ? name : `${from}/${to}`
}
