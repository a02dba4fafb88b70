// What each chat has been told: a cursor in its row, single entries beyond it, and the message about each thing.

import type { ChatAddress } from '../model/chat.ts'
import { type IsoTime, toIsoTime } from '../model/time.ts'
import type { Told } from '../model/told.ts'
import { keyOf } from './chat-row.ts'
import type { ToldStore } from './ports/told.ts'
import type { Database, Write } from './schema.ts'
import { chunked, write } from './write.ts'

export function createToldStore(database: Database, now: () => Date): ToldStore {
  return {
    note: (address, message) =>
      write(database, transaction => noteTold(transaction, address, message, toIsoTime(now()))),

    async beyond(address) {
      const { chat_id, thread_id } = keyOf(address)
      const rows = await database
        .selectFrom('told_entry')
        .select('seq')
        .where('chat_id', '=', chat_id)
        .where('thread_id', '=', thread_id)
        .execute()
      return new Set(rows.map(({ seq }) => seq))
    },

    async messagesAbout(address, subjects) {
      const { chat_id, thread_id } = keyOf(address)
      const found = new Map<string, number>()
      for (const piece of chunked([...new Set(subjects)])) {
        const rows = await database
          .selectFrom('told_subject')
          .select(['subject', 'message_id'])
          .where('chat_id', '=', chat_id)
          .where('thread_id', '=', thread_id)
          .where('subject', 'in', piece)
          .execute()
        for (const { subject, message_id } of rows) found.set(subject, message_id)
      }
      return found
    },
  }
}

export async function noteTold(
  transaction: Write,
  address: ChatAddress,
  { upTo, tells = [], messageId }: Parameters<ToldStore['note']>[1],
  at: IsoTime,
): Promise<void> {
  for (const told of tells) await noteOne(transaction, address, told, messageId, at)
  if (upTo !== undefined) await raiseTold(transaction, address, upTo)
}

async function noteOne(
  transaction: Write,
  address: ChatAddress,
  { subject, entries }: Told,
  messageId: number | null,
  at: IsoTime,
): Promise<void> {
  const key = keyOf(address)
  for (const seq of entries) {
    await transaction
      .insertInto('told_entry')
      .values({ ...key, seq })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
  if (messageId === null) return
  const heard = { message_id: messageId, told_at: at }
  await transaction
    .insertInto('told_subject')
    .values({ ...key, subject, ...heard })
    .onConflict(conflict => conflict.columns(['chat_id', 'thread_id', 'subject']).doUpdateSet(heard))
    .execute()
}

/** Raises the mark, and forgets the single entries that it has reached. */
async function raiseTold(transaction: Write, address: ChatAddress, upTo: number): Promise<void> {
  const { chat_id, thread_id } = keyOf(address)
  await transaction
    .updateTable('chat')
    .set(({ ref }) => ({ told_from: ref('told_up_to'), told_up_to: upTo }))
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .where(({ or, eb }) => or([eb('told_up_to', 'is', null), eb('told_up_to', '<', upTo)]))
    .execute()
  await transaction
    .deleteFrom('told_entry')
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .where('seq', '<=', upTo)
    .execute()
}
