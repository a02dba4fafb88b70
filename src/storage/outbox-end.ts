// The ends of a try to send, as they are written into the row and those that hang on it.

import type { DeliveryState } from '../model/delivery.ts'
import type { IsoTime } from '../model/time.ts'
import { cancelLaterParts } from './outbox-sweep.ts'
import type { Row, Write } from './schema.ts'

/** Settles a delivery for good. */
export async function end(
  transaction: Write,
  { id }: Row<'delivery'>,
  state: DeliveryState,
  now: IsoTime,
  changed: Partial<Row<'delivery'>>,
): Promise<void> {
  await transaction
    .updateTable('delivery')
    .set({ ...changed, state, lease_until: null, settled_at: now })
    .where('id', '=', id)
    .execute()
  if (state !== 'sent') await cancelLaterParts(transaction, id, now)
}

/** Puts a delivery back until `notBefore`. */
export async function retry(
  transaction: Write,
  row: Row<'delivery'>,
  notBefore: IsoTime,
  changed: Partial<Row<'delivery'>>,
): Promise<void> {
  await transaction
    .updateTable('delivery')
    .set({ ...changed, state: 'pending', not_before: notBefore, lease_owner: null, lease_until: null })
    .where('id', '=', row.id)
    .execute()
  // The parts after it cannot go before it; put off as well, they are not looked at in vain by every claim.
  await transaction
    .updateTable('delivery')
    .set({ not_before: notBefore })
    .where('chat_id', '=', row.chat_id)
    .where('thread_id', '=', row.thread_id)
    .where('slot', '=', row.slot)
    .where('part', '>', row.part)
    .where('state', '=', 'pending')
    .where('not_before', '<', notBefore)
    .execute()
}

/** What a try in vain leaves in the row. */
export function tried({ attempts }: Row<'delivery'>, reason: string): Partial<Row<'delivery'>> {
  return { attempts: attempts + 1, last_error: reason.slice(0, 500) }
}

/** The instant so many milliseconds later. */
export function later(now: IsoTime, ms: number): IsoTime {
  return new Date(Date.parse(now) + ms).toISOString() as IsoTime
}

/** Nothing of what waits for this chat or topic is tried today. */
export async function cancelRest(
  transaction: Write,
  { chat_id, thread_id }: Row<'delivery'>,
  reason: string,
  now: IsoTime,
): Promise<void> {
  await transaction
    .updateTable('delivery')
    .set({ state: 'cancelled', last_error: reason, settled_at: now })
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .where('state', '=', 'pending')
    .execute()
}
