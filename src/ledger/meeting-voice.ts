// What one article says of meetings, as voices that can be merged. A report without days has no voice of its own.

import type { MeetingReport, MeetingState } from '../model/analysis.ts'
import { toEvidence } from '../model/evidence.ts'
import type { AnalysedArticle } from '../model/ledger.ts'
import type { Meeting, MeetingVoice } from '../model/meeting.ts'
import type { IsoDay } from '../model/time.ts'
import { addDays, dayIn, daysBetween } from '../text/calendar.ts'

/** German local time decides which day an article belongs to. */
const ZONE = 'Europe/Berlin'
/** "In the coming weeks" is no date. */
const MAX_SPAN_DAYS = 8
/** How far ahead an undated report may mean a meeting that is already known. */
const UNDATED_AHEAD_DAYS = 21
const UNDATED_BACK_DAYS = 3

export interface Spoken {
  readonly kind: Meeting['kind']
  readonly voice: MeetingVoice
}

/** The dated voices of an article; reports in the title have no place in the text and so are no evidence. */
export function voicesOf(analysed: AnalysedArticle, origin: string): readonly Spoken[] {
  const today = dayIn(ZONE, analysed.article.publishedAt)
  return reportsOf(analysed).flatMap(report => {
    const { startDay, endDay } = report
    if (startDay === null || endDay === null) return []
    const span = daysBetween(startDay, endDay)
    if (span < 0 || span >= MAX_SPAN_DAYS) return []
    return [toSpoken(analysed, report, origin, startDay, endDay, today)]
  })
}

/**
 * Voices of reports without days that can only mean one known meeting: same place, someone in common, at the right
 * time for what they say. They take over its days.
 */
export function undatedVoicesOf(
  analysed: AnalysedArticle,
  origin: string,
  meetings: readonly Meeting[],
): readonly { readonly meeting: Meeting; readonly voice: MeetingVoice }[] {
  const today = dayIn(ZONE, analysed.article.publishedAt)
  return reportsOf(analysed).flatMap(report => {
    if (report.startDay !== null || report.place === null) return []
    const meant = meetings.filter(meeting => isMeant(meeting, report, today))
    const [meeting] = meant
    if (meeting === undefined || meant.length > 1) return []
    return [{ meeting, voice: toSpoken(analysed, report, origin, meeting.startDay, meeting.endDay, today).voice }]
  })
}

function reportsOf({ analysis }: AnalysedArticle): readonly MeetingReport[] {
  return analysis.meetings.filter(report => report.inTitle !== true && report.start < report.end)
}

function isMeant(meeting: Meeting, report: MeetingReport, today: IsoDay): boolean {
  if (meeting.kind !== report.kind || meeting.place !== report.place) return false
  if (!report.participants.some(person => meeting.participants.includes(person))) return false
  if (report.state === 'held' || report.state === 'ongoing')
    return meeting.startDay <= today && daysBetween(meeting.endDay, today) <= UNDATED_BACK_DAYS
  return meeting.endDay >= today && daysBetween(today, meeting.startDay) <= UNDATED_AHEAD_DAYS
}

function toSpoken(
  { article, analysis }: AnalysedArticle,
  report: MeetingReport,
  origin: string,
  startDay: IsoDay,
  endDay: IsoDay,
  today: IsoDay,
): Spoken {
  const { place, participants, kind } = report
  const evidence = toEvidence(report, article.id, analysis.version)
  const state = plausible(report.state, startDay, today)
  const voice = { at: article.publishedAt, origin, startDay, endDay, place, participants, state, evidence }
  return { kind, voice: { ...voice, isNews: !article.isBaseline } }
}

/** Nothing has been held that starts after tomorrow; a day's grace is for time zones. */
function plausible(state: MeetingState, startDay: IsoDay, today: IsoDay): MeetingState {
  return (state === 'held' || state === 'ongoing') && startDay > addDays(today, 1) ? 'planned' : state
}
