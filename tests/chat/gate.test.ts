import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { waitOn } from '../../src/chat/clock.ts'
import { createGate } from '../../src/chat/gate.ts'
import { createManualClock, type ManualClock } from './support/clocks.ts'

interface Passed {
  readonly chatId: number
  readonly name: string
  readonly at: number
}

function openGate() {
  const clock = createManualClock()
  const gate = createGate(clock)
  const passed: Passed[] = []
  return { clock, gate, passed, send: sender(clock, gate, passed) }
}

function sender(clock: ManualClock, gate: ReturnType<typeof createGate>, passed: Passed[]) {
  return (chatId: number, name: string, options: { isReply?: boolean; maxWaitMs?: number; takesMs?: number } = {}) => {
    const { isReply = false, maxWaitMs = Number.POSITIVE_INFINITY, takesMs = 0 } = options
    return gate.pass({ chatId, isReply, maxWaitMs }, async () => {
      passed.push({ chatId, name, at: clock.now() })
      if (takesMs > 0) await waitOn(clock, takesMs)
      return name
    })
  }
}

/** The largest number of moments within any window of `ms`. */
function mostWithin(moments: readonly number[], ms: number): number {
  const sorted = moments.toSorted((a, b) => a - b)
  return Math.max(0, ...sorted.map((from, index) => sorted.filter((at, i) => i >= index && at - from < ms).length))
}

