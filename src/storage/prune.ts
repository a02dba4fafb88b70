// Drops what is of no more use, in small transactions so that nobody waits for it.

import type { IsoDay, IsoTime } from '../model/time.ts'
import { forgetChat } from './forget-chat.ts'
import type { Database, Write } from './schema.ts'
import { write } from './write.ts'

/** After this no update comes again: Telegram keeps them for a day. */
const UPDATE_DAYS = 7
/** Settled deliveries, for the operator to look into. */
const DELIVERY_DAYS = 30
/** A message as old as this is answered no more: nobody would scroll up to it. */
const SUBJECT_DAYS = 30
/** What was told to the operators once in a while; what lasts as long is told again. */
const NOTICE_DAYS = 90
const TOTAL_DAYS = 90
/** A chat that has ended it can come back to its settings for so long. */
const GONE_DAYS = 90
/** Articles that no analysis ever called relevant. Feeds repeat an entry for weeks, and then it must still be known. */
const IRRELEVANT_DAYS = 90
const ROWS_AT_ONCE = 500
const DAY_MS = 86_400_000

/** Gives how many rows of each kind are gone. */
export async function prune(database: Database, now: IsoTime): Promise<Readonly<Record<string, number>>> {
  const before = (days: number) => new Date(Date.parse(now) - days * DAY_MS).toISOString() as IsoTime
  return {
    updates: await inPieces(database, transaction =>
      transaction
        .deleteFrom('seen_update')
        .where('update_id', 'in', eb =>
          eb
            .selectFrom('seen_update')
            .select('update_id')
            .where('seen_at', '<', before(UPDATE_DAYS))
            .limit(ROWS_AT_ONCE),
        )
        .executeTakeFirstOrThrow(),
    ),
    presses: await inPieces(database, transaction =>
      transaction.deleteFrom('press').where('expires_at', '<', now).executeTakeFirstOrThrow(),
    ),
    deliveries: await inPieces(database, transaction =>
      transaction
        .deleteFrom('delivery')
        .where('id', 'in', eb =>
          eb
            .selectFrom('delivery')
            .select('id')
            .where('settled_at', '<', before(DELIVERY_DAYS))
            .where('state', 'not in', ['pending', 'sending'])
            .limit(ROWS_AT_ONCE),
        )
        .executeTakeFirstOrThrow(),
    ),
    notices: await inPieces(database, transaction =>
      transaction.deleteFrom('notice').where('told_at', '<', before(NOTICE_DAYS)).executeTakeFirstOrThrow(),
    ),
    totals: await inPieces(database, transaction =>
      transaction
        .deleteFrom('run_total')
        .where('day', '<', before(TOTAL_DAYS).slice(0, 10) as IsoDay)
        .executeTakeFirstOrThrow(),
    ),
    chats: await forgetGone(database, before(GONE_DAYS)),
    subjects: await inPieces(database, transaction =>
      transaction.deleteFrom('told_subject').where('told_at', '<', before(SUBJECT_DAYS)).executeTakeFirstOrThrow(),
    ),
    articles: await inPieces(database, transaction =>
      transaction
        .deleteFrom('article')
        .where('key', 'in', eb =>
          eb
            .selectFrom('article')
            .select('key')
            .where(({ eb, lit }) => eb('was_relevant', '=', lit(0)))
            .where('fetched_at', '<', before(IRRELEVANT_DAYS))
            .where('analysis_version', '>', 0)
            .limit(ROWS_AT_ONCE),
        )
        .executeTakeFirstOrThrow(),
    ),
  }
}

async function forgetGone(database: Database, before: IsoTime): Promise<number> {
  const gone = await database
    .selectFrom('chat')
    .select('chat_id')
    .distinct()
    .where('gone_at', '<', before)
    .where('state', '=', 'gone')
    .execute()
  for (const { chat_id } of gone) await write(database, transaction => forgetChat(transaction, chat_id))
  return gone.length
}

async function inPieces(
  database: Database,
  removeSome: (transaction: Write) => Promise<{ readonly numDeletedRows: bigint }>,
): Promise<number> {
  let removed = 0
  for (;;) {
    const { numDeletedRows } = await write(database, removeSome)
    removed += Number(numDeletedRows)
    if (numDeletedRows < ROWS_AT_ONCE) return removed
  }
}
