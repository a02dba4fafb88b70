// Puts right what time alone has changed in the outbox, before the next delivery is taken: leases of processes that died,
// and messages that come too late.

import type { IsoTime } from '../model/time.ts'
import type { Write } from './schema.ts'

/**
 * A lease that ran out is like a lost answer: the message may have arrived, so it goes out once more (silently) and then
 * never again. After its deadline it is not worth that.
 */
export async function sweep(transaction: Write, now: IsoTime): Promise<void> {
  await transaction
    .updateTable('delivery')
    .set(({ eb }) => ({
      state: 'pending',
      is_ambiguous: 1,
      attempts: eb('attempts', '+', 1),
      not_before: now,
      last_error: 'the sender did not report back',
    }))
    .where('state', '=', 'sending')
    .where('lease_until', '<=', now)
    .where('is_ambiguous', '=', 0)
    .execute()
  const lost = await transaction
    .updateTable('delivery')
    .set(({ eb }) => ({ state: 'unknown', attempts: eb('attempts', '+', 1), settled_at: now }))
    .where('state', '=', 'sending')
    .where('lease_until', '<=', now)
    .returning(['id'])
    .execute()
  const late = await transaction
    .updateTable('delivery')
    .set(({ eb, val }) => ({
      // One that may have arrived is not called dead.
      state: eb
        .case()
        .when('is_ambiguous', '=', 1)
        .then(val('unknown' as const))
        .else(val('dead' as const))
        .end(),
      last_error: 'too late to be sent',
      settled_at: now,
    }))
    .where('state', '=', 'pending')
    .where('deadline', '<=', now)
    .returning(['id'])
    .execute()
  for (const { id } of [...lost, ...late]) await cancelLaterParts(transaction, id, now)
}

/**
 * What follows a part that did not surely arrive is not sent: it would make no sense alone, and as the last part raises
 * the chat's told mark, the next digest tells all of it again.
 */
export async function cancelLaterParts(transaction: Write, id: number, now: IsoTime): Promise<void> {
  const failed = await transaction
    .selectFrom('delivery')
    .select(['chat_id', 'thread_id', 'slot', 'part'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await transaction
    .updateTable('delivery')
    .set({ state: 'cancelled', last_error: 'an earlier part did not arrive', settled_at: now })
    .where('chat_id', '=', failed.chat_id)
    .where('thread_id', '=', failed.thread_id)
    .where('slot', '=', failed.slot)
    .where('part', '>', failed.part)
    .where('state', '=', 'pending')
    .execute()
}
