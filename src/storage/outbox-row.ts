// A delivery as a row of the outbox, and back.

import type { Delivery, NewDelivery } from '../model/delivery.ts'
import type { Message } from '../model/message.ts'
import type { IsoTime } from '../model/time.ts'
import { keyOf } from './chat-row.ts'
import { fromJson, toJson } from './json.ts'
import type { Row, Write } from './schema.ts'

/** With this begins the slot of what is told to an operator: no digest says it as well. */
export const NOTICE = 'n:'

/** Puts a delivery into the outbox as a part of a slot; a key that exists is left. */
export async function insertDelivery(
  transaction: Write,
  delivery: NewDelivery,
  slot: string,
  now: IsoTime,
  notBefore = now,
): Promise<void> {
  await transaction
    .insertInto('delivery')
    .values({ ...newRow(delivery, slot, now), not_before: notBefore })
    .onConflict(conflict => conflict.column('key').doNothing())
    .execute()
}

function newRow({ key, address, part, message, deadline }: NewDelivery, slot: string, now: IsoTime) {
  const { picture, ...rest } = message
  return {
    ...{ key, ...keyOf(address), slot, part, deadline, state: 'pending' as const, not_before: now, created_at: now },
    message: toJson(picture === undefined ? rest : { ...rest, picture: { alt: picture.alt } }),
    png: picture?.png ?? null,
    tells_up_to: message.tellsUpTo ?? null,
    ...{ attempts: 0, is_ambiguous: 0 as const, lease_owner: null, lease_until: null },
    ...{ message_id: null, last_error: null, settled_at: null },
  }
}

export function toDelivery(row: Row<'delivery'>): Delivery {
  const message = fromJson<Message>(row.message, `the delivery ${row.id}`)
  const { picture, ...rest } = message
  return {
    id: row.id,
    key: row.key,
    address: { chatId: row.chat_id, threadId: row.thread_id === 0 ? null : row.thread_id },
    part: row.part,
    message:
      picture === undefined || row.png === null
        ? rest
        : { ...rest, picture: { png: new Uint8Array(row.png), alt: picture.alt } },
    deadline: row.deadline,
    attempts: row.attempts,
    isAmbiguous: row.is_ambiguous === 1,
  }
}
