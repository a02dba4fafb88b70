// When the digest of each chat is due, and how a subscription moves on.

import type { Chat, ChatAddress, Subscription } from '../model/chat.ts'
import type { IsoDay, IsoTime } from '../model/time.ts'
import { keyOf, toChat } from './chat-row.ts'
import type { Database, Row, Write } from './schema.ts'

type Subscribed = Chat & { readonly subscription: Subscription }

export async function findDue(database: Database, now: IsoTime, limit: number): Promise<readonly Subscribed[]> {
  const rows = await database
    .selectFrom('chat')
    .selectAll()
    .where('state', '=', 'active')
    .where('next_due_at', '<=', now)
    .orderBy('next_due_at')
    .orderBy('chat_id')
    .orderBy('thread_id')
    .limit(limit)
    .execute()
  return rows.map(toChat).filter(isSubscribed)
}

export async function findPlannedByOtherRules(
  database: Database,
  rules: string,
  limit: number,
): Promise<readonly Subscribed[]> {
  const rows = await database
    .selectFrom('chat')
    .selectAll()
    .where('next_due_at', 'is not', null)
    .where(({ or, eb }) => or([eb('zone_rules', '<', rules), eb('zone_rules', '>', rules)]))
    .orderBy('chat_id')
    .orderBy('thread_id')
    .limit(limit)
    .execute()
  return rows.map(toChat).filter(isSubscribed)
}

/** Does nothing if the chat has been told off meanwhile. */
export async function replan(
  transaction: Write,
  address: ChatAddress,
  nextDueAt: IsoTime,
  rules: string,
): Promise<void> {
  const { chat_id, thread_id } = keyOf(address)
  await transaction
    .updateTable('chat')
    .set({ next_due_at: nextDueAt, zone_rules: rules })
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .where('next_due_at', 'is not', null)
    .execute()
}

/**
 * Moves the subscription on after `day` was told or left out, never back; a chat without subscription stays as it is.
 */
export async function moveOn(transaction: Write, address: ChatAddress, day: IsoDay, nextDueAt: IsoTime): Promise<void> {
  const { chat_id, thread_id } = keyOf(address)
  const chat = transaction.updateTable('chat').where('chat_id', '=', chat_id).where('thread_id', '=', thread_id)
  await chat
    .set({ last_day: day })
    .where('time', 'is not', null)
    .where(({ or, eb }) => or([eb('last_day', 'is', null), eb('last_day', '<', day)]))
    .execute()
  await chat.set({ next_due_at: nextDueAt }).where('next_due_at', '<', nextDueAt).execute()
}

export async function stop(transaction: Write, address: ChatAddress): Promise<void> {
  const { chat_id, thread_id } = keyOf(address)
  await updateIn(transaction, address, { time: null, next_due_at: null })
  await transaction
    .deleteFrom('interest')
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .where('wish', '=', 'follow')
    .execute()
}

export async function updateIn(transaction: Write, address: ChatAddress, changed: Partial<Row<'chat'>>): Promise<void> {
  const { chat_id, thread_id } = keyOf(address)
  await transaction
    .updateTable('chat')
    .set(changed)
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .execute()
}

function isSubscribed(chat: Chat): chat is Subscribed {
  return chat.subscription !== null
}
