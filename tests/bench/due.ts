// What a million due chats cost in memory while their digests are claimed and settled, beside a thousand.

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openStore } from '../../src/storage/database.ts'

const CLAIMS = 2_000
const NOW = '2026-03-10T08:00:00.000Z'
const LATER = '2026-03-10T14:00:00.000Z'

/** Megabytes of the heap and beyond that the larger outbox takes more, and how its claims compare. */
export async function run(): Promise<Readonly<Record<string, number>>> {
  const few = await measure(1_000)
  const many = await measure(1_000_000)
  return {
    'MB more with 1,000,000 due than with 1,000': Number((many.megabytes - few.megabytes).toFixed(1)),
    'claim and settle, 1,000,000 against 1,000 (ratio)': Number((many.msEach / few.msEach).toFixed(2)),
  }
}

async function measure(chats: number) {
  const path = join(tmpdir(), `due-${randomUUID()}.db`)
  await (await openStore(`sqlite:${path}`, { now: () => new Date(NOW) })).close()
  fill(path, chats)
  const store = await openStore(`sqlite:${path}`, { now: () => new Date(NOW) })
  const claims = Math.min(CLAIMS, chats)
  const before = process.memoryUsage().rss
  const since = performance.now()
  let most = before
  for (let round = 0; round < claims; round += 1) {
    const delivery = await store.outbox.claim(NOW, 'bench', LATER)
    if (delivery !== undefined) await store.outbox.settle(delivery.id, 'bench', { kind: 'sent', messageId: 1 }, NOW)
    most = Math.max(most, process.memoryUsage().rss)
  }
  const msEach = (performance.now() - since) / claims
  await store.close()
  for (const ending of ['', '-wal', '-shm']) await rm(`${path}${ending}`, { force: true })
  return { megabytes: (most - before) / 1_048_576, msEach }
}

/** Rows as the store writes them, by one statement: a million verbs would take longer than what is measured. */
function fill(path: string, chats: number): void {
  const database = new Sqlite(path)
  database
    .prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
       insert into delivery (key, chat_id, thread_id, slot, part, message, deadline, state, not_before, attempts,
         is_ambiguous, created_at)
       select 'd:' || i, i, 0, '2026-03-10', 0, '{"text":"x","entities":[]}', ?, 'pending', ?, 0, 0, ? from n`,
    )
    .run(chats, LATER, NOW, NOW)
  database.close()
}
