// Feeds and their health. The stand-ins of imported outlets live in the same table; they are found by id and never listed.

import type { Source, SourceDescription } from '../model/source.ts'
import type { IsoTime } from '../model/time.ts'
import { idOf } from './article-key.ts'
import type { SourceStore } from './ports/sources.ts'
import type { Database, NewRow, Row } from './schema.ts'
import { write } from './write.ts'

export function createSourceStore(database: Database): SourceStore {
  return {
    async add(description, now) {
      return await write(database, async transaction => {
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
      })
    },

    async list() {
      const rows = await database.selectFrom('source').selectAll().where('is_archive', '=', 0).execute()
      return rows.map(toSource).toSorted((a, b) => a.name.localeCompare(b.name, 'de') || (a.url < b.url ? -1 : 1))
    },

    async find(id) {
      const row = await database.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst()
      return row && toSource(row)
    },

    async due(now, limit) {
      const rows = await database
        .selectFrom('source')
        .selectAll()
        .where('state', '=', 'active')
        .where('is_archive', '=', 0)
        .where(({ or, eb }) => or([eb('next_try_at', 'is', null), eb('next_try_at', '<=', now)]))
        .orderBy(({ fn, val }) => fn.coalesce('next_try_at', val('')))
        .orderBy('added_at')
        .limit(limit)
        .execute()
      return rows.map(toSource)
    },

    async change(id, { state, name, tier }) {
      await write(database, async transaction => {
        const changed = { ...(state && { state }), ...(name && { name }), ...(tier && { tier }) }
        if (Object.keys(changed).length === 0) return
        await transaction.updateTable('source').set(changed).where('id', '=', id).execute()
        if (name === undefined) return
        await transaction.updateTable('article').set({ source_name: name }).where('source_id', '=', id).execute()
      })
    },

    async remove(id) {
      await write(database, transaction => transaction.deleteFrom('source').where('id', '=', id).execute())
    },

    async notePoll(id, { at, failure, nextTryAt }) {
      await write(database, transaction =>
        transaction
          .updateTable('source')
          .set(({ eb }) => ({
            last_tried_at: at,
            next_try_at: nextTryAt,
            last_error: failure,
            failures_in_row: failure === null ? 0 : eb('failures_in_row', '+', 1),
            ...(failure === null && { last_success_at: at }),
          }))
          .where('id', '=', id)
          .execute(),
      )
    },
  }
}

/** The row of a source that has not been tried yet. The id follows from the address: a feed that comes back is the same. */
export function newSource(description: SourceDescription, now: IsoTime): NewRow<'source'> {
  const { url, name, tier, country } = description
  return {
    ...{ id: idOf('source', url), url, name, tier, country, state: 'active', is_archive: 0, added_at: now },
    ...{ etag: null, last_modified: null, body_hash: null, articles: 0, relevant: 0 },
    ...{ last_tried_at: null, last_success_at: null, last_error: null, failures_in_row: 0, next_try_at: null },
  }
}

function toSource(row: Row<'source'>): Source {
  return {
    id: row.id,
    url: row.url,
    name: row.name,
    tier: row.tier,
    country: row.country,
    state: row.state,
    addedAt: row.added_at,
    validators: { etag: row.etag, lastModified: row.last_modified, bodyHash: row.body_hash },
    health: {
      lastTriedAt: row.last_tried_at,
      lastSuccessAt: row.last_success_at,
      lastError: row.last_error,
      failuresInRow: row.failures_in_row,
      nextTryAt: row.next_try_at,
      articles: row.articles,
      relevant: row.relevant,
    },
  }
}
