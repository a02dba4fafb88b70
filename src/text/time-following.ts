// Time expressions that count from a day named before: "tags darauf", "am Vorabend", "zwei Tage zuvor", "am selben Tag".
// Without such a day nobody can tell which day they mean.

import { addDays } from './calendar.ts'
import { type DayRange, type Found, found, type TimeContext } from './time-expression.ts'
import { DAY_PARTS, numberOf } from './time-words.ts'

/** Words of a text over which a day stays in mind. */
const REACH = 80

const BEFORE = /^(?:zuvor|vorher|davor)$/
const AFTER = /^(?:darauf|danach|spaeter)$/
const EVE = /^vor(?:tag|abend)s?$/
const NEXT = /^(?:darauffolgend|folgend|naechst)en$/
const SAME = /^(?:selben|gleichen)$/

/** `before`: the expression read last. */
export function readFollowing(context: TimeContext, at: number, before: Found | undefined): Found | undefined {
  if (before === undefined || before.precision !== 'day' || at - before.last > REACH) return undefined
  const step = readStep(context, at)
  if (step === undefined) return undefined
  return found(at, step.last, 'day', shift(before.past, step.days), shift(before.coming, step.days), step.part)
}

interface Step {
  readonly last: number
  readonly days: number
  readonly part: string | null
}

function readStep({ tokens }: TimeContext, at: number): Step | undefined {
  const word = tokens[at]?.folded ?? ''
  const next = tokens[at + 1]?.folded ?? ''
  if (EVE.test(word)) return { last: at, days: -1, part: DAY_PARTS.get(word) ?? null }
  if (word === 'tags') return after(at + 1, next, 1)
  if (word === 'tag' && tokens[at - 1]?.folded === 'am') return after(at + 1, next, 1)
  const part = DAY_PARTS.get(next) ?? null
  if (SAME.test(word) && (next === 'tag' || part !== null) && tokens[at + 2]?.folded !== 'des')
    return { last: at + 1, days: 0, part }
  if (NEXT.test(word) && tokens[at - 1]?.folded === 'am' && (next === 'tag' || part !== null))
    return { last: at + 1, days: 1, part }
  const count = /^tage?$/.test(next) ? numberOf(word) : undefined
  return count === undefined || count > 31 ? undefined : after(at + 2, tokens[at + 2]?.folded ?? '', count)
}

/** The word behind a number of days tells which way they are counted. */
function after(last: number, word: string, count: number): Step | undefined {
  if (BEFORE.test(word)) return { last, days: -count, part: null }
  return AFTER.test(word) ? { last, days: count, part: null } : undefined
}

function shift({ from, to }: DayRange, days: number): DayRange {
  if (days === 0) return { from, to }
  const day = addDays(days < 0 ? from : to, days)
  return { from: day, to: day }
}
