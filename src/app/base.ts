// What every program of ours stands on: the knowledge, the store and the analyser.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAnalyserPool } from '../analysis/pool.ts'
import type { Config } from '../config.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import type { Playground } from '../playground/playground.ts'
import { openStore } from '../storage/database.ts'

/** Where the knowledge and the texts lie. */
export const DATA_FOLDER = fileURLToPath(new URL('../../data', import.meta.url))

/** What ends that which was begun; called last begun first. */
export type Closers = (() => Promise<void>)[]

/** Ends everything, last begun first; a second call ends nothing. */
export async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).toReversed()) await close()
}

/** Opens them; what must be closed again joins `closers`. */
export async function openBase(config: Config, playground: Playground | null, now: () => Date, closers: Closers) {
  const knowledge = await loadKnowledge(DATA_FOLDER)
  const store = await openStore(await databaseOf(config, playground), { now })
  closers.push(() => store.close())
  const analyser = createAnalyserPool({ knowledge })
  closers.push(() => analyser.close())
  return { knowledge, store, analyser }
}

/** The playground begins anew each time, unless the operator has named a database for it. */
async function databaseOf({ databaseUrl }: Config, playground: Playground | null): Promise<string> {
  if (databaseUrl !== null) return databaseUrl
  const file = join(DATA_FOLDER, 'local', playground === null ? 'verhandlungsbote.db' : 'playground.db')
  if (playground !== null) for (const ending of ['', '-wal', '-shm']) await rm(`${file}${ending}`, { force: true })
  return `sqlite:${file}`
}
