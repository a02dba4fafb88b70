// The course of the talks as places on an axis of days, for the picture of /timeline. Draws nothing itself.

import type { Issue, IssueId } from '../model/issue.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import { isOff, type Meeting } from '../model/meeting.ts'
import { ISSUE_STATUSES, type IssueStatus } from '../model/status.ts'
import type { IsoDay } from '../model/time.ts'
import { addDays, dayIn, daysBetween, weekdayOf } from '../text/calendar.ts'
import { clean, shorten } from './clean.ts'
import { formatDay, formatDays } from './dates.ts'
import type { Reader } from './reader.ts'
import { NEARNESS } from './words.ts'

/** Places on the axis are shares of its length, from 0 to 1. */
export interface CourseView {
  readonly title: string
  readonly subtitle: string
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  readonly now: number | undefined
  readonly meetings: readonly { readonly at: number; readonly label: string; readonly isCall: boolean }[]
  readonly rows: readonly { readonly label: string; readonly spans: readonly Span[] }[]
  readonly marks: { readonly meeting: string; readonly call: string }
  readonly legend: readonly { readonly status: IssueStatus; readonly label: string }[]
}

interface Span {
  readonly from: number
  readonly until: number
  readonly status: IssueStatus
}

const DAYS_BACK = 42
/** Room for what is announced. */
const DAYS_AHEAD = 7
const MAX_ROWS = 10
const MAX_LABEL = 38
const MAX_PLACE = 14
const NAME_AGAIN_DAYS = 5

export interface CourseMaterial {
  readonly issues: ReadonlyMap<IssueId, Issue>
  /** Entries of kind status, in any order. */
  readonly history: readonly LedgerEntry[]
  readonly meetings: readonly Meeting[]
}

/**
 * Six weeks back from today to one ahead; from the newest change if that is older. Undefined if no issue has moved yet.
 */
export function courseOf({ issues, history, meetings }: CourseMaterial, reader: Reader): CourseView | undefined {
  const newest = history
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (newest === undefined) return undefined
  const newestDay = dayIn(reader.zone, newest)
  const age = daysBetween(newestDay, reader.today)
  const last = age >= 0 && age < DAYS_BACK ? reader.today : newestDay
  const end = addDays(last, DAYS_AHEAD)
  const start = addDays(last, -DAYS_BACK)
  const place = (day: IsoDay) => daysBetween(start, day) / daysBetween(start, end)
  const isOn = (day: IsoDay) => start <= day && day <= end
  const rows = rowsOf(history, issues, { place, last, start }, reader)
  const shown = new Set(rows.flatMap(({ spans }) => spans.map(({ status }) => status)))
  return {
    title: reader.t('course-title'),
    subtitle: formatDays(start, last, reader),
    ticks: mondays(start, end).map(day => ({ at: place(day), label: formatDay(day, reader) })),
    now: isOn(reader.today) ? place(reader.today) : undefined,
    meetings: marksOf(
      meetings.filter(({ startDay, state }) => isOn(startDay) && !isOff(state)),
      place,
    ),
    rows,
    marks: { meeting: reader.t('meeting-kind-meeting'), call: reader.t('meeting-kind-call') },
    legend: NEARNESS.filter(status => shown.has(status)).map(status => ({
      status,
      label: reader.t(`status-${status}`),
    })),
  }
}

/** A mark for each meeting by day; its place is named again only after some days, calls are not named. */
function marksOf(meetings: readonly Meeting[], placeOf: Axis['place']): CourseView['meetings'] {
  const named = new Map<string, IsoDay>()
  return meetings
    .toSorted((a, b) => (a.startDay < b.startDay ? -1 : 1))
    .map(({ startDay, place, kind }) => {
      const name = kind === 'call' || place === null ? '' : shorten(clean(place), MAX_PLACE)
      const before = named.get(name)
      const isNear = before !== undefined && daysBetween(before, startDay) < NAME_AGAIN_DAYS
      if (!isNear) named.set(name, startDay)
      return { at: placeOf(startDay), label: isNear ? '' : name, isCall: kind === 'call' }
    })
}

interface Axis {
  readonly place: (day: IsoDay) => number
  readonly last: IsoDay
  readonly start: IsoDay
}

/** The issues that moved last, each with the status that held from one change to the next. */
function rowsOf(
  history: readonly LedgerEntry[],
  issues: ReadonlyMap<IssueId, Issue>,
  axis: Axis,
  reader: Reader,
): CourseView['rows'] {
  const changes = new Map<IssueId, { readonly day: IsoDay; readonly status: IssueStatus }[]>()
  for (const { change, at } of history.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    if (change.kind !== 'status' || !ISSUE_STATUSES.includes(change.to)) continue
    const steps = changes.get(change.issue) ?? []
    changes.set(change.issue, [...steps, { day: dayIn(reader.zone, at), status: change.to }])
  }
  return [...changes]
    .toSorted(([, a], [, b]) => ((a.at(-1)?.day ?? '') < (b.at(-1)?.day ?? '') ? 1 : -1))
    .slice(0, MAX_ROWS)
    .flatMap(([id, steps]) => {
      const name = issues.get(id)?.name[reader.locale]
      const spans = steps.flatMap((step, index) => spanOf(step, steps[index + 1]?.day ?? axis.last, axis))
      return name === undefined || spans.length === 0 ? [] : [{ label: shorten(clean(name), MAX_LABEL), spans }]
    })
}

function spanOf(step: { readonly day: IsoDay; readonly status: IssueStatus }, until: IsoDay, axis: Axis): Span[] {
  if (until < axis.start) return []
  return [{ from: Math.max(0, axis.place(step.day)), until: axis.place(until), status: step.status }]
}

function mondays(start: IsoDay, end: IsoDay): IsoDay[] {
  const first = addDays(start, (8 - weekdayOf(start)) % 7)
  return Array.from({ length: Math.floor(daysBetween(first, end) / 7) + 1 }, (_, week) => addDays(first, 7 * week))
}
