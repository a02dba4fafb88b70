import { describe, expect, test } from 'vitest'
import type { Deps } from '../../src/deps.ts'
import type { RunReport } from '../../src/model/run.ts'
import type { Counts, Job } from '../../src/schedule/job.ts'
import { createJobRunner } from '../../src/schedule/run-job.ts'

const NEVER = new AbortController().signal

function job(run: Job['run'], name = 'fetch-sources'): Job {
  return { name, cron: '* * * * * *', wakes: [], run }
}

function openRunner(timeoutMs = 10_000) {
  const reports: RunReport[] = []
  const logged: string[] = []
  const log = (level: string) => (fields: object, message: string) =>
    void logged.push(`${level} ${message} ${'error' in fields ? String(fields.error) : ''}`.trim())
  const deps = {
    now: () => new Date('2026-03-10T08:00:00Z'),
    log: { debug: () => undefined, info: log('info'), warn: log('warn'), error: log('error') },
    store: { runs: { note: async (report: RunReport) => void reports.push(report) } },
  } as unknown as Deps
  return { runner: createJobRunner(deps, timeoutMs, 5_000), reports, logged }
}

describe('a run', () => {
  test('is reported with what it did', async () => {
    const { runner, reports } = openRunner()

    const result = await runner.run(
      job(async () => ({ fetched: 3, failed: 1 })),
      NEVER,
    )

    expect(result).toMatchObject({ counts: { fetched: 3, failed: 1 }, didSomething: true, hasFailed: false })
    expect(reports).toMatchObject([
      { job: 'fetch-sources', startedAt: '2026-03-10T08:00:00.000Z', counts: { fetched: 3, failed: 1 }, error: null },
    ])
  })

  test('that had nothing to do is reported once a minute at most', async () => {
    const { runner, reports } = openRunner()

    for (let index = 0; index < 5; index += 1)
      await runner.run(
        job(async () => ({ fetched: 0 })),
        NEVER,
      )

    expect(reports).toHaveLength(1)
  })

  test('that only failed at things to be tried later got on with nothing', async () => {
    const { runner, reports } = openRunner()

    expect(
      await runner.run(
        job(async () => ({ failed: 2 })),
        NEVER,
      ),
    ).toMatchObject({ didSomething: false })
    expect(reports).toHaveLength(1)
  })

  test('that breaks is logged once, as is its recovery', async () => {
    const { runner, reports, logged } = openRunner()
    let isBroken = true
    const fragile = job(() => (isBroken ? Promise.reject(new Error('disk full')) : Promise.resolve({ fetched: 1 })))

    for (let index = 0; index < 3; index += 1) await runner.run(fragile, NEVER)
    isBroken = false
    await runner.run(fragile, NEVER)

    expect(logged).toEqual(['error job failed Error: disk full', 'info job works again'])
    expect(reports.map(({ error }) => error)).toEqual([...Array(3).fill('Error: disk full'), null])
  })

  test('is asked to end after its time', async () => {
    const { runner } = openRunner(20)
    const patient = job(
      (_deps, signal) =>
        new Promise<Counts>(resolve => {
          signal.addEventListener('abort', () => resolve({ aborted: 1 }))
        }),
    )

    expect(await runner.run(patient, NEVER)).toMatchObject({ counts: { aborted: 1 } })
  })

  test('waits for another run of the same job', async () => {
    const { runner } = openRunner()
    let running = 0
    let most = 0
    const careful = job(async () => {
      most = Math.max(most, ++running)
      await new Promise(resolve => setImmediate(resolve))
      running -= 1
      return { done: 1 }
    })

    await Promise.all(Array.from({ length: 5 }, () => runner.run(careful, NEVER)))

    expect(most).toBe(1)
    expect(runner.isRunning(careful)).toBe(false)
  })
})
