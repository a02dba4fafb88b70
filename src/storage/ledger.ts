// The ledger: entries are only ever added; beside them stands what holds now. What a batch may need to know of it is
// chosen in ledger-state.ts.

import type { Contradiction } from '../model/contradiction.ts'
import type { Evidence } from '../model/evidence.ts'
import type { IssueId } from '../model/issue.ts'
import type { LedgerChange, LedgerEntry } from '../model/ledger.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Position } from '../model/position.ts'
import type { SignalRecord, StatusOfIssue } from '../model/status.ts'
import type { Story } from '../model/story.ts'
import { fromJson } from './json.ts'
import { createKnownSignals } from './known-signals.ts'
import { applyChanges } from './ledger-apply.ts'
import { openDraft } from './ledger-draft.ts'
import { readState } from './ledger-state.ts'
import type { LedgerStore } from './ports/ledger.ts'
import type { Database, Row } from './schema.ts'
import { chunked, write } from './write.ts'

export function createLedgerStore(database: Database): LedgerStore {
  const known = createKnownSignals(database)
  return {
    stateFor: batch => readState(database, known, batch),

    apply: (changes, now) => write(database, transaction => applyChanges(transaction, changes, now)),

    async lastSeq() {
      const { last } = await database
        .selectFrom('entry')
        .select(({ fn }) => fn.max('seq').as('last'))
        .executeTakeFirstOrThrow()
      return last ?? 0
    },

    async entriesAfter(seq, { since, onlyNews, limit }) {
      let query = holding(database).where('seq', '>', seq).where('at', '>=', since)
      if (onlyNews) query = query.where('is_news', '=', 1)
      return (await query.orderBy('seq').limit(limit).execute()).map(toEntry)
    },

    async findEntries(seqs) {
      const found: LedgerEntry[] = []
      for (const piece of chunked([...new Set(seqs)].toSorted((a, b) => a - b))) {
        const rows = await database.selectFrom('entry').selectAll().where('seq', 'in', piece).orderBy('seq').execute()
        found.push(...rows.map(toEntry))
      }
      return found
    },

    timeline: filter => findTimeline(database, filter),

    async statuses() {
      const rows = await database.selectFrom('status').selectAll().orderBy('issue').execute()
      return rows.map(row => fromJson<StatusOfIssue>(row.data, `the status of ${row.issue}`))
    },

    async positions(issue) {
      const rows = await database
        .selectFrom('position')
        .selectAll()
        .where('issue', '=', issue)
        .orderBy('party')
        .orderBy('stance')
        .execute()
      return rows.map(row => fromJson<Position>(row.data, `a position on ${row.issue}`))
    },

    positionHistory: (issue, filter) => findHistory(database, issue, filter),

    async contradictions({ subject, limit }) {
      let query = database.selectFrom('contradiction').select(['id', 'data'])
      if (subject !== undefined) query = query.where('subject', '=', subject)
      const rows = await query.orderBy('at', 'desc').orderBy('id').limit(limit).execute()
      return rows.map(row => fromJson<Contradiction>(row.data, `the contradiction ${row.id}`))
    },

    async meetings({ from, to, actor }) {
      let query = database.selectFrom('meeting').selectAll()
      if (from !== undefined) query = query.where('end_day', '>=', from)
      if (to !== undefined) query = query.where('start_day', '<=', to)
      const rows = await query.orderBy('start_day').orderBy('end_day').orderBy('id').execute()
      const meetings = rows.map(row => fromJson<Meeting>(row.data, `the meeting ${row.id}`))
      return actor === undefined ? meetings : meetings.filter(({ participants }) => participants.includes(actor))
    },

    builtBy: () => findBuild(database),
    draft: () => openDraft(database),

    findMeetings: ids => findById<Meeting>(database, 'meeting', ids),
    findStories: ids => findById<Story>(database, 'story', ids),
  }
}

async function findBuild(database: Database): Promise<string | null> {
  const row = await database.selectFrom('ledger_build').select('version').executeTakeFirst()
  return row?.version ?? null
}

async function findHistory(
  database: Database,
  issue: IssueId,
  { party, limit }: Parameters<LedgerStore['positionHistory']>[1],
): Promise<readonly Position[]> {
  const rows = await database
    .selectFrom('signal')
    .select(['id', 'data'])
    .where('issue', '=', issue)
    .where('kind', 'in', ['demanded', 'rejected'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  const records = rows.map(row => fromJson<SignalRecord>(row.data, `the signal ${row.id}`))
  return records
    .flatMap(toPosition)
    .filter(one => party === undefined || one.party === party)
    .slice(0, limit)
}

async function findTimeline(
  database: Database,
  filter: Parameters<LedgerStore['timeline']>[0],
): Promise<readonly LedgerEntry[]> {
  const { kinds, issue, before, limit } = filter
  if (issue !== undefined) return await findTimelineOf(database, issue, filter)
  let query = holding(database)
  if (kinds !== undefined) query = query.where('kind', 'in', [...kinds])
  if (before !== undefined) query = query.where('at', '<', before)
  return (await query.orderBy('at', 'desc').orderBy('seq', 'desc').limit(limit).execute()).map(toEntry)
}

/** Entries that still hold. */
function holding(database: Database) {
  return database.selectFrom('entry').selectAll().where('superseded_at', 'is', null)
}

/** Goes by entry_issue, whose key has the order asked for. */
async function findTimelineOf(
  database: Database,
  issue: IssueId,
  { kinds, before, limit }: Parameters<LedgerStore['timeline']>[0],
): Promise<readonly LedgerEntry[]> {
  let query = database
    .selectFrom('entry_issue')
    .innerJoin('entry', 'entry.seq', 'entry_issue.seq')
    .selectAll('entry')
    .where('entry_issue.issue', '=', issue)
    .where('superseded_at', 'is', null)
  if (kinds !== undefined) query = query.where('kind', 'in', [...kinds])
  if (before !== undefined) query = query.where('entry_issue.at', '<', before)
  const rows = await query.orderBy('entry_issue.at', 'desc').orderBy('entry_issue.seq', 'desc').limit(limit).execute()
  return rows.map(toEntry)
}

function toPosition({ issue, party, kind, at, evidence }: SignalRecord): readonly Position[] {
  if (party === null || (kind !== 'demanded' && kind !== 'rejected')) return []
  return [{ issue, party, stance: kind, at, evidence }]
}

function toEntry(row: Row<'entry'>): LedgerEntry {
  return {
    seq: row.seq,
    id: row.id,
    change: fromJson<LedgerChange>(row.change, `the ledger entry ${row.seq}`),
    at: row.at,
    isNews: row.is_news === 1,
    evidence: fromJson<Evidence[]>(row.evidence, `the evidence of entry ${row.seq}`),
    recordedAt: row.recorded_at,
  }
}

async function findById<T extends { readonly id: string }>(
  database: Database,
  table: 'meeting' | 'story',
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, T>> {
  const found = new Map<string, T>()
  for (const piece of chunked([...new Set(ids)])) {
    const rows = await database.selectFrom(table).select(['id', 'data']).where('id', 'in', piece).execute()
    for (const row of rows) found.set(row.id, fromJson<T>(row.data, `the ${table} ${row.id}`))
  }
  return found
}
