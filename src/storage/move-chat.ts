// A group that became a supergroup has a new id: re-points the chat, its settings and its outbox. The new id may be known
// already, so each topic is moved or merged.

import type { ChatId } from '../model/chat.ts'
import type { IsoTime } from '../model/time.ts'
import type { Row, Write } from './schema.ts'

export async function moveChat(transaction: Write, from: ChatId, to: ChatId, now: IsoTime): Promise<void> {
  const chats = await transaction.selectFrom('chat').selectAll().where('chat_id', '=', from).execute()
  for (const chat of chats) await moveOne(transaction, chat, to)
  const slots = await transaction
    .selectFrom('delivery')
    .select(['thread_id', 'slot'])
    .distinct()
    .where('chat_id', '=', from)
    .execute()
  for (const slot of slots) await moveSlot(transaction, from, to, slot, now)
  await moveTold(transaction, from, to)
}

/** What was told stays told. Messages have new numbers in the new chat, so none of the old can be answered there. */
async function moveTold(transaction: Write, from: ChatId, to: ChatId): Promise<void> {
  await transaction.deleteFrom('told_subject').where('chat_id', '=', from).execute()
  for (const table of ['told_entry', 'interest'] as const) {
    const rows = await transaction.selectFrom(table).selectAll().where('chat_id', '=', from).execute()
    for (const row of rows) {
      await transaction
        .insertInto(table)
        .values({ ...row, chat_id: to })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    }
    await transaction.deleteFrom(table).where('chat_id', '=', from).execute()
  }
}

/** Of two chats the one with the new id keeps its settings; it takes the subscription if it has none of its own. */
async function moveOne(transaction: Write, old: Row<'chat'>, to: ChatId): Promise<void> {
  const target = await transaction
    .selectFrom('chat')
    .selectAll()
    .where('chat_id', '=', to)
    .where('thread_id', '=', old.thread_id)
    .executeTakeFirst()
  await transaction
    .deleteFrom('chat')
    .where('chat_id', '=', old.chat_id)
    .where('thread_id', '=', old.thread_id)
    .execute()
  if (target === undefined) {
    await transaction
      .insertInto('chat')
      .values({ ...old, chat_id: to, state: 'active' })
      .execute()
    return
  }
  const { time, next_due_at } = target.time === null ? old : target
  await transaction
    .updateTable('chat')
    .set({
      ...{ state: 'active', time, next_due_at },
      last_day: later(old.last_day, target.last_day),
      told_up_to: later(old.told_up_to, target.told_up_to),
      alerted_up_to: later(old.alerted_up_to, target.alerted_up_to),
    })
    .where('chat_id', '=', to)
    .where('thread_id', '=', old.thread_id)
    .execute()
}

/** A day that the chat is told under its new id as well is told once. */
async function moveSlot(
  transaction: Write,
  from: ChatId,
  to: ChatId,
  slot: Pick<Row<'delivery'>, 'thread_id' | 'slot'>,
  now: IsoTime,
): Promise<void> {
  const told = await transaction
    .selectFrom('delivery')
    .select('id')
    .where('chat_id', '=', to)
    .where('thread_id', '=', slot.thread_id)
    .where('slot', '=', slot.slot)
    .where('state', 'in', ['pending', 'sending', 'sent', 'unknown'])
    .executeTakeFirst()
  if (told !== undefined) {
    await transaction
      .updateTable('delivery')
      .set({ state: 'cancelled', last_error: 'told under the new id of the chat', settled_at: now })
      .where('chat_id', '=', from)
      .where('thread_id', '=', slot.thread_id)
      .where('slot', '=', slot.slot)
      .where('state', '=', 'pending')
      .execute()
    return
  }
  await transaction
    .updateTable('delivery')
    .set({ chat_id: to })
    .where('chat_id', '=', from)
    .where('thread_id', '=', slot.thread_id)
    .where('slot', '=', slot.slot)
    .execute()
}

function later<T extends string | number>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