describe('the gate', () => {
  test('lets a lone message pass at once', async () => {
    const { clock, passed, send } = openGate()

    void send(7, 'only')
    await clock.advance(0)

    expect(passed).toEqual([{ chatId: 7, name: 'only', at: 0 }])
  })

  test('sends many chats their messages at nearly thirty a second, evenly', async () => {
    const { clock, passed, send } = openGate()

    for (let chatId = 1; chatId <= 300; chatId += 1) void send(chatId, 'digest', { takesMs: 60 })
    await clock.advance(11_000)

    const gaps = passed.slice(1).map(({ at }, index) => at - (passed[index]?.at ?? 0))
    expect(passed).toHaveLength(300)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(28)
    expect((passed.at(-1)?.at ?? 0) / 299).toBeLessThanOrEqual(1_000 / 28.5)
  })

  test('keeps the order within a chat, one message a second', async () => {
    const { clock, passed, send } = openGate()

    for (const name of ['a', 'b', 'c']) void send(7, name, { takesMs: 300 })
    await clock.advance(10_000)

    expect(passed.map(({ name, at }) => [name, at])).toEqual([
      ['a', 0],
      ['b', 1_300],
      ['c', 2_600],
    ])
  })

  test('lets an answer go before what is due', async () => {
    const { clock, passed, send } = openGate()

    for (let chatId = 1; chatId <= 20; chatId += 1) void send(chatId, 'due')
    void send(99, 'answer', { isReply: true })
    await clock.advance(5_000)

    expect(passed.findIndex(({ name }) => name === 'answer')).toBe(1)
  })

  test('answers people while what is due hangs', async () => {
    const { clock, passed, send } = openGate()

    for (let chatId = 1; chatId <= 20; chatId += 1) void send(chatId, 'due', { takesMs: 30_000 })
    await clock.advance(1_000)
    void send(99, 'answer', { isReply: true })
    await clock.advance(100)

    expect(passed.filter(({ name }) => name === 'due')).toHaveLength(4)
    expect(passed.at(-1)?.name).toBe('answer')
  })

  test('holds everything back during a pause and catches nothing up after it', async () => {
    const { clock, gate, passed, send } = openGate()
    gate.pauseAll(5_000)

    for (let chatId = 1; chatId <= 100; chatId += 1) void send(chatId, 'due')
    await clock.advance(10_000)

    expect(Math.min(...passed.map(({ at }) => at))).toBeGreaterThanOrEqual(5_000)
    expect(
      mostWithin(
        passed.map(({ at }) => at),
        1_000,
      ),
    ).toBeLessThanOrEqual(30)
  })

  test('lets other chats pass while one has to wait', async () => {
    const { clock, gate, passed, send } = openGate()
    gate.pauseChat(-5, 30_000)

    void send(-5, 'group')
    void send(7, 'private')
    await clock.advance(1_000)

    expect(passed.map(({ name }) => name)).toEqual(['private'])
    await clock.advance(30_000)
    expect(passed.map(({ name }) => name)).toEqual(['private', 'group'])
  })

  test('turns away at once who would wait too long, and says for how long', async () => {
    const { clock, gate, passed, send } = openGate()
    gate.pauseChat(-5, 30_000)

    const result = await send(-5, 'group', { maxWaitMs: 10_000 })

    expect(result).toEqual({ turnedAwayForMs: 30_000 })
    expect(passed).toEqual([])
    expect(clock.now()).toBe(0)
  })

  test('turns away who waits already when a long pause begins', async () => {
    const { clock, gate, send } = openGate()
    const first = send(1, 'first', { takesMs: 500 })
    const second = send(1, 'second', { maxWaitMs: 10_000 })

    await clock.advance(100)
    gate.pauseAll(20_000)
    await clock.advance(500)

    expect(await first).toBe('first')
    expect(await second).toMatchObject({ turnedAwayForMs: expect.any(Number) })
  })

  test('lets nobody pass once it is closed', async () => {
    const { clock, gate, passed, send } = openGate()
    const running = send(1, 'running', { takesMs: 200 })
    const waiting = send(1, 'waiting')
    await clock.advance(50)

    gate.close()
    const late = send(2, 'late')
    await clock.advance(5_000)

    expect(await running).toBe('running')
    expect(await waiting).toHaveProperty('turnedAwayForMs')
    expect(await late).toHaveProperty('turnedAwayForMs')
    expect(passed.map(({ name }) => name)).toEqual(['running'])
  })

  test('passes on what a task throws and goes on', async () => {
    const { clock, gate, passed, send } = openGate()

    const broken = gate.pass({ chatId: 1, isReply: false, maxWaitMs: 0 }, () => Promise.reject(new Error('broken')))
    void send(1, 'next')

    await expect(broken).rejects.toThrow('broken')
    await clock.advance(2_000)
    expect(passed.map(({ name }) => name)).toEqual(['next'])
  })

  test('never exceeds any limit, whatever comes and however long it takes', async () => {
    const arrival = fc.record({
      afterMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3_000 })),
      chatId: fc.oneof(fc.integer({ min: -3, max: -1 }), fc.integer({ min: 1, max: 60 })),
      isReply: fc.boolean(),
      takesMs: fc.integer({ min: 0, max: 400 }),
      pauseMs: fc.option(fc.integer({ min: 1, max: 4_000 }), { freq: 20 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(arrival, { minLength: 1, maxLength: 250 }), async arrivals => {
        const { clock, gate, passed, send } = openGate()

        for (const { afterMs, chatId, pauseMs, ...options } of arrivals) {
          if (afterMs > 0) await clock.advance(afterMs)
          if (pauseMs !== null) gate.pauseAll(pauseMs)
          void send(chatId, 'message', options)
        }
        await clock.advance(900_000)

        expect(passed).toHaveLength(arrivals.length)
        expect(
          mostWithin(
            passed.map(({ at }) => at),
            1_000,
          ),
        ).toBeLessThanOrEqual(30)
        for (const chatId of new Set(passed.map(message => message.chatId))) {
          const moments = passed.filter(message => message.chatId === chatId).map(({ at }) => at)
          expect(mostWithin(moments, 1_000)).toBe(1)
          if (chatId < 0) expect(mostWithin(moments, 60_000)).toBeLessThanOrEqual(20)
        }
      }),
      { numRuns: 40 },
    )
  })
})
