// Which part of the ledger `/digest` is asked for.

import { UserError } from '../../src/model/errors.ts'
import type { IsoDay, IsoTime } from '../../src/model/time.ts'
import { clockIn, dayIn, instantOf } from '../../src/text/calendar.ts'
import { readEnglishDay } from '../../src/text/english-day.ts'
import { readTypedMoment } from '../../src/text/moments.ts'
import { clean } from '../../src/view/clean.ts'

export type AskedRange =
  | { readonly kind: 'new' | 'all' }
  | { readonly kind: 'since'; readonly at: IsoTime; readonly day: IsoDay }

const ALL = /^(?:all|alle|alles|ganz|full)$/i
const SINCE = /^(?:since|seit|ab|from|vom)\s+/i

/** Nothing, `all`, or a day of the past with or without `since`. Throws UserError for anything else. */
export function readRange(args: string, zone: string, now: Date): AskedRange {
  if (args === '') return { kind: 'new' }
  if (ALL.test(args)) return { kind: 'all' }
  const words = args.replace(SINCE, '')
  const today = dayIn(zone, now)
  const typed = readTypedMoment(words, `${today}T${clockIn(zone, now)}`)
  const day = lastOf(typed?.day, words, today) ?? readEnglishDay(words, today)
  if (day === undefined || day > today) throw new UserError('day-invalid', { day: clean(words) })
  return { kind: 'since', day, at: instantOf(day, typed?.time ?? '00:00', zone) }
}

/** A date without a year may be taken for one that is still to come: then last year's is meant. */
function lastOf(day: IsoDay | undefined, words: string, today: IsoDay): IsoDay | undefined {
  if (day === undefined || day <= today || /\d{4}/.test(words)) return day
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` as IsoDay
}
