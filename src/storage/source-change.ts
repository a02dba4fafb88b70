// What adds a source and changes it afterwards: its settings, its polls, its address, what the admins know of it.

import type { SourceDescription, SourceId } from '../model/source.ts'
import type { IsoTime } from '../model/time.ts'
import { insertDelivery } from './outbox-row.ts'
import type { SourceStore } from './ports/sources.ts'
import type { Row, Write } from './schema.ts'
import { newSource, toSource } from './source-row.ts'

/** Unless one with the same address exists. */
export async function addSource(transaction: Write, description: SourceDescription, now: IsoTime) {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('source')
    .values(newSource(description, now))
    .onConflict(conflict => conflict.column('url').doNothing())
    .executeTakeFirstOrThrow()
  const row = await transaction
    .selectFrom('source')
    .selectAll()
    .where('url', '=', description.url)
    .executeTakeFirstOrThrow()
  return { source: toSource(row), isNew: numInsertedOrUpdatedRows === 1n }
}

export async function updateSource(transaction: Write, id: SourceId, change: Partial<Row<'source'>>): Promise<void> {
  await transaction.updateTable('source').set(change).where('id', '=', id).execute()
}

export async function changeSource(transaction: Write, id: SourceId, change: Parameters<SourceStore['change']>[1]) {
  if (Object.keys(change).length === 0) return
  await updateSource(transaction, id, change)
  if (change.name !== undefined) {
    await transaction.updateTable('article').set({ source_name: change.name }).where('source_id', '=', id).execute()
  }
  if (change.reading !== 'feed') return
  const ofSource = transaction.selectFrom('article').select('key').where('source_id', '=', id)
  await transaction.deleteFrom('page_wanted').where('article_key', 'in', ofSource).execute()
}

export async function notePoll(
  transaction: Write,
  id: SourceId,
  { at, failure, nextTryAt }: Parameters<SourceStore['notePoll']>[1],
): Promise<void> {
  const polled = { last_tried_at: at, next_try_at: nextTryAt, last_error: failure }
  if (failure === null) {
    const well = { failures_in_row: 0, failing_since: null, error_since: null, last_success_at: at }
    return await updateSource(transaction, id, { ...polled, ...well })
  }
  const before = await transaction
    .selectFrom('source')
    .select(['last_error', 'failures_in_row', 'failing_since', 'error_since'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (before === undefined) return
  await updateSource(transaction, id, {
    ...polled,
    failures_in_row: before.failures_in_row + 1,
    failing_since: before.failing_since ?? at,
    error_since: before.last_error === failure ? (before.error_since ?? at) : at,
  })
}

/** Where it is already known to have moved to, since when is kept. */
export async function noteMoved(transaction: Write, id: SourceId, to: string | null, now: IsoTime): Promise<void> {
  await transaction
    .updateTable('source')
    .set({ moved_to: to, moved_since: to === null ? null : now })
    .where('id', '=', id)
    .where('moved_to', 'is distinct from', to)
    .execute()
}

export async function adopt(
  transaction: Write,
  id: SourceId,
  url: string,
  notices: Parameters<SourceStore['adopt']>[2],
  now: IsoTime,
): Promise<boolean> {
  const other = await transaction.selectFrom('source').select('id').where('url', '=', url).executeTakeFirst()
  if (other !== undefined) return other.id === id
  await updateSource(transaction, id, { url, moved_to: null, moved_since: null })
  await report(transaction, [], notices, now)
  return true
}

export async function report(
  transaction: Write,
  told: Parameters<SourceStore['report']>[0],
  notices: Parameters<SourceStore['report']>[1],
  now: IsoTime,
): Promise<void> {
  for (const { id, isReported } of told) await updateSource(transaction, id, { is_reported: isReported ? 1 : 0 })
  for (const notice of notices) await insertDelivery(transaction, notice, notice.key, now)
}

export async function removeSource(transaction: Write, id: SourceId, articles: 'keep' | 'drop-idle') {
  await transaction.deleteFrom('source').where('id', '=', id).execute()
  if (articles === 'keep') return { dropped: 0 }
  const { numDeletedRows } = await transaction
    .deleteFrom('article')
    .where('source_id', '=', id)
    .where('was_relevant', '=', 0)
    .executeTakeFirstOrThrow()
  return { dropped: Number(numDeletedRows) }
}
