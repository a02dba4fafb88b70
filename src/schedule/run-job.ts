// Runs one job once: with a time limit, a report of what it did, and each error logged once. Never throws.

import { setTimeout as wait } from 'node:timers/promises'
import type { Deps } from '../deps.ts'
import type { RunReport } from '../model/run.ts'
import { toIsoTime } from '../model/time.ts'
import type { Counts, Job } from './job.ts'

export interface RunResult {
  readonly counts: Counts
  readonly hasFailed: boolean
  /** Whether it got on with anything: a count other than `failed`, which what is tried again later is counted by. */
  readonly didSomething: boolean
}

export interface JobRunner {
  /** Runs the job; a run of the same job that goes on is waited for first. */
  run(job: Job, stop: AbortSignal): Promise<RunResult>
  isRunning(job: Job): boolean
  /** When nothing runs any more. */
  idle(): Promise<void>
}

type RunnerDeps = Pick<Deps, 'now' | 'log'> & { readonly store: Pick<Deps['store'], 'runs'> }

/** A run that had nothing to do is reported only so often: enough to see that the job lives. */
const QUIET_REPORT_MS = 60_000

/**
 * `deps` go to the jobs as they are. A run's signal is aborted after `timeoutMs`; one that does not end within
 * `abandonMs` after that is given up as failed, so that the next can begin.
 */
export function createJobRunner<D extends RunnerDeps & Deps>(deps: D, timeoutMs: number, abandonMs: number): JobRunner {
  const running = new Map<string, Promise<RunResult>>()
  const reportedAt = new Map<string, number>()
  const lastErrors = new Map<string, string>()

  async function runNow(job: Job, stop: AbortSignal): Promise<RunResult> {
    const startedAt = deps.now()
    const since = performance.now()
    const outcome = await attempt(job, AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]))
    const durationMs = Math.round(performance.now() - since)
    logOnce(job.name, outcome.error)
    const counted = Object.entries(outcome.counts).filter(([, count]) => count > 0)
    const didSomething = counted.some(([word]) => word !== 'failed')
    const report = { job: job.name, startedAt: toIsoTime(startedAt), durationMs, counts: outcome.counts }
    if (counted.length > 0 || outcome.error !== null || isReportDue(job.name))
      await note({ ...report, error: outcome.error })
    if (counted.length > 0) deps.log.debug({ job: job.name, durationMs, ...outcome.counts }, 'job did something')
    return { counts: outcome.counts, hasFailed: outcome.error !== null, didSomething }
  }

  async function attempt(job: Job, signal: AbortSignal): Promise<{ counts: Counts; error: string | null }> {
    try {
      return { counts: await orAbandoned(job.run(deps, signal), timeoutMs + abandonMs), error: null }
    } catch (error) {
      const text = describe(error)
      if (lastErrors.get(job.name) !== text) deps.log.error({ job: job.name, error }, 'job failed')
      return { counts: {}, error: text }
    }
  }

  function logOnce(name: string, error: string | null): void {
    if (error !== null) lastErrors.set(name, error)
    else if (lastErrors.delete(name)) deps.log.info({ job: name }, 'job works again')
  }

  function isReportDue(name: string): boolean {
    return performance.now() - (reportedAt.get(name) ?? Number.NEGATIVE_INFINITY) >= QUIET_REPORT_MS
  }

  async function note(report: RunReport): Promise<void> {
    reportedAt.set(report.job, performance.now())
    try {
      await deps.store.runs.note(report)
    } catch (error) {
      deps.log.error({ job: report.job, error }, 'report of a run not kept')
    }
  }

  return {
    isRunning: ({ name }) => running.has(name),
    async idle() {
      while (running.size > 0) await Promise.all(running.values())
    },
    async run(job, stop) {
      for (let other = running.get(job.name); other !== undefined; other = running.get(job.name)) await other
      const run = runNow(job, stop)
      running.set(job.name, run)
      try {
        return await run
      } finally {
        running.delete(job.name)
      }
    },
  }
}

/** Rejects if the run takes longer; leaves no timer behind. */
async function orAbandoned<T>(run: Promise<T>, ms: number): Promise<T> {
  const isOver = new AbortController()
  const late = wait(ms, undefined, { signal: isOver.signal, ref: false }).then(() => {
    throw new Error('the run hangs and is given up')
  })
  // When the run ends in time, the wait is broken off, which nobody needs to hear of.
  late.catch(() => undefined)
  return await Promise.race([run, late]).finally(() => isOver.abort())
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : String(error).slice(0, 300)
}
