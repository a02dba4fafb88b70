// Strikes against a chat of which Telegram says that it cannot be reached. It is believed when it has been said on three
// days with nothing sent in between, because Telegram has said it of good chats as well.

import type { IsoTime } from '../model/time.ts'
import { leave } from './chats.ts'
import { end, later, retry, tried } from './outbox-end.ts'
import type { Row, Write } from './schema.ts'

const MAX_STRIKES = 3
const MAX_ATTEMPTS = 5
const FIRST_PAUSE_MS = 60_000

/** One strike a day at the most. The delivery is tried again for half an hour; the third strike ends all for the chat. */
export async function strike(transaction: Write, row: Row<'delivery'>, reason: string, now: IsoTime): Promise<void> {
  const today = now.slice(0, 10)
  await transaction
    .updateTable('chat')
    .set(({ eb }) => ({ strikes: eb('strikes', '+', 1), last_strike_on: today }))
    .where('chat_id', '=', row.chat_id)
    .where(({ or, eb }) => or([eb('last_strike_on', 'is', null), eb('last_strike_on', '!=', today)]))
    .execute()
  const out = await transaction
    .selectFrom('chat')
    .select('chat_id')
    .where('chat_id', '=', row.chat_id)
    .where('strikes', '>=', MAX_STRIKES)
    .executeTakeFirst()
  if (out !== undefined) {
    await end(transaction, row, 'cancelled', now, tried(row, reason))
    return await leave(transaction, row.chat_id, now)
  }
  if (row.attempts + 1 >= MAX_ATTEMPTS) return await end(transaction, row, 'dead', now, tried(row, reason))
  await retry(transaction, row, later(now, FIRST_PAUSE_MS * 2 ** row.attempts), tried(row, reason))
}

/** Something has been sent: the chat is there. */
export async function forgiveStrikes(transaction: Write, { chat_id }: Row<'delivery'>): Promise<void> {
  await transaction
    .updateTable('chat')
    .set({ strikes: 0, last_strike_on: null })
    .where('chat_id', '=', chat_id)
    .where('strikes', '>', 0)
    .execute()
}
