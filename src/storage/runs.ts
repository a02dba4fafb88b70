// The last report of each job, for the health of the whole.

import type { IsoDay } from '../model/time.ts'
import { fromJson, toJson } from './json.ts'
import type { RunStore } from './ports/runs.ts'
import type { Database } from './schema.ts'
import { write } from './write.ts'

export function createRunStore(database: Database): RunStore {
  return {
    async note({ job, startedAt, durationMs, counts, error }) {
      const report = { started_at: startedAt, duration_ms: durationMs, counts: toJson(counts), error }
      await write(database, async transaction => {
        await transaction
          .insertInto('run')
          .values({ job, ...report })
          .onConflict(conflict => conflict.column('job').doUpdateSet(report))
          .execute()
        const day = startedAt.slice(0, 10) as IsoDay
        for (const [word, count] of Object.entries(counts).filter(([, each]) => each > 0))
          await transaction
            .insertInto('run_total')
            .values({ job, day, word, count })
            .onConflict(conflict =>
              conflict.columns(['job', 'day', 'word']).doUpdateSet(({ eb }) => ({
                count: eb('run_total.count', '+', count),
              })),
            )
            .execute()
      })
    },

    async totals(since) {
      return await database
        .selectFrom('run_total')
        .select(({ fn }) => ['job', 'word', fn.sum<number>('count').as('count')])
        .where('day', '>=', since)
        .groupBy(['job', 'word'])
        .orderBy('job')
        .orderBy('word')
        .execute()
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
