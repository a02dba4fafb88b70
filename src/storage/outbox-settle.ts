// Records what became of one delivery, with all that follows for its chat.

import type { SendResult } from '../model/delivery.ts'
import type { Message } from '../model/message.ts'
import type { IsoTime } from '../model/time.ts'
import { leave } from './chats.ts'
import { fromJson } from './json.ts'
import { moveChat } from './move-chat.ts'
import { cancelRest, end, later, retry, tried } from './outbox-end.ts'
import type { Row, Write } from './schema.ts'
import { forgiveStrikes, strike } from './strikes.ts'
import { noteTold } from './told.ts'

const BACK_OFF_MS = { first: 1000, most: 60_000 }

/** Does nothing if the delivery is no longer the owner's to settle: its lease ran out and somebody else took it. */
export async function settleDelivery(
  transaction: Write,
  id: number,
  owner: string,
  result: SendResult,
  now: IsoTime,
): Promise<void> {
  const row = await transaction
    .selectFrom('delivery')
    .selectAll()
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .executeTakeFirst()
  if (row === undefined || !isSettleable(row, result)) return
  switch (result.kind) {
    case 'sent':
      await end(transaction, row, 'sent', now, { message_id: result.messageId })
      await forgiveStrikes(transaction, row)
      return await noteTold(transaction, addressOf(row), { ...tellingOf(row), messageId: result.messageId }, now)
    case 'wait':
      return await retry(transaction, row, later(now, Math.max(0, result.retryAfterMs)), {})
    case 'not-sent':
      return await retry(transaction, row, later(now, backOffMs(row)), tried(row, result.reason))
    case 'ambiguous':
      if (row.is_ambiguous === 1) return await end(transaction, row, 'unknown', now, tried(row, result.reason))
      return await retry(transaction, row, later(now, backOffMs(row)), {
        ...tried(row, result.reason),
        is_ambiguous: 1,
      })
    case 'refused':
      return await end(transaction, row, 'dead', now, tried(row, result.reason))
    case 'gone':
      await end(transaction, row, 'cancelled', now, tried(row, result.reason))
      return await leave(transaction, row.chat_id, now)
    case 'unreachable':
      return await strike(transaction, row, result.reason, now)
    case 'restricted':
      await end(transaction, row, 'dead', now, tried(row, result.reason))
      return await cancelRest(transaction, row, result.reason, now)
    case 'moved':
      if (result.toChatId === row.chat_id) {
        return await retry(transaction, row, later(now, backOffMs(row)), tried(row, 'the chat moved to itself'))
      }
      await retry(transaction, row, now, {})
      return await moveChat(transaction, row.chat_id, result.toChatId, now)
    case 'unauthorized':
      return await retry(transaction, row, now, {})
  }
}

/**
 * While its lease runs, the owner may say anything. Later it may still say that the message did arrive, which spares the
 * reader a second copy, as long as nobody else has taken it.
 */
function isSettleable(row: Row<'delivery'>, result: SendResult): boolean {
  return row.state === 'sending' || (result.kind === 'sent' && (row.state === 'pending' || row.state === 'unknown'))
}

/** 1, 2, 4 … 60 s, spread by a quarter so that the deliveries of one outage do not come back all at once. */
function backOffMs({ id, attempts }: Row<'delivery'>): number {
  const whole = Math.min(BACK_OFF_MS.most, BACK_OFF_MS.first * 2 ** Math.min(attempts, 10))
  return Math.round(whole * (1 - ((id * 37) % 100) / 400))
}

function tellingOf({ id, message, tells_up_to }: Row<'delivery'>) {
  const { tells } = fromJson<Message>(message, `the delivery ${id}`)
  return { ...(tells_up_to !== null && { upTo: tells_up_to }), ...(tells !== undefined && { tells }) }
}

function addressOf({ chat_id, thread_id }: Row<'delivery'>) {
  return { chatId: chat_id, threadId: thread_id === 0 ? null : thread_id }
}
