// What `/subscribe` is told: a time, a place or zone, and weekdays, in any order.

import { WEEKDAYS, type Weekday } from '../../src/model/chat.ts'
import { UserError } from '../../src/model/errors.ts'
import type { ClockTime } from '../../src/model/time.ts'
import { readWeekdays } from '../../src/text/weekday-input.ts'
import { findZone } from '../../src/text/zones.ts'
import { clean } from '../../src/view/clean.ts'

export interface ScheduleWords {
  readonly time?: ClockTime
  readonly zone?: string
  readonly weekdays?: readonly Weekday[]
}

/** What stands around the words that matter. */
const FILLING = /^(?:uhr|um|at|in|am|jeden|every|on|und|and)$/i

/** All may be left out. Throws a UserError for what is none of them. */
export function findSchedule(args: string): ScheduleWords {
  const words = args.split(/\s+/).filter(word => word !== '' && !FILLING.test(word))
  const at = words.findIndex(word => /^\d/.test(word))
  const [time] = at < 0 ? [] : words.splice(at, 1)
  const zone = words.length > 0 ? findZone(words.join(' ')) : undefined
  // `So` and `Di` are places somewhere; what is a zone as a whole is no list of days.
  const days = new Set<Weekday>()
  const place = zone !== undefined ? [] : words.filter(word => !addDays(word, days))
  const foundZone = zone ?? (place.length > 0 ? toZone(place.join(' ')) : undefined)
  return {
    ...(time !== undefined && { time: toTime(time) }),
    ...(foundZone !== undefined && { zone: foundZone }),
    ...(days.size > 0 && { weekdays: WEEKDAYS.filter(day => days.has(day)) }),
  }
}

function addDays(word: string, days: Set<Weekday>): boolean {
  const named = readWeekdays(word)
  for (const day of named ?? []) days.add(day)
  return named !== undefined
}

/** Hours alone or with minutes: `7`, `7:30`, `07.30`, `7h30`; or four digits: `0730`. */
const TIME = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))?(?:h|uhr)?$/i
const FOUR_DIGITS = /^(?<hour>\d{2})(?<minute>\d{2})$/

/** `7`, `7:30`, `07.30`, `0730`, `7h30` → `07:30`. */
function toTime(word: string): ClockTime {
  const { hour = '', minute = '00' } = (TIME.exec(word) ?? FOUR_DIGITS.exec(word))?.groups ?? {}
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59)
    throw new UserError('time-invalid', { time: clean(word) })
  return `${hour.padStart(2, '0')}:${minute}` as ClockTime
}

function toZone(place: string): string {
  const zone = findZone(place)
  if (zone === undefined) throw new UserError('zone-unknown', { zone: clean(place) })
  return zone
}
