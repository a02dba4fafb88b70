// Tells the operators, once, that a job does not run, that it fails, or that all sources are silent; and once more when
// it is well again.

import type { Deps } from '../src/deps.ts'
import type { RunReport } from '../src/model/run.ts'
import type { Source } from '../src/model/source.ts'
import type { Job } from '../src/schedule/job.ts'
import { tellIsOver, tellOperators } from './parts/operators.ts'
import { createTally } from './parts/tally.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** A run may take so long, or fail so long, before anybody is told. */
const PATIENCE_MS = 10 * MINUTE_MS
/** Sources are silent after as many intervals, but no sooner than after an hour. */
const SILENT_INTERVALS = 4
/** Between two looks at the most; after more the machine has slept, or its clock was set, and all begins anew. */
const MAX_PAUSE_MS = 5 * MINUTE_MS

/** Watches these jobs. */
export function createWatch(jobs: readonly Pick<Job, 'name' | 'cron'>[]): Job {
  let since = 0
  let lookedAt = 0
  /** When a job was first seen to fail, of those that do. */
  const failingSince = new Map<string, number>()

  async function watchJob(
    job: Pick<Job, 'name' | 'cron'>,
    report: RunReport | undefined,
    deps: Deps,
  ): Promise<boolean> {
    const now = deps.now().getTime()
    const key = `job:${job.name}`
    const silentMs = now - Math.max(since, Date.parse(report?.startedAt ?? '') || 0)
    if (silentMs > periodOf(job.cron) + PATIENCE_MS) {
      const values = { job: job.name, minutes: Math.round(silentMs / MINUTE_MS) }
      return await tellOperators(key, t => t('notice-job-silent', values), deps)
    }
    const error = report?.error ?? null
    if (error === null) {
      failingSince.delete(job.name)
      return await tellIsOver(key, t => t('notice-job-well', { job: job.name }), deps)
    }
    const failing = failingSince.get(job.name) ?? now
    failingSince.set(job.name, failing)
    if (now - failing < PATIENCE_MS) return false
    return await tellOperators(key, t => t('notice-job-failing', { job: job.name, reason: error }), deps)
  }

  async function watchSources(sources: readonly Source[], deps: Deps): Promise<boolean> {
    const active = sources.filter(({ state }) => state === 'active')
    const limitMs = Math.max(HOUR_MS, SILENT_INTERVALS * deps.settings.fetchIntervalMs)
    const lastHeardAt = Math.max(since, ...active.map(({ health }) => Date.parse(health.lastSuccessAt ?? '') || 0))
    if (active.length > 0 && deps.now().getTime() - lastHeardAt > limitMs)
      return await tellOperators('sources', t => t('notice-sources-silent', { count: active.length }), deps)
    if (active.some(({ health }) => health.failuresInRow === 0 && health.lastSuccessAt !== null))
      return await tellIsOver('sources', t => t('notice-sources-well'), deps)
    return false
  }

  return {
    name: 'watch',
    cron: '30 * * * * *',
    wakes: ['deliver'],
    async run(deps) {
      const now = deps.now().getTime()
      if (Math.abs(now - lookedAt) > MAX_PAUSE_MS) {
        since = now
        failingSince.clear()
      }
      lookedAt = now
      const tally = createTally('told')
      const reports = await deps.store.runs.last()
      for (const job of jobs) {
        const report = reports.find(each => each.job === job.name)
        if (await watchJob(job, report, deps)) tally.count('told')
      }
      if (await watchSources(await deps.store.sources.list(), deps)) tally.count('told')
      return tally.counts()
    },
  }
}

/** How far apart two ticks of a cron expression (with seconds) may be, roughly: a day, an hour, or a minute. */
function periodOf(cron: string): number {
  const [, minute = '*', hour = '*'] = cron.split(' ')
  if (/^\d/.test(hour)) return 24 * HOUR_MS
  return /^\d/.test(minute) ? HOUR_MS : MINUTE_MS
}
