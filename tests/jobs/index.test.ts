import { expect, test } from 'vitest'
import { jobs } from '../../jobs/index.ts'
import { createSchedule } from '../../src/schedule/cron.ts'
import { createTestDeps } from '../support/deps.ts'

test('the jobs stand in the order of the pipeline and make a schedule', async () => {
  expect(jobs.map(({ name }) => name)).toEqual([
    'fetch-sources',
    'read-pages',
    'analyse-articles',
    'update-ledger',
    'rebuild-ledger',
    'replan',
    'build-alerts',
    'build-digests',
    'tell-corrections',
    'deliver',
    'watch-sources',
    'prune',
    'watch',
  ])
  await createSchedule(jobs, await createTestDeps()).runAll()
})
