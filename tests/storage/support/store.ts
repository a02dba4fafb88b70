// Stores for tests: a real database in memory or in a file of its own folder. Closed and removed after each test.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { IsoTime } from '../../../src/model/time.ts'
import { openStore } from '../../../src/storage/database.ts'
import type { Store } from '../../../src/storage/ports/store.ts'

export const NOW: IsoTime = '2025-12-07T08:00:00.000Z'

/** Both kinds of database that every port must work on. */
export const KINDS = [
  { kind: 'in memory', open: async () => await open('sqlite::memory:') },
  { kind: 'in a file', open: async () => await open(`sqlite:${temporaryFile()}`) },
] as const

/** A path in a new folder that is removed after the test. */
export function temporaryFile(name = 'bot.db'): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

/** Opens a store that is closed after the test. */
export async function open(url: string, now = NOW): Promise<Store> {
  const store = await openStore(url, { now: () => new Date(now) })
  onTestFinished(() => store.close())
  return store
}

/** The instant some time after NOW. */
export function later(span: { readonly days?: number; readonly hours?: number; readonly seconds?: number }): IsoTime {
  const { days = 0, hours = 0, seconds = 0 } = span
  return new Date(Date.parse(NOW) + ((days * 24 + hours) * 3600 + seconds) * 1000).toISOString() as IsoTime
}
