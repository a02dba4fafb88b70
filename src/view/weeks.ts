// Moments counted by calendar week, for the picture of /actor. Draws nothing itself.

import type { IsoTime } from '../model/time.ts'
import { addDays, dayIn, daysBetween, weekdayOf } from '../text/calendar.ts'
import { formatDay } from './dates.ts'
import type { Reader } from './reader.ts'

/** Labels on every second week have room. */
const LABEL_EVERY = 2

/** The last `weeks` weeks from Monday to Sunday, this one last; each labelled by its Monday. */
export function countByWeek(
  moments: readonly IsoTime[],
  weeks: number,
  reader: Reader,
): readonly { readonly label: string; readonly count: number }[] {
  const thisMonday = addDays(reader.today, 1 - weekdayOf(reader.today))
  const first = addDays(thisMonday, -7 * (weeks - 1))
  const counts = Array.from({ length: weeks }, () => 0)
  for (const moment of moments) {
    const week = Math.floor(daysBetween(first, dayIn(reader.zone, moment)) / 7)
    if (week >= 0 && week < weeks) counts[week] = (counts[week] ?? 0) + 1
  }
  return counts.map((count, index) => ({
    label: (weeks - 1 - index) % LABEL_EVERY === 0 ? formatDay(addDays(first, 7 * index), reader) : '',
    count,
  }))
}
