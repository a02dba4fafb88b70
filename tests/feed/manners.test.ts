import { describe, expect, test } from 'vitest'
import { createManners } from '../../src/feed/manners.ts'

/** Manners under a clock that moves only when somebody waits. */
function setUp(isFree = (_host: string) => false) {
  let ms = 1_000_000
  const waits: number[] = []
  const manners = createManners({
    gapMs: 2000,
    isFree,
    now: () => new Date(ms),
    async wait(forMs, signal) {
      signal.throwIfAborted()
      waits.push(forMs)
      ms += forMs
    },
  })
  const pass = (forMs: number) => {
    ms += forMs
  }
  return { manners, waits, pass, never: new AbortController().signal }
}

describe('good manners', () => {
  // F38
  test('leave two seconds between the end of one request and the start of the next', async () => {
    const { manners, waits, pass, never } = setUp()

    const first = await manners.takeTurn('example.org', never)
    pass(500)
    first()
    pass(700)
    const second = await manners.takeTurn('example.org', never)
    second()

    expect(waits).toEqual([1300])
  })

  // F38
  test('let one request at a time through, in the order they came', async () => {
    const { manners, never } = setUp()
    const log: string[] = []
    let atOnce = 0

    await Promise.all(
      ['a', 'b', 'c', 'd'].map(async name => {
        const done = await manners.takeTurn('example.org', never)
        expect(++atOnce).toBe(1)
        log.push(name)
        await Promise.resolve()
        atOnce--
        done()
      }),
    )

    expect(log).toEqual(['a', 'b', 'c', 'd'])
  })

  test('do not make one host wait for another', async () => {
    const { manners, waits, never } = setUp()

    await manners.takeTurn('example.org', never)
    await manners.takeTurn('example.net', never)

    expect(waits).toEqual([])
  })

  test('know no queue and no gap on hosts that are free', async () => {
    const { manners, waits, never } = setUp(host => host === '127.0.0.1')

    await manners.takeTurn('127.0.0.1', never)
    await manners.takeTurn('127.0.0.1', never)

    expect(waits).toEqual([])
  })

  test('let the next one through when one gives up waiting', async () => {
    const { manners, never } = setUp()
    const impatient = new AbortController()

    const first = await manners.takeTurn('example.org', never)
    const second = manners.takeTurn('example.org', impatient.signal)
    const third = manners.takeTurn('example.org', never)
    impatient.abort()
    first()

    await expect(second).rejects.toThrow()
    await expect(third).resolves.toBeTypeOf('function')
  })

  test('remember how long a host wants silence', () => {
    const { manners, pass } = setUp()

    manners.pause('example.org', 10_000)
    manners.pause('example.org', 4000)

    expect(manners.pausedFor('example.org')).toBe(10_000)
    pass(9999)
    expect(manners.pausedFor('example.org')).toBe(1)
    pass(10)
    expect(manners.pausedFor('example.org')).toBe(0)
    expect(manners.pausedFor('example.net')).toBe(0)
  })

  test('forget hosts long past instead of remembering for ever', async () => {
    const { manners, pass, never } = setUp()

    for (let i = 0; i < 12_000; i++) {
      const done = await manners.takeTurn(`h${i}.example.org`, never)
      done()
      pass(10_000)
    }

    expect(manners.pausedFor('h1.example.org')).toBe(0)
  })
})
