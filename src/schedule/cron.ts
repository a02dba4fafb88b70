// The clock that ticks. What is due stands in the store, so a tick that is missed costs nothing but time.

import { setTimeout as wait } from 'node:timers/promises'
import { type ScheduledTask, schedule as scheduleCron, validate } from 'node-cron'
import type { Deps } from '../deps.ts'
import type { Job } from './job.ts'
import { createJobRunner } from './run-job.ts'

export interface ScheduleOptions {
  /** After this a run is asked to end, in milliseconds; 50,000 if left out. */
  readonly timeoutMs?: number
  /** After so much more it is given up, in milliseconds; 5,000 if left out. */
  readonly abandonMs?: number
}

export interface Schedule {
  /** Begins to tick. Throws if the process does not run in UTC: around a change of clocks node-cron then skips hours. */
  start(): void
  /** Ticks no more, asks what runs to end and waits for it. */
  stop(): Promise<void>
  /** Runs each job, in the order of the list, until it has nothing more to do. */
  runAll(): Promise<void>
  /** Runs one job once. Throws for a name that no job has. */
  run(name: string): Promise<void>
}

const TIMEOUT_MS = 50_000
const ABANDON_MS = 5_000
/** A run that does not heed its signal is not waited for any longer. */
const MAX_STOP_MS = 4_000
/** In January and in July, because London has no offset in winter. */
const PROBES = ['2026-01-15T00:00:00Z', '2026-07-15T00:00:00Z']

/** A clock for these jobs. Throws if two jobs share a name, or if one wakes an unknown job or has a wrong expression. */
export function createSchedule(jobs: readonly Job[], deps: Deps, options: ScheduleOptions = {}): Schedule {
  const byName = indexJobs(jobs)
  const runner = createJobRunner(deps, options.timeoutMs ?? TIMEOUT_MS, options.abandonMs ?? ABANDON_MS)
  const stopping = new AbortController()
  /** Jobs that something was left for while they ran. */
  const woken = new Set<string>()
  let tasks: readonly ScheduledTask[] = []

  function tick(job: Job): void {
    if (stopping.signal.aborted) return
    if (runner.isRunning(job)) return
    void runAndWake(job)
  }

  async function runAndWake(job: Job): Promise<void> {
    woken.delete(job.name)
    const { didSomething, hasFailed } = await runner.run(job, stopping.signal)
    if (didSomething) for (const name of job.wakes) wake(name)
    // Something may have been left for it while it ran.
    if (!hasFailed && woken.has(job.name)) tick(job)
  }

  function wake(name: string): void {
    const job = byName.get(name)
    if (job === undefined) return
    woken.add(name)
    tick(job)
  }

  return {
    start() {
      if (PROBES.some(probe => new Date(probe).getTimezoneOffset() !== 0))
        throw new Error('the process must run in UTC: start it with TZ=UTC')
      tasks = jobs.map(job =>
        scheduleCron(job.cron, () => tick(job), {
          name: job.name,
          timezone: 'UTC',
          noOverlap: true,
          // A busy second skips a tick; the next one does its work.
          suppressMissedWarning: true,
        }),
      )
    },
    async stop() {
      stopping.abort()
      for (const task of tasks) await task.destroy()
      tasks = []
      await Promise.race([runner.idle(), wait(MAX_STOP_MS, undefined, { ref: false })])
    },
    async runAll() {
      for (const job of jobs) {
        for (;;) {
          if (stopping.signal.aborted) return
          const { didSomething, hasFailed } = await runner.run(job, stopping.signal)
          if (!didSomething || hasFailed) break
        }
      }
    },
    async run(name) {
      const job = byName.get(name)
      if (job === undefined) throw new Error(`no job is called ${name}`)
      await runner.run(job, stopping.signal)
    },
  }
}

function indexJobs(jobs: readonly Job[]): ReadonlyMap<string, Job> {
  const byName = new Map(jobs.map(job => [job.name, job]))
  if (byName.size < jobs.length) throw new Error('two jobs share a name')
  for (const { name, cron, wakes } of jobs) {
    if (!validate(cron)) throw new Error(`the job ${name} has no valid cron expression: ${cron}`)
    const unknown = wakes.find(other => !byName.has(other))
    if (unknown !== undefined) throw new Error(`the job ${name} wakes ${unknown}, which there is not`)
  }
  return byName
}
