// Feeds and their health. The stand-ins of imported outlets live in the same table; they are found by id and never listed.

import type { Source } from '../model/source.ts'
import { toIsoTime } from '../model/time.ts'
import type { SourceStore } from './ports/sources.ts'
import type { Database } from './schema.ts'
import {
  addSource,
  adopt,
  changeSource,
  noteMoved,
  notePoll,
  removeSource,
  report,
  updateSource,
} from './source-change.ts'
import { toSource } from './source-row.ts'
import { write } from './write.ts'

export function createSourceStore(database: Database, now: () => Date): SourceStore {
  return {
    add: (description, time) => write(database, transaction => addSource(transaction, description, time)),

    async addAll(descriptions, time) {
      return await write(database, async transaction => {
        const added: Source[] = []
        for (const description of descriptions) {
          const { source, isNew } = await addSource(transaction, description, time)
          if (isNew) added.push(source)
        }
        return { added }
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

    async due(time, limit) {
      const rows = await database
        .selectFrom('source')
        .selectAll()
        .where('state', '=', 'active')
        .where('is_archive', '=', 0)
        .where(({ or, eb }) => or([eb('next_try_at', 'is', null), eb('next_try_at', '<=', time)]))
        .orderBy(({ fn, val }) => fn.coalesce('next_try_at', val('')))
        .orderBy('added_at')
        .limit(limit)
        .execute()
      return rows.map(toSource)
    },

    change: (id, change) => write(database, transaction => changeSource(transaction, id, change)),

    retry: (id, time) => write(database, transaction => updateSource(transaction, id, { next_try_at: time })),

    noteMoved: (id, to, time) => write(database, transaction => noteMoved(transaction, id, to, time)),

    adopt: (id, url, notices) => write(database, transaction => adopt(transaction, id, url, notices, toIsoTime(now()))),

    report: (told, notices) => write(database, transaction => report(transaction, told, notices, toIsoTime(now()))),

    remove: (id, articles) => write(database, transaction => removeSource(transaction, id, articles)),

    noteUnchanged: polls =>
      write(database, async transaction => {
        for (const { id, ...poll } of polls) await notePoll(transaction, id, { ...poll, failure: null })
      }),

    notePoll: (id, poll) => write(database, transaction => notePoll(transaction, id, poll)),
  }
}
