// The outbox: what must reach a chat, from the moment it is decided until it is settled. Taking a delivery and saying
// what became of it are two transactions with the send between them, so a crash leaves a lease that runs out.

import type { DeliveryState, NewDelivery } from '../model/delivery.ts'
import { DELIVERY_STATES } from '../model/delivery.ts'
import { type IsoTime, toIsoTime } from '../model/time.ts'
import { moveOn } from './chat-plan.ts'
import { keyOf } from './chat-row.ts'
import { countAlerts, enqueueAlerts, withdraw } from './outbox-alerts.ts'
import { end, tried } from './outbox-end.ts'
import { insertDelivery, toDelivery } from './outbox-row.ts'
import { settleDelivery } from './outbox-settle.ts'
import { sweep } from './outbox-sweep.ts'
import type { OutboxStore } from './ports/outbox.ts'
import type { Database, Row, Write } from './schema.ts'
import { write } from './write.ts'

type Slot = Parameters<OutboxStore['enqueue']>[0]

export function createOutboxStore(database: Database, now: () => Date): OutboxStore {
  return {
    enqueue: (slot, deliveries) =>
      write(database, transaction => enqueue(transaction, slot, deliveries, toIsoTime(now()))),

    claim: (time, owner, leaseUntil) =>
      write(database, async transaction => {
        await sweep(transaction, time)
        return await claimNext(transaction, time, owner, leaseUntil)
      }),

    settle: (id, owner, result, time) =>
      write(database, transaction => settleDelivery(transaction, id, owner, result, time)),

    enqueueAlerts: (address, alertedUpTo, deliveries) =>
      write(database, transaction => enqueueAlerts(transaction, address, alertedUpTo, deliveries, toIsoTime(now()))),

    countAlerts: (address, since) => countAlerts(database, address, since),

    withdraw: address => write(database, transaction => withdraw(transaction, address, toIsoTime(now()))),

    async troubles(limit) {
      const rows = await database
        .selectFrom('delivery')
        .select(['chat_id', 'thread_id', 'key', 'state', 'last_error', 'settled_at', 'created_at'])
        .where('state', 'in', ['dead', 'unknown'])
        .orderBy('settled_at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(row => ({
        ...{ key: row.key, state: row.state, reason: row.last_error ?? '', at: row.settled_at ?? row.created_at },
        address: { chatId: row.chat_id, threadId: row.thread_id === 0 ? null : row.thread_id },
      }))
    },

    async oldestPendingAt() {
      const row = await database
        .selectFrom('delivery')
        .select('created_at')
        .where('state', '=', 'pending')
        .orderBy('created_at')
        .limit(1)
        .executeTakeFirst()
      return row?.created_at ?? null
    },

    async count() {
      const counts = new Map<DeliveryState, number>(DELIVERY_STATES.map(state => [state, 0]))
      const rows = await database
        .selectFrom('delivery')
        .select(({ fn }) => ['state', fn.countAll<number>().as('deliveries')])
        .groupBy('state')
        .execute()
      for (const { state, deliveries } of rows) counts.set(state, deliveries)
      return Object.fromEntries(counts) as Record<DeliveryState, number>
    },
  }
}

async function enqueue(transaction: Write, slot: Slot, deliveries: readonly NewDelivery[], now: IsoTime) {
  const { chat_id, thread_id } = keyOf(slot.address)
  const chat = await transaction
    .selectFrom('chat')
    .select(['state', 'last_day'])
    .where('chat_id', '=', chat_id)
    .where('thread_id', '=', thread_id)
    .executeTakeFirst()
  await moveOn(transaction, slot.address, slot.day, slot.nextDueAt)
  if (chat?.state === 'gone') return
  // Another process was faster. Its parts may be fewer than ours, so the keys alone would let some of ours through.
  if (chat?.last_day != null && chat.last_day >= slot.day) return
  for (const delivery of deliveries) await insertDelivery(transaction, delivery, slot.day, now)
}

async function claimNext(transaction: Write, now: IsoTime, owner: string, leaseUntil: IsoTime) {
  for (;;) {
    const row = await selectNext(transaction, now)
    if (row === undefined) return undefined
    const delivery = readDelivery(row)
    if (delivery === undefined) {
      // Nobody behind it waits for what cannot be read.
      await end(transaction, row, 'dead', now, tried(row, 'the message in the database cannot be read'))
      continue
    }
    await transaction
      .updateTable('delivery')
      .set({ state: 'sending', lease_owner: owner, lease_until: leaseUntil })
      .where('id', '=', row.id)
      .execute()
    return delivery
  }
}

function readDelivery(row: Row<'delivery'>) {
  try {
    return toDelivery(row)
  } catch {
    return undefined
  }
}

async function selectNext(transaction: Write, now: IsoTime) {
  return await transaction
    .selectFrom('delivery as next')
    .selectAll()
    .where('state', '=', 'pending')
    .where('not_before', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('delivery as earlier')
            .select('earlier.id')
            .whereRef('earlier.chat_id', '=', 'next.chat_id')
            .whereRef('earlier.thread_id', '=', 'next.thread_id')
            .whereRef('earlier.slot', '=', 'next.slot')
            .whereRef('earlier.part', '<', 'next.part')
            .where('earlier.state', '!=', 'sent'),
        ),
      ),
    )
    .orderBy('not_before')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}
