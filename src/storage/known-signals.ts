// Signals that were read before. A busy issue has thousands within the window, and each new article asks for all of them
// again: of those that are known only the ids are read.

import type { SignalRecord } from '../model/status.ts'
import { fromJson } from './json.ts'
import type { Database } from './schema.ts'
import { chunked } from './write.ts'

/** Some weeks of all issues; more would be forgotten and read again. */
const MAX_KNOWN = 30_000

/** A signal by its key and its place in the order of time. */
export interface SignalKey {
  readonly id: string
  readonly at: string
}

export interface KnownSignals {
  /** The signals of these keys, in the order of the keys. */
  find(keys: readonly SignalKey[]): Promise<SignalRecord[]>
}

/** Forgets everything when any process changes or removes a signal (migration 9); new ones change nothing. */
export function createKnownSignals(database: Database): KnownSignals {
  const known = new Map<string, SignalRecord>()
  let generation = -1

  async function forgetChanged(): Promise<void> {
    const { number } = await database.selectFrom('signal_generation').select('number').executeTakeFirstOrThrow()
    if (number !== generation || known.size > MAX_KNOWN) known.clear()
    generation = number
  }

  return {
    async find(keys) {
      await forgetChanged()
      const missing = keys.filter(({ id }) => !known.has(id)).map(({ id }) => id)
      for (const piece of chunked(missing)) {
        const rows = await database.selectFrom('signal').select(['id', 'data']).where('id', 'in', piece).execute()
        for (const { id, data } of rows) known.set(id, fromJson<SignalRecord>(data, `the signal ${id}`))
      }
      return keys.flatMap(({ id }) => known.get(id) ?? [])
    },
  }
}
