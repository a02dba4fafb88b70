// What chats follow and what they do not want to hear of.

import type { IssueId } from '../model/issue.ts'
import { keyOf, toChat } from './chat-row.ts'
import type { InterestStore } from './ports/interests.ts'
import type { Database } from './schema.ts'
import { write } from './write.ts'

export function createInterestStore(database: Database): InterestStore {
  return {
    async of(address) {
      const { chat_id, thread_id } = keyOf(address)
      const rows = await database
        .selectFrom('interest')
        .select(['kind', 'id', 'wish'])
        .where('chat_id', '=', chat_id)
        .where('thread_id', '=', thread_id)
        .orderBy('kind')
        .orderBy('id')
        .execute()
      return rows.map(({ kind, id, wish }) =>
        kind === 'actor' ? { kind, id, wish } : { kind, id: id as IssueId, wish },
      )
    },

    async set(address, { kind, id, wish }) {
      await write(database, transaction =>
        transaction
          .insertInto('interest')
          .values({ ...keyOf(address), kind, id, wish })
          .onConflict(conflict => conflict.columns(['chat_id', 'thread_id', 'kind', 'id']).doUpdateSet({ wish }))
          .execute(),
      )
    },

    async remove(address, { kind, id }) {
      const { chat_id, thread_id } = keyOf(address)
      const { numDeletedRows } = await write(database, transaction =>
        transaction
          .deleteFrom('interest')
          .where('chat_id', '=', chat_id)
          .where('thread_id', '=', thread_id)
          .where('kind', '=', kind)
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      )
      return numDeletedRows > 0n
    },

    async followers(after, limit) {
      let query = database
        .selectFrom('chat')
        .selectAll()
        .where('state', '=', 'active')
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('interest')
              .select('interest.id')
              .whereRef('interest.chat_id', '=', 'chat.chat_id')
              .whereRef('interest.thread_id', '=', 'chat.thread_id')
              .where('interest.wish', '=', 'follow'),
          ),
        )
      if (after !== null) {
        const { chat_id, thread_id } = keyOf(after)
        query = query.where(({ or, and, eb }) =>
          or([eb('chat_id', '>', chat_id), and([eb('chat_id', '=', chat_id), eb('thread_id', '>', thread_id)])]),
        )
      }
      const rows = await query.orderBy('chat_id').orderBy('thread_id').limit(limit).execute()
      return rows.map(toChat)
    },
  }
}
