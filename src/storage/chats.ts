// Chats and topics, what they have set, and when their digest is due.

import type { Chat, ChatAddress, Subscription } from '../model/chat.ts'
import { type IsoDay, type IsoTime, toIsoTime } from '../model/time.ts'
import { moveChat } from './move-chat.ts'
import type { ChatStore } from './ports/chats.ts'
import type { Database, Row, Write } from './schema.ts'
import { write } from './write.ts'

export function createChatStore(database: Database, now: () => Date): ChatStore {
  return {
    async find(address) {
      const row = await selectChat(database, address)
      return row && toChat(row)
    },

    async open(address, defaults) {
      // Nearly always it is known: then there is nothing to write.
      const known = await selectChat(database, address)
      if (known?.state === 'active') return toChat(known)
      const openedAt = toIsoTime(now())
      return await write(database, async transaction => {
        await transaction
          .insertInto('chat')
          .values({
            ...{ ...keyOf(address), ...defaults, state: 'active', opened_at: openedAt, is_only_if_new: 0 },
            ...{ time: null, next_due_at: null, last_day: null, told_up_to: null },
          })
          .onConflict(conflict => conflict.columns(['chat_id', 'thread_id']).doUpdateSet({ state: 'active' }))
          .execute()
        return toChat(await selectChat(transaction, address).then(required))
      })
    },

    async change(address, { locale, zone, isOnlyIfNew }) {
      await update(database, address, {
        ...(locale && { locale }),
        ...(zone && { zone }),
        ...(isOnlyIfNew !== undefined && { is_only_if_new: isOnlyIfNew ? 1 : 0 }),
      })
    },

    subscribe: (address, time, nextDueAt) => update(database, address, { time, next_due_at: nextDueAt }),

    unsubscribe: address => update(database, address, { time: null, next_due_at: null }),

    async due(now, limit) {
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
    },

    async skip(address, day, nextDueAt) {
      await write(database, transaction => moveOn(transaction, address, day, nextDueAt))
    },

    async markTold(address, upTo) {
      await write(database, transaction => raiseTold(transaction, address, upTo))
    },

    async markGone(chatId) {
      await write(database, transaction => leave(transaction, chatId, toIsoTime(now())))
    },

    async move(from, to) {
      if (from !== to) await write(database, transaction => moveChat(transaction, from, to, toIsoTime(now())))
    },

    async countSubscribed() {
      const { chats } = await database
        .selectFrom('chat')
        .select(({ fn }) => fn.countAll<number>().as('chats'))
        .where('state', '=', 'active')
        .where('next_due_at', 'is not', null)
        .executeTakeFirstOrThrow()
      return chats
    },
  }
}

/** The key of a chat's row: no topic is thread 0, which Telegram never gives to one. */
export function keyOf({ chatId, threadId }: ChatAddress) {
  return { chat_id: chatId, thread_id: threadId ?? 0 }
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

export async function raiseTold(transaction: Write, address: ChatAddress, upTo: number): Promise<void> {
  const { chat_id, thread_id } = keyOf(address)
  await transaction
    .updateTable('chat')
    .set({ told_up_to: upTo })
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .where(({ or, eb }) => or([eb('told_up_to', 'is', null), eb('told_up_to', '<', upTo)]))
    .execute()
}

/** The chat with all its topics is gone, and with it what was still to be sent. */
export async function leave(transaction: Write, chatId: number, at: Row<'delivery'>['settled_at']): Promise<void> {
  await transaction.updateTable('chat').set({ state: 'gone' }).where('chat_id', '=', chatId).execute()
  await transaction
    .updateTable('delivery')
    .set({ state: 'cancelled', last_error: 'the chat is gone', settled_at: at })
    .where('chat_id', '=', chatId)
    .where('state', '=', 'pending')
    .execute()
}

function selectChat(database: Database | Write, address: ChatAddress) {
  const { chat_id, thread_id } = keyOf(address)
  return database
    .selectFrom('chat')
    .selectAll()
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .executeTakeFirst()
}

async function update(database: Database, address: ChatAddress, changed: Partial<Row<'chat'>>): Promise<void> {
  if (Object.keys(changed).length === 0) return
  const { chat_id, thread_id } = keyOf(address)
  await write(database, transaction =>
    transaction
      .updateTable('chat')
      .set(changed)
      .where('chat_id', '=', chat_id)
      .where('thread_id', '=', thread_id)
      .execute(),
  )
}

function toChat(row: Row<'chat'>): Chat {
  const { time, next_due_at, last_day } = row
  return {
    chatId: row.chat_id,
    threadId: row.thread_id === 0 ? null : row.thread_id,
    kind: row.kind,
    locale: row.locale,
    zone: row.zone,
    state: row.state,
    subscription: time === null || next_due_at === null ? null : { time, nextDueAt: next_due_at, lastDay: last_day },
    toldUpTo: row.told_up_to,
    isOnlyIfNew: row.is_only_if_new === 1,
  }
}

function isSubscribed(chat: Chat): chat is Chat & { readonly subscription: Subscription } {
  return chat.subscription !== null
}

function required<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('the chat that was just saved is not there')
  return row
}
