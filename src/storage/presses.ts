// Buttons that were sent, by their keys.

import type { ExpressionBuilder } from 'kysely'
import type { IsoTime } from '../model/time.ts'
import type { Presser, PressStore } from './ports/presses.ts'
import type { Database, Tables } from './schema.ts'
import { chunked, write } from './write.ts'

export function createPressStore(database: Database): PressStore {
  return {
    async add(presses) {
      if (presses.length === 0) return
      const rows = presses.map(({ key, chatId, command, data, expiresAt }) => ({
        ...{ key, chat_id: chatId, command, data, expires_at: expiresAt, used_by: null },
      }))
      await write(database, async transaction => {
        for (const some of chunked(rows)) await transaction.insertInto('press').values(some).execute()
      })
    },

    find: (key, by, now) =>
      database
        .selectFrom('press')
        .select(['command', 'data'])
        .where(isUsable(key, by, now))
        .executeTakeFirst(),

    use: (key, by, now) =>
      write(database, async transaction => {
        const { numUpdatedRows } = await transaction
          .updateTable('press')
          .set({ used_by: by.updateId })
          .where(isUsable(key, by, now))
          .executeTakeFirstOrThrow()
        return numUpdatedRows > 0n
      }),
  }
}

function isUsable(key: string, { chatId, updateId }: Presser, now: IsoTime) {
  return ({ and, or, eb }: ExpressionBuilder<Tables, 'press'>) =>
    and([
      eb('key', '=', key),
      eb('chat_id', '=', chatId),
      eb('expires_at', '>', now),
      or([eb('used_by', 'is', null), eb('used_by', '=', updateId)]),
    ])
}
