import { describe, expect, test } from 'vitest'
import { KINDS, NOW } from './support/store.ts'

describe.each(KINDS)('runs $kind', ({ open }) => {
  test('keep the last report of each job', async () => {
    const store = await open()
    const report = { job: 'prune', startedAt: NOW, durationMs: 12, counts: { updates: 3 }, error: null }

    await store.runs.note({ ...report, error: 'broken' })
    await store.runs.note(report)
    await store.runs.note({ ...report, job: 'deliver' })

    expect(await store.runs.last()).toEqual([{ ...report, job: 'deliver' }, report])
  })
})
