// Alerts in the outbox: each is a slot of its own, so that none waits for another or for a digest.

import type { ChatAddress } from '../model/chat.ts'
import type { NewDelivery } from '../model/delivery.ts'
import type { IsoTime } from '../model/time.ts'
import { keyOf } from './chat-row.ts'
import { later } from './outbox-end.ts'
import { insertDelivery, NOTICE } from './outbox-row.ts'
import type { Database, Write } from './schema.ts'

/**
 * Alerts go before digests, but a digest that has waited as long goes before a new alert: so no storm of alerts keeps
 * the digests back.
 */
const HEAD_START_MS = 180_000

/** By this the slots of alerts are told from those of digests, which are days. */
const ALERT = 'a:'

export async function enqueueAlerts(
  transaction: Write,
  address: ChatAddress,
  alertedUpTo: number,
  deliveries: readonly NewDelivery[],
  now: IsoTime,
): Promise<void> {
  const { chat_id, thread_id } = keyOf(address)
  const chat = await transaction
    .updateTable('chat')
    .set({ alerted_up_to: alertedUpTo })
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .where('state', '=', 'active')
    .where(({ or, eb }) => or([eb('alerted_up_to', 'is', null), eb('alerted_up_to', '<', alertedUpTo)]))
    .executeTakeFirstOrThrow()
  // Gone, or another process was faster.
  if (chat.numUpdatedRows === 0n) return
  const notBefore = later(now, -HEAD_START_MS)
  for (const delivery of deliveries) await insertDelivery(transaction, delivery, slotOf(delivery), now, notBefore)
}

/** The parts of one alert share it: their keys differ in the last number. */
function slotOf({ key }: NewDelivery): string {
  return `${ALERT}${key.replace(/:\d+$/, '')}`
}

export async function countAlerts(database: Database, address: ChatAddress, since: IsoTime): Promise<number> {
  const { chat_id, thread_id } = keyOf(address)
  const { alerts } = await database
    .selectFrom('delivery')
    .select(({ fn }) => fn.countAll<number>().as('alerts'))
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .where('slot', 'like', `${ALERT}%`)
    .where('part', '=', 0)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return alerts
}

/** Parts of one digest go together: one of which a part was taken is left to come. */
export async function withdraw(transaction: Write, address: ChatAddress, now: IsoTime) {
  const { chat_id, thread_id } = keyOf(address)
  await transaction
    .updateTable('delivery as one')
    .set({ state: 'cancelled', last_error: 'told by a newer message', settled_at: now })
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .where('state', '=', 'pending')
    .where('is_ambiguous', '=', 0)
    .where('slot', 'not like', `${NOTICE}%`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('delivery as other')
            .select('other.id')
            .whereRef('other.chat_id', '=', 'one.chat_id')
            .whereRef('other.thread_id', '=', 'one.thread_id')
            .whereRef('other.slot', '=', 'one.slot')
            .where('other.state', 'in', ['sending', 'sent', 'unknown']),
        ),
      ),
    )
    .execute()
  const left = await transaction
    .selectFrom('delivery')
    .select('id')
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .where('state', 'in', ['pending', 'sending'])
    .executeTakeFirst()
  return { isUnderway: left !== undefined }
}
