// Opens the store: file, schema, ports. The only entry to this folder besides ports.ts.

import type Sqlite from 'better-sqlite3'
import { createAnalysisStore } from './analyses.ts'
import { createArticleStore } from './articles.ts'
import { createChatStore } from './chats.ts'
import { createCorrectionStore } from './corrections.ts'
import { createDecisionStore } from './decisions.ts'
import { StorageError } from './error.ts'
import { createInterestStore } from './interests.ts'
import { createLedgerStore } from './ledger.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { createNoticeStore } from './notices.ts'
import { createOutboxStore } from './outbox.ts'
import type { Store } from './ports/store.ts'
import { createPressStore } from './presses.ts'
import { prune } from './prune.ts'
import { createRunStore } from './runs.ts'
import { createSourceStore } from './sources.ts'
import { checkSqlite, openSqlite, pathOf, toKysely } from './sqlite.ts'
import { createToldStore } from './told.ts'
import { createUpdateStore } from './updates.ts'

/** How long the event loop may stand still for a lock of another process, in milliseconds; write.ts then tries again. */
const BUSY_TIMEOUT_MS = 250

/**
 * Opens the database `sqlite:PATH` (its folder and file are made if missing) or `sqlite::memory:`, checks the file and
 * brings it to this program's schema. Throws StorageError, with one line for the operator.
 */
export async function openStore(url: string, options: { readonly now: () => Date }): Promise<Store> {
  const path = pathOf(url)
  const sqlite = openSqlite(path)
  try {
    checkSqlite(sqlite, path ?? 'the database in memory')
    migrate(sqlite, migrations, path ?? 'the database in memory')
    sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
  } catch (error) {
    sqlite.close()
    if (error instanceof StorageError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new StorageError(`cannot prepare the database ${path ?? 'in memory'}: ${reason}`, { cause: error })
  }
  return createStore(sqlite, options.now)
}

function createStore(sqlite: Sqlite.Database, now: () => Date): Store {
  const database = toKysely(sqlite)
  return {
    sources: createSourceStore(database, now),
    articles: createArticleStore(database),
    analyses: createAnalysisStore(database),
    ledger: createLedgerStore(database),
    decisions: createDecisionStore(database),
    corrections: createCorrectionStore(database),
    chats: createChatStore(database, now),
    told: createToldStore(database, now),
    interests: createInterestStore(database),
    outbox: createOutboxStore(database, now),
    updates: createUpdateStore(database),
    presses: createPressStore(database),
    notices: createNoticeStore(database),
    runs: createRunStore(database),
    prune: time => prune(database, time),
    async close() {
      if (!sqlite.open) return
      // The next start then has no log to read. Fails harmlessly while another process reads.
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
      await database.destroy()
      sqlite.close()
    },
  }
}
