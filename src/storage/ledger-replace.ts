// Puts a draft in the place of the ledger, in one transaction, and says what is another now.

import type { LedgerDifference, RowDifference } from '../model/ledger-difference.ts'
import type { StatusOfIssue } from '../model/status.ts'
import type { IsoTime } from '../model/time.ts'
import { replaceEntries } from './entry-replace.ts'
import { fromJson } from './json.ts'
import type { Database, NewRow, Row, Write } from './schema.ts'
import { chunked, write } from './write.ts'

interface Replacement {
  /** Versions of the analyses that the draft has taken, by the key of the article. */
  readonly taken: ReadonlyMap<number, number>
  readonly version: string
  readonly now: IsoTime
}

const TABLES = ['story', 'meeting', 'signal', 'status', 'position', 'contradiction'] as const
type Table = (typeof TABLES)[number]
type Rows = { readonly [Name in Table]: readonly Row<Name>[] }

export async function replaceLedger(
  database: Database,
  draft: Database,
  { taken, version, now }: Replacement,
): Promise<LedgerDifference> {
  const after = await readAll(draft)
  const written = await draft.selectFrom('entry').selectAll().orderBy('seq').execute()
  return await write(database, async transaction => {
    const before = await readAll(transaction)
    for (const table of TABLES) await replaceRows(transaction, table, after[table])
    const entries = await replaceEntries(transaction, written, now)
    await markSettled(transaction, taken)
    await transaction.deleteFrom('ledger_build').execute()
    await transaction.insertInto('ledger_build').values({ version, built_at: now }).execute()
    return {
      stories: compare(before.story, after.story, ({ id }) => id),
      meetings: compare(before.meeting, after.meeting, ({ id }) => id),
      positions: compare(before.position, after.position, ({ issue, party, stance }) => `${issue} ${party} ${stance}`),
      contradictions: compare(before.contradiction, after.contradiction, ({ id }) => id),
      statuses: compareStatuses(before.status, after.status),
      entries,
    }
  })
}

async function readAll(database: Database | Write): Promise<Rows> {
  return {
    story: await database.selectFrom('story').selectAll().execute(),
    meeting: await database.selectFrom('meeting').selectAll().execute(),
    signal: await database.selectFrom('signal').selectAll().execute(),
    status: await database.selectFrom('status').selectAll().execute(),
    position: await database.selectFrom('position').selectAll().execute(),
    contradiction: await database.selectFrom('contradiction').selectAll().execute(),
  }
}

async function replaceRows<Name extends Table>(
  transaction: Write,
  table: Name,
  rows: readonly Row<Name>[],
): Promise<void> {
  await transaction.deleteFrom<Table>(table).execute()
  for (const piece of chunked(rows))
    await transaction
      .insertInto<Table>(table)
      .values(piece as NewRow<Table>[])
      .execute()
}

/** What the draft has not seen in its present reading, the ledger has yet to settle. */
async function markSettled(transaction: Write, taken: ReadonlyMap<number, number>): Promise<void> {
  const rows = await transaction
    .selectFrom('article')
    .select(['key', 'analysis_version', 'is_settled'])
    .where(({ eb, lit }) => eb('is_relevant', '=', lit(1)))
    .execute()
  for (const isSettled of [0, 1] as const) {
    const wrong = rows.filter(
      ({ key, analysis_version, is_settled }) =>
        is_settled !== isSettled && (taken.get(key) === analysis_version ? 1 : 0) === isSettled,
    )
    for (const piece of chunked(wrong.map(({ key }) => key)))
      await transaction.updateTable('article').set({ is_settled: isSettled }).where('key', 'in', piece).execute()
  }
}

function compare<T extends { readonly data: string }>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
): RowDifference {
  const old = new Map(before.map(row => [keyOf(row), row.data]))
  const changed = after.filter(row => old.get(keyOf(row)) !== row.data).length
  return { before: before.length, after: after.length, changed }
}

function compareStatuses(before: Rows['status'], after: Rows['status']): LedgerDifference['statuses'] {
  const read = (rows: Rows['status']) =>
    new Map(
      rows.map(({ issue, data }) => [issue, fromJson<StatusOfIssue>(data, `the status of ${issue}`).status] as const),
    )
  const [old, now] = [read(before), read(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted()
    .map(issue => ({ issue, before: old.get(issue) ?? null, after: now.get(issue) ?? null }))
    .filter(one => one.before !== one.after)
}
