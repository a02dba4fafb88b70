// What the operators have been told, together with the messages that tell it.

import type { NewDelivery } from '../model/delivery.ts'
import type { IsoTime } from '../model/time.ts'
import { insertDelivery } from './outbox-row.ts'
import type { NoticeStore } from './ports/notices.ts'
import type { Database, Write } from './schema.ts'
import { write } from './write.ts'

export function createNoticeStore(database: Database): NoticeStore {
  return {
    tell: (key, toldSince, messages, now) =>
      write(database, async transaction => {
        const told = await transaction.selectFrom('notice').select('told_at').where('key', '=', key).executeTakeFirst()
        if (told !== undefined && (toldSince === null || told.told_at > toldSince)) return false
        await transaction
          .insertInto('notice')
          .values({ key, told_at: now })
          .onConflict(conflict => conflict.column('key').doUpdateSet({ told_at: now }))
          .execute()
        await putIn(transaction, messages, now)
        return true
      }),

    end: (key, messages, now) =>
      write(database, async transaction => {
        const { numDeletedRows } = await transaction
          .deleteFrom('notice')
          .where('key', '=', key)
          .executeTakeFirstOrThrow()
        if (numDeletedRows === 0n) return false
        await putIn(transaction, messages, now)
        return true
      }),
  }
}

/** Each is a slot of its own: none waits for another. */
async function putIn(transaction: Write, messages: readonly NewDelivery[], now: IsoTime): Promise<void> {
  for (const message of messages) await insertDelivery(transaction, message, message.key, now)
}
