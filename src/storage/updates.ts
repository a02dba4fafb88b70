// Which updates of Telegram's have been seen, so that one that comes again has no effect again.

import type { UpdateStore } from './ports/updates.ts'
import type { Database } from './schema.ts'
import { write } from './write.ts'

export function createUpdateStore(database: Database): UpdateStore {
  return {
    async claim(updateId, now) {
      return await write(database, async transaction => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('seen_update')
          .values({ update_id: updateId, seen_at: now })
          .onConflict(conflict => conflict.doNothing())
          .executeTakeFirstOrThrow()
        return numInsertedOrUpdatedRows === 1n
      })
    },

    async isKnown(updateId) {
      const row = await database
        .selectFrom('seen_update')
        .select('update_id')
        .where('update_id', '=', updateId)
        .executeTakeFirst()
      return row !== undefined
    },
  }
}
