// The one way to write: a transaction that takes the write lock at its start and waits politely for another process.

import { setTimeout as wait } from 'node:timers/promises'
import { StorageError } from './error.ts'
import type { Database, Write } from './schema.ts'

/** How long a writer may be kept waiting by another process before the verb fails, in milliseconds. */
const MAX_BUSY_MS = 15_000
/** Pause between two tries; SQLite itself waits up to its busy_timeout within each. */
const PAUSE_MS = 30

/**
 * Runs `work` in one transaction; it must await nothing but the database, and use only the transaction it gets.
 * Throws StorageError if another process holds the lock for too long; whatever `work` throws undoes all of it.
 */
export async function write<T>(database: Database, work: (transaction: Write) => Promise<T>): Promise<T> {
  for (let waitedMs = 0; ; waitedMs += PAUSE_MS) {
    try {
      return await database.transaction().execute(work)
    } catch (error) {
      if (!isBusy(error)) throw error
      if (waitedMs >= MAX_BUSY_MS) throw new StorageError('another process keeps the database locked', { cause: error })
    }
    // Outside of the transaction, so that readers of this process go on meanwhile.
    await wait(PAUSE_MS)
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

/** A list in pieces of at most `size`: SQLite takes a limited number of values in a statement. */
export function chunked<T>(list: readonly T[], size = 200): T[][] {
  const pieces: T[][] = []
  for (let at = 0; at < list.length; at += size) pieces.push(list.slice(at, at + size))
  return pieces
}
