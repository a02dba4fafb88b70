// Delivery across the sudden end of processes, short; tests/faults/fan-out.ts runs it at full length.

import { expect, test } from 'vitest'
import { runFanOut } from '../faults/fan-out.ts'

const TIMEOUT_MS = 120_000

// F15, F17
test(
  'kills lose nothing, double no more than was on its way, and keep the order',
  async () => {
    const figures = await runFanOut({ chats: 40, kills: 2, stops: 0, processes: 1, random: () => 0.3 })

    expect(figures).toMatchObject({ messages: 80, lost: 0, dead: 0, disordered: 0 })
    expect(figures.unknown).toBeLessThanOrEqual(1)
    expect(figures.extra).toBeLessThanOrEqual(2 * 4)
    expect(figures.mostCopies).toBeLessThanOrEqual(2)
  },
  TIMEOUT_MS,
)

// F18, F20
test(
  'two processes, one of them stopped in the middle, send everything once',
  async () => {
    const figures = await runFanOut({ chats: 60, kills: 0, stops: 1, processes: 2, random: () => 0.3 })

    expect(figures).toMatchObject({ messages: 120, lost: 0, missing: 0, dead: 0, extra: 0, unknown: 0, disordered: 0 })
  },
  TIMEOUT_MS,
)
