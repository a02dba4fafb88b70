// Chats and topics and what they have set. When their digest is due: chat-plan.ts.

import type { ChatAddress } from '../model/chat.ts'
import { toIsoTime } from '../model/time.ts'
import { findDue, findPlannedByOtherRules, moveOn, replan, stop, updateIn } from './chat-plan.ts'
import { keyOf, toChat, toColumns } from './chat-row.ts'
import { forgetChat } from './forget-chat.ts'
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
          .onConflict(conflict => conflict.columns(['chat_id', 'thread_id']).doUpdateSet(BACK))
          .execute()
        return toChat(await selectChat(transaction, address).then(required))
      })
    },

    change: (address, settings) => update(database, address, toColumns(settings)),

    subscribe: (address, time, nextDueAt) => update(database, address, { time, next_due_at: nextDueAt }),

    unsubscribe: address => update(database, address, { time: null, next_due_at: null }),

    due: (now, limit) => findDue(database, now, limit),

    async skip(address, day, nextDueAt) {
      await write(database, transaction => moveOn(transaction, address, day, nextDueAt))
    },

    plannedByOtherRules: (rules, limit) => findPlannedByOtherRules(database, rules, limit),

    replan: (address, nextDueAt, rules) =>
      write(database, transaction => replan(transaction, address, nextDueAt, rules)),

    stop: address => write(database, transaction => stop(transaction, address)),

    async forget(chatId) {
      await write(database, transaction => forgetChat(transaction, chatId))
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

/** A chat that is there again begins anew with what counts against it. */
const BACK = { state: 'active', strikes: 0, last_strike_on: null, gone_at: null } as const

/** The chat with all its topics is gone, and with it what was still to be sent. */
export async function leave(transaction: Write, chatId: number, at: Row<'delivery'>['settled_at']): Promise<void> {
  await transaction.updateTable('chat').set({ state: 'gone', gone_at: at }).where('chat_id', '=', chatId).execute()
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
  await write(database, transaction => updateIn(transaction, address, changed))
}

function required<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('the chat that was just saved is not there')
  return row
}
