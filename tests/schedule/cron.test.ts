import { afterEach, describe, expect, test } from 'vitest'
import type { Deps } from '../../src/deps.ts'
import { createSchedule, type Schedule } from '../../src/schedule/cron.ts'
import type { Job } from '../../src/schedule/job.ts'

const YEARLY = '0 0 0 1 1 *'
const open: Schedule[] = []

afterEach(async () => {
  process.env.TZ = 'UTC'
  await Promise.all(open.splice(0).map(schedule => schedule.stop()))
})

function job(name: string, run: Job['run'], changes: Partial<Job> = {}): Job {
  return { name, cron: YEARLY, wakes: [], run, ...changes }
}

function openSchedule(jobs: readonly Job[]): Schedule {
  const nothing = () => undefined
  const deps = {
    now: () => new Date(),
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    store: { runs: { note: async () => undefined } },
  } as unknown as Deps
  const schedule = createSchedule(jobs, deps)
  open.push(schedule)
  return schedule
}

/** A job with so many things to do, one a run, that writes down each of its runs. */
function worker(name: string, amount: number, runs: string[]): Job {
  let left = amount
  return job(name, async () => {
    runs.push(name)
    return { done: left > 0 ? left-- : 0 }
  })
}

describe('the schedule', () => {
  test('runs all jobs in order, each until it has nothing more to do', async () => {
    const runs: string[] = []

    await openSchedule([worker('a', 2, runs), worker('b', 0, runs), worker('c', 1, runs)]).runAll()

    expect(runs).toEqual(['a', 'a', 'a', 'b', 'c', 'c'])
  })

  test('goes on behind a job that breaks and one that fails at all it has', async () => {
    const runs: string[] = []
    const jobs = [
      job('broken', () => Promise.reject(new Error('broken'))),
      job('failing', async () => ({ failed: 3 })),
      worker('c', 1, runs),
    ]

    await openSchedule(jobs).runAll()

    expect(runs).toEqual(['c', 'c'])
  })

  test('ticks, and wakes the jobs that have something to do then', async () => {
    const woken = new Promise<void>(resolve => {
      const jobs = [
        job('first', async () => ({ done: 1 }), { cron: '* * * * * *', wakes: ['second'] }),
        job('second', async () => {
          resolve()
          return { done: 0 }
        }),
      ]
      openSchedule(jobs).start()
    })

    await woken
  })

  test('lets a job that wakes itself go on until it has nothing more to do', async () => {
    const runs: string[] = []
    const done = new Promise<void>(resolve => {
      const itself = job(
        'itself',
        async () => {
          runs.push('itself')
          if (runs.length < 4) return { done: 1 }
          resolve()
          return { done: 0 }
        },
        { wakes: ['itself'] },
      )
      openSchedule([
        job('first', async () => ({ done: 1 }), { cron: '* * * * * *', wakes: ['itself'] }),
        itself,
      ]).start()
    })

    await done

    expect(runs).toHaveLength(4)
  })

  test('stops with the signal to what runs, and runs nothing more', async () => {
    let runs = 0
    const begun = aSignal()
    const schedule = openSchedule([
      job(
        'endless',
        (_deps, signal) =>
          new Promise(resolve => {
            runs += 1
            begun.resolve()
            signal.addEventListener('abort', () => resolve({ done: 1 }))
          }),
        { cron: '* * * * * *' },
      ),
    ])
    schedule.start()
    await begun.promise

    await schedule.stop()
    await schedule.runAll()

    expect(runs).toBe(1)
  })

  test('runs one job by its name', async () => {
    const runs: string[] = []
    const schedule = openSchedule([worker('a', 2, runs), worker('b', 2, runs)])

    await schedule.run('b')

    expect(runs).toEqual(['b'])
    await expect(schedule.run('c')).rejects.toThrow('no job is called c')
  })

  test('does not start outside of UTC', () => {
    for (const zone of ['Europe/Berlin', 'Europe/London', 'Pacific/Auckland']) {
      process.env.TZ = zone
      expect(() => openSchedule([]).start()).toThrow('UTC')
    }
  })

  test('refuses a list with a mistake', () => {
    const idle = async () => ({})

    expect(() => openSchedule([job('a', idle), job('a', idle)])).toThrow('share a name')
    expect(() => openSchedule([job('a', idle, { cron: 'each day' })])).toThrow('cron expression: each day')
    expect(() => openSchedule([job('a', idle, { wakes: ['b'] })])).toThrow('a wakes b')
  })
})

function aSignal() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>(settle => {
    resolve = settle
  })
  return { promise, resolve }
}
