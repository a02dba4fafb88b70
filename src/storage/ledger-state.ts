// Chooses the part of the ledger that a batch can change, so that settling it costs the same in a small archive and a
// large one.

import type {
  AnalysedArticle,
  LedgerState,
  Meeting,
  Position,
  SignalRecord,
  StatusOfIssue,
  Story,
} from '../model/ledger.ts'
import type { IsoDay, IsoTime } from '../model/time.ts'
import { addDays } from '../text/calendar.ts'
import { fromJson } from './json.ts'
import type { Database } from './schema.ts'

/** A story goes on if its articles are at most this many days away from one of the batch. */
export const STORY_WINDOW_DAYS = 8
/** A meeting may be meant if it lies at most this many days from a day that the batch names, or was published on. */
export const MEETING_WINDOW_DAYS = 10
/** Signals older than this do not weigh on a status; later ones count as long as an archive is being read. */
export const SIGNAL_WINDOW_DAYS = 60

const DAY_MS = 86_400_000

export async function readState(database: Database, batch: readonly AnalysedArticle[]): Promise<LedgerState> {
  const times = batch.map(({ article }) => article.publishedAt).toSorted()
  const earliest = times[0]
  const latest = times.at(-1)
  const [statusRows, positionRows] = [
    await database.selectFrom('status').selectAll().orderBy('issue').execute(),
    await database.selectFrom('position').selectAll().orderBy('issue').orderBy('party').orderBy('stance').execute(),
  ]
  const isEmpty = earliest === undefined || latest === undefined
  return {
    stories: isEmpty ? [] : await findStories(database, earliest, latest),
    meetings: await findMeetings(database, batch),
    signals: isEmpty ? [] : await findSignals(database, earliest, latest),
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

/** Windows around the named days, those that touch joined: one far day must not bring all that lies between. */
function meetingWindows(batch: readonly AnalysedArticle[]): { from: IsoDay; to: IsoDay }[] {
  const spans = batch.flatMap(({ article, analysis }) => {
    const published = article.publishedAt.slice(0, 10) as IsoDay
    const named = analysis.meetings.map(({ startDay, endDay }) => [startDay ?? endDay, endDay ?? startDay] as const)
    return [[published, published] as const, ...named]
  })
  const windows: { from: IsoDay; to: IsoDay }[] = []
  const widened = spans
    .flatMap(([start, end]) => (start === null || end === null ? [] : [{ start, end }]))
    .map(({ start, end }) => ({ from: addDays(start, -MEETING_WINDOW_DAYS), to: addDays(end, MEETING_WINDOW_DAYS) }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  for (const { from, to } of widened) {
    const last = windows.at(-1)
    if (last === undefined || from > last.to) windows.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return windows
}

async function findSignals(database: Database, earliest: IsoTime, latest: IsoTime): Promise<SignalRecord[]> {
  const rows = await database
    .selectFrom('signal')
    .selectAll()
    .where('at', '>=', shifted(earliest, -SIGNAL_WINDOW_DAYS))
    .where('at', '<=', shifted(latest, SIGNAL_WINDOW_DAYS))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(row => fromJson<SignalRecord>(row.data, `the signal ${row.id}`))
}

function shifted(time: IsoTime, days: number): IsoTime {
  return new Date(Date.parse(time) + days * DAY_MS).toISOString() as IsoTime
}
