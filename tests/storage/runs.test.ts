import { describe, expect, test } from 'vitest'
import { KINDS, later, NOW } from './support/store.ts'

describe.each(KINDS)('runs $kind', ({ open }) => {
  test('keep the last report of each job', async () => {
    const store = await open()
    const report = { job: 'prune', startedAt: NOW, durationMs: 12, counts: { updates: 3 }, error: null }

    await store.runs.note({ ...report, error: 'broken' })
    await store.runs.note(report)
    await store.runs.note({ ...report, job: 'deliver' })

    expect(await store.runs.last()).toEqual([{ ...report, job: 'deliver' }, report])
  })

  test('add up what was done, day by day', async () => {
    const store = await open()
    const report = { job: 'build-digests', startedAt: NOW, durationMs: 12, counts: { late: 3, built: 0 }, error: null }

    await store.runs.note(report)
    await store.runs.note(report)
    await store.runs.note({ ...report, startedAt: later({ days: 2 }), counts: { late: 1, quiet: 2 } })

    expect(await store.runs.totals('2025-12-07')).toEqual([
      { job: 'build-digests', word: 'late', count: 7 },
      { job: 'build-digests', word: 'quiet', count: 2 },
    ])
    expect(await store.runs.totals('2025-12-08')).toHaveLength(2)
    expect(await store.runs.totals('2025-12-10')).toEqual([])
  })
})
