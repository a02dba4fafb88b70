// Which meetings an article is about: those just held (or called off) that it names early, far less those ahead.

import type { Analysis, MeetingReport } from '../model/analysis.ts'
import type { Article } from '../model/article.ts'
import { isOff } from '../model/meeting.ts'
import type { IsoDay } from '../model/time.ts'
import { addDays, dayIn, daysBetween } from '../text/calendar.ts'

/** German local time decides which day an article belongs to. */
const ZONE = 'Europe/Berlin'
/** By days between the end of a meeting and the article: the third day writes history. */
const WEIGHT_BY_AGE = [1, 1, 0.7, 0.3]
const WEIGHT_PLANNED = 0.35
const WEIGHT_CALLED_OFF = 0.7
const WEIGHT_WITHOUT_PLACE = 0.75
/** A longer meeting is a time, not an event. */
const MAX_DAYS = 4

/**
 * Weights from 0 to 1 by event: `held meeting 2025-02-18` and the same with the place. A meeting ahead and the same
 * meeting held are different events to write about.
 */
export function focusOf(article: Article, analysis: Analysis): ReadonlyMap<string, number> {
  const focus = new Map<string, number>()
  const today = dayIn(ZONE, article.publishedAt)
  for (const report of analysis.meetings) {
    const weight = weightOf(report, today) * prominence(report, article.text.length)
    if (weight === 0) continue
    for (const [key, share] of keysOf(report)) raise(focus, key, weight * share)
  }
  return focus
}

function weightOf(report: MeetingReport, today: IsoDay): number {
  if (isOff(report.state)) return WEIGHT_CALLED_OFF
  if (report.endDay === null || report.startDay === null) return 0
  if (report.state === 'planned') return WEIGHT_PLANNED
  return WEIGHT_BY_AGE[Math.max(0, daysBetween(report.endDay, today))] ?? 0
}

function prominence(report: MeetingReport, length: number): number {
  if (report.inTitle === true) return 1
  const share = length === 0 ? 0 : report.start / length
  if (share < 0.1) return 1
  return share < 0.3 ? 0.8 : 0.5
}

/** Keys with the share of the weight that each gets. */
function keysOf({ startDay, endDay, place, kind, state }: MeetingReport): readonly (readonly [string, number])[] {
  if (isOff(state)) return place === null ? [] : [[`off@${place}`, 1]]
  if (startDay === null || endDay === null) return []
  const phase = state === 'planned' ? 'ahead' : 'held'
  const days = Array.from({ length: Math.min(MAX_DAYS, daysBetween(startDay, endDay) + 1) }, (_, n) =>
    addDays(startDay, n),
  )
  return days.flatMap(day => {
    const event = `${phase} ${kind} ${day}`
    return [[event, WEIGHT_WITHOUT_PLACE] as const, ...(place === null ? [] : [[`${event}@${place}`, 1] as const])]
  })
}

function raise(focus: Map<string, number>, key: string, weight: number): void {
  focus.set(key, Math.max(focus.get(key) ?? 0, weight))
}
