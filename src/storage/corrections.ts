// What readers object to. What becomes of it is a decision of its own: that stays when the chat that objected is forgotten.

import type { Correction } from '../model/correction.ts'
import type { Evidence } from '../model/evidence.ts'
import { groupBy } from '../model/group-by.ts'
import type { LedgerChange } from '../model/ledger.ts'
import type { IsoTime } from '../model/time.ts'
import { subjectOf } from '../model/told.ts'
import { idOf } from './article-key.ts'
import { addDecision } from './decisions.ts'
import { fromJson } from './json.ts'
import { insertDelivery } from './outbox-row.ts'
import type { CorrectionStore } from './ports/corrections.ts'
import type { Database, Row, Write } from './schema.ts'
import { write } from './write.ts'

export function createCorrectionStore(database: Database): CorrectionStore {
  const find: CorrectionStore['find'] = async id => {
    const row = await database.selectFrom('correction').selectAll().where('id', '=', id).executeTakeFirst()
    return row && toCorrection(row)
  }
  return {
    find,

    async open({ seq, address, text }, now) {
      const id = idOf('correction', seq, address.chatId, address.threadId)
      const isKnown = await write(database, async transaction => {
        const entry = await transaction.selectFrom('entry').select('seq').where('seq', '=', seq).executeTakeFirst()
        if (entry === undefined) return false
        await transaction
          .insertInto('correction')
          .values({
            ...{ id, seq, chat_id: address.chatId, thread_id: address.threadId ?? 0, words: text, state: 'pending' },
            ...{ opened_at: now, settled_by: null, settled_at: null, reason: null, told_at: null },
          })
          .onConflict(conflict => conflict.column('id').doNothing())
          .execute()
        return true
      })
      return isKnown ? await find(id) : undefined
    },

    async countPending(address) {
      const { count } = await database
        .selectFrom('correction')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', '=', 'pending')
        .where('chat_id', '=', address.chatId)
        .where('thread_id', '=', address.threadId ?? 0)
        .executeTakeFirstOrThrow()
      return count
    },

    settle: (id, verdict, now) => write(database, transaction => settle(transaction, id, verdict, now)),

    tell: (id, messages, now) =>
      write(database, async transaction => {
        for (const message of messages) await insertDelivery(transaction, message, message.key, now)
        await transaction.updateTable('correction').set({ told_at: now }).where('id', '=', id).execute()
      }),

    async pending(limit) {
      const rows = await inOrder(database, 'opened_at', limit).where('state', '=', 'pending').execute()
      return rows.map(toCorrection)
    },

    async untold(limit) {
      const settled = inOrder(database, 'settled_at', limit).where('state', '!=', 'pending')
      return (await settled.where('told_at', 'is', null).execute()).map(toCorrection)
    },

    accepted: limit => findAccepted(database, limit),
    hearersOf: seq => findHearers(database, seq),
  }
}

function inOrder(database: Database, column: 'opened_at' | 'settled_at', limit: number) {
  return database.selectFrom('correction').selectAll().orderBy(column).orderBy('id').limit(limit)
}

async function findAccepted(database: Database, limit: number): Promise<readonly Correction[]> {
  const rows = await database
    .selectFrom('correction')
    .selectAll()
    .where('state', '=', 'accepted')
    .orderBy('settled_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return [...groupBy(rows, ({ seq }) => seq).values()].flatMap(([first]) => first ?? []).map(toCorrection)
}

async function settle(
  transaction: Write,
  id: string,
  { state, by, reason }: Parameters<CorrectionStore['settle']>[1],
  now: IsoTime,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('correction')
    .select('seq')
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  if (row === undefined) return false
  await transaction
    .updateTable('correction')
    .set({ state, settled_by: by, settled_at: now, reason })
    .where('seq', '=', row.seq)
    .where('state', '=', 'pending')
    .execute()
  if (state === 'declined') return true
  const entry = await transaction
    .selectFrom('entry')
    .select('evidence')
    .where('seq', '=', row.seq)
    .executeTakeFirstOrThrow()
  for (const { articleId, start, end } of fromJson<Evidence[]>(entry.evidence, `the evidence of ${row.seq}`))
    await addDecision(transaction, { ruling: { kind: 'withdraw', articleId, start, end }, reason, by }, now)
  return true
}

async function findHearers(database: Database, seq: number): ReturnType<CorrectionStore['hearersOf']> {
  const entry = await database.selectFrom('entry').select('change').where('seq', '=', seq).executeTakeFirst()
  if (entry === undefined) return []
  const subject = subjectOf(fromJson<LedgerChange>(entry.change, `the entry ${seq}`))
  const rows = await database
    .selectFrom('told_subject')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('chat_id')
    .orderBy('thread_id')
    .execute()
  return rows.map(row => ({
    address: { chatId: row.chat_id, threadId: row.thread_id === 0 ? null : row.thread_id },
    messageId: row.message_id,
  }))
}

function toCorrection(row: Row<'correction'>): Correction {
  const { id, seq, words: text, state, opened_at: openedAt, settled_by: by, settled_at: at } = row
  const address = { chatId: row.chat_id, threadId: row.thread_id === 0 ? null : row.thread_id }
  const settled = by === null || at === null ? null : { by, at, reason: row.reason ?? '' }
  return { id, seq, address, text, state, openedAt, settled }
}
