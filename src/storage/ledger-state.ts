// Chooses the part of the ledger that a batch can change, so that settling it costs the same in a small archive and a
// large one.

import { SIGNAL_KINDS, type SignalKind } from '../model/analysis.ts'
import type { IssueId } from '../model/issue.ts'
import type { AnalysedArticle, LedgerState } from '../model/ledger.ts'
import { MEETING_WINDOW_DAYS, type Meeting } from '../model/meeting.ts'
import type { Position } from '../model/position.ts'
import { STATUS_WINDOW_DAYS, type StatusOfIssue } from '../model/status.ts'
import { STORY_WINDOW_DAYS, type Story } from '../model/story.ts'
import type { IsoDay, IsoTime } from '../model/time.ts'
import { addDays } from '../text/calendar.ts'
import { readDecisions } from './decisions.ts'
import { fromJson } from './json.ts'
import type { KnownSignals, SignalKey } from './known-signals.ts'
import type { Database } from './schema.ts'

/** A report without days may mean a meeting up to this long before or after its publication. */
const UNDATED_DAYS_BACK = 10
const UNDATED_DAYS_AHEAD = 28

/** Signals of one kind on one issue that are read beyond the window. */
const OLDER = 20

const DAY_MS = 86_400_000

export async function readState(
  database: Database,
  known: KnownSignals,
  batch: readonly AnalysedArticle[],
): Promise<LedgerState> {
  const times = batch.map(({ article }) => article.publishedAt).toSorted()
  const earliest = times[0]
  const latest = times.at(-1)
  const [statusRows, positionRows] = [
    await database.selectFrom('status').selectAll().orderBy('issue').execute(),
    await database.selectFrom('position').selectAll().orderBy('issue').orderBy('party').orderBy('stance').execute(),
  ]
  const isEmpty = earliest === undefined || latest === undefined
  return {
    decisions: await readDecisions(database),
    stories: isEmpty ? [] : await findStories(database, earliest, latest),
    meetings: await findMeetings(database, batch),
    signals: isEmpty ? [] : await known.find(await findSignals(database, issuesOf(batch), earliest, latest)),
    statuses: statusRows.map(row => fromJson<StatusOfIssue>(row.data, `the status of ${row.issue}`)),
    positions: positionRows.map(row => fromJson<Position>(row.data, `a position on ${row.issue}`)),
  }
}

async function findStories(database: Database, earliest: IsoTime, latest: IsoTime): Promise<Story[]> {
  const rows = await database
    .selectFrom('story')
    .selectAll()
    .where('last_at', '>=', shifted(earliest, -STORY_WINDOW_DAYS))
    .where('first_at', '<=', shifted(latest, STORY_WINDOW_DAYS))
    .orderBy('last_at')
    .orderBy('id')
    .execute()
  return rows.map(row => fromJson<Story>(row.data, `the story ${row.id}`))
}

async function findMeetings(database: Database, batch: readonly AnalysedArticle[]): Promise<Meeting[]> {
  const found = new Map<string, Meeting>()
  for (const { from, to } of meetingWindows(batch)) {
    const rows = await database
      .selectFrom('meeting')
      .selectAll()
      .where('end_day', '>=', from)
      .where('start_day', '<=', to)
      .orderBy('start_day')
      .orderBy('id')
      .execute()
    for (const row of rows) found.set(row.id, fromJson<Meeting>(row.data, `the meeting ${row.id}`))
  }
  return [...found.values()]
}

/** Windows around the named days, those that overlap joined: one far day must not bring all that lies between. */
function meetingWindows(batch: readonly AnalysedArticle[]): { from: IsoDay; to: IsoDay }[] {
  const windows = batch.flatMap(({ article, analysis }) => {
    const published = article.publishedAt.slice(0, 10) as IsoDay
    const around = { from: addDays(published, -UNDATED_DAYS_BACK), to: addDays(published, UNDATED_DAYS_AHEAD) }
    const named = analysis.meetings.flatMap(({ startDay, endDay }) => {
      const [start, end] = [startDay ?? endDay, endDay ?? startDay]
      if (start === null || end === null) return []
      return [{ from: addDays(start, -MEETING_WINDOW_DAYS), to: addDays(end, MEETING_WINDOW_DAYS) }]
    })
    return [around, ...named]
  })
  const joined: { from: IsoDay; to: IsoDay }[] = []
  for (const { from, to } of windows.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last === undefined || from > last.to) joined.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return joined
}

/** Ascending by time. Later signals too: what an archive brings late must not undo what has been read since. */
async function findSignals(
  database: Database,
  issues: readonly IssueId[],
  earliest: IsoTime,
  latest: IsoTime,
): Promise<SignalKey[]> {
  const from = shifted(earliest, -STATUS_WINDOW_DAYS)
  const around = issues.map(issue =>
    database
      .selectFrom('signal')
      .select(['id', 'at'])
      .where('issue', '=', issue)
      .where('at', '>=', from)
      .where('at', '<=', shifted(latest, STATUS_WINDOW_DAYS))
      .execute(),
  )
  const older = issues.flatMap(issue => SIGNAL_KINDS.map(kind => findOlder(database, issue, kind, from)))
  const rows = (await Promise.all([...older, ...around])).flat()
  return rows.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
}

/** The newest before the window: what a side wants stands until it is given up. */
function findOlder(database: Database, issue: IssueId, kind: SignalKind, before: IsoTime) {
  return database
    .selectFrom('signal')
    .select(['id', 'at'])
    .where('issue', '=', issue)
    .where('kind', '=', kind)
    .where('at', '<', before)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(OLDER)
    .execute()
}

function issuesOf(batch: readonly AnalysedArticle[]): readonly IssueId[] {
  return [...new Set(batch.flatMap(({ analysis }) => analysis.signals.map(({ issue }) => issue)))].toSorted()
}

function shifted(time: IsoTime, days: number): IsoTime {
  return new Date(Date.parse(time) + days * DAY_MS).toISOString() as IsoTime
}
