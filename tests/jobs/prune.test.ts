import { expect, test } from 'vitest'
import { prune } from '../../jobs/prune.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { createTestDeps } from '../support/deps.ts'

test('what is of no more use goes', async () => {
  const deps = await createTestDeps()
  await deps.store.updates.claim(1, toIsoTime(deps.now()))
  const signal = new AbortController().signal

  expect(await prune.run(deps, signal)).toMatchObject({ updates: 0 })
  deps.setNow('2025-12-28T06:30:00.000Z')
  expect(await prune.run(deps, signal)).toMatchObject({ updates: 1 })
})
