import { expect, test } from 'vitest'
import { createTally } from '../../jobs/parts/tally.ts'
import { inParallel } from '../../src/feed/in-parallel.ts'

test('a few hands work through a list, each item once', async () => {
  const done: number[] = []

  await inParallel([1, 2, 3, 4, 5], 2, new AbortController().signal, async item => void done.push(item))

  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5])
})

test('no hand begins anything once it is asked to end', async () => {
  const stop = new AbortController()
  const done: number[] = []

  await inParallel([1, 2, 3, 4, 5], 2, stop.signal, async item => {
    done.push(item)
    stop.abort()
  })

  expect(done.length).toBeLessThanOrEqual(2)
})

test('a tally tells its words even if they were never counted', () => {
  const tally = createTally('fetched', 'failed')

  tally.count('fetched', 3)
  tally.count('added')

  expect(tally.counts()).toEqual({ fetched: 3, failed: 0, added: 1 })
})
