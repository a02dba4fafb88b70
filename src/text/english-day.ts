// A past day as somebody types it in English: `1 Dec`, `last Monday`, `three days ago`. German: moments.ts.

import { GB } from 'chrono-node/en'
import type { IsoDay } from '../model/time.ts'
import { addDays } from './calendar.ts'

/** Nobody types more to say when. */
const MAX_LENGTH = 60

/** The day up to `today` that the whole text means; undefined if it means none, or says more than that. */
export function readEnglishDay(text: string, today: IsoDay): IsoDay | undefined {
  const typed = text.trim().replace(/^(?:since|from|on)\s+/i, '')
  if (typed.length > MAX_LENGTH) return undefined
  // The engine knows days as dates in the zone of the process, which is the same for both ways here.
  const [found] = GB.parse(typed, new Date(`${today}T12:00:00`))
  if (found === undefined || found.index > 0 || found.text.length < typed.length) return undefined
  const { start } = found
  const day = toDay(start.get('year'), start.get('month'), start.get('day'))
  if (day === undefined || day <= today) return day
  // A weekday or a date without a year may be taken for the next one.
  if (start.isCertain('year')) return undefined
  if (start.isCertain('weekday') && !start.isCertain('day')) return addDays(day, -7)
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` as IsoDay
}

function toDay(year: number | null, month: number | null, day: number | null): IsoDay | undefined {
  if (year === null || month === null || day === null) return undefined
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as IsoDay
}
