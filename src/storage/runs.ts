// The last report of each job, for the health of the whole.

import { fromJson, toJson } from './json.ts'
import type { RunStore } from './ports/runs.ts'
import type { Database } from './schema.ts'
import { write } from './write.ts'

export function createRunStore(database: Database): RunStore {
  return {
    async note({ job, startedAt, durationMs, counts, error }) {
      const report = { started_at: startedAt, duration_ms: durationMs, counts: toJson(counts), error }
      await write(database, transaction =>
        transaction
          .insertInto('run')
          .values({ job, ...report })
          .onConflict(conflict => conflict.column('job').doUpdateSet(report))
          .execute(),
      )
    },

    async last() {
      const rows = await database.selectFrom('run').selectAll().orderBy('job').execute()
      return rows.map(row => ({
        job: row.job,
        startedAt: row.started_at,
        durationMs: row.duration_ms,
        counts: fromJson<Record<string, number>>(row.counts, `the report of ${row.job}`),
        error: row.error,
      }))
    },
  }
}
