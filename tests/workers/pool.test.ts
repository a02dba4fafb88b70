import { afterEach, describe, expect, test } from 'vitest'
import { createPool, type Pool, type PoolOptions } from '../../src/workers/pool.ts'

let pool: Pool<number | string, number>

afterEach(() => pool.close())

function open(options: Partial<PoolOptions> = {}): Pool<number | string, number> {
  const entry = new URL('./odd-worker.ts', import.meta.url)
  pool = createPool({ entry, size: 1, deadlineMs: 30_000, heapMb: 64, ...options })
  return pool
}

describe('a pool', () => {
  test('answers each task, however many wait', async () => {
    const { run } = open({ size: 2 })

    expect(await Promise.all([1, 2, 3, 4, 5].map(task => run(task)))).toEqual([2, 4, 6, 8, 10])
  })

  test('goes on after a task that hangs, which alone fails', async () => {
    const { run } = open({ deadlineMs: 300 })

    const [slow, next] = await Promise.allSettled([run('hang'), run(4)])

    expect(slow).toMatchObject({ status: 'rejected', reason: { code: 'too-slow' } })
    expect(next).toEqual({ status: 'fulfilled', value: 8 })
  })

  test.each(['throw', 'eat', 'end'])('goes on after a task that ends its thread: %s', async task => {
    const { run } = open()

    const [broken, next] = await Promise.allSettled([run(task), run(4)])

    expect(broken).toMatchObject({ status: 'rejected', reason: { code: 'ended' } })
    expect(next).toEqual({ status: 'fulfilled', value: 8 })
  })

  test('gives up what waits when no thread starts, and tries anew for what comes later', async () => {
    const { run } = open({ data: { brokenStart: true } })

    for (const tasks of [[1, 2], [3]]) {
      const results = await Promise.allSettled(tasks.map(task => run(task)))
      const reason = { code: 'not-started', message: expect.stringContaining('cannot begin') }
      expect(results).toEqual(tasks.map(() => ({ status: 'rejected', reason: expect.objectContaining(reason) })))
    }
  })

  test('fails what runs and what waits when it is closed, and takes no more', async () => {
    const { run, close } = open()
    const tasks = [run('hang'), run(2)]

    const [results] = await Promise.all([Promise.allSettled(tasks), close()])

    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(run(3)).rejects.toMatchObject({ code: 'closed' })
  })
})
