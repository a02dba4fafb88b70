// Clocks for tests: one that stands until it is moved, one that runs faster than the machine's.

import type { Clock } from '../../../src/chat/clock.ts'

export interface ManualClock extends Clock {
  /** Moves on, calling back whatever comes due on the way, at its own time. */
  advance(ms: number): Promise<void>
}

export function createManualClock(): ManualClock {
  let now = 0
  let timers: { readonly at: number; readonly callback: () => void }[] = []
  return {
    now: () => now,
    after(delayMs, callback) {
      const timer = { at: now + delayMs, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter(other => other !== timer)
      }
    },
    async advance(ms) {
      const end = now + ms
      for (;;) {
        await settle()
        const next = timers.toSorted((a, b) => a.at - b.at)[0]
        if (next === undefined || next.at > end) break
        timers = timers.filter(other => other !== next)
        now = Math.max(now, next.at)
        next.callback()
      }
      now = end
    },
  }
}

/** The machine's clock, `factor` times as fast. */
export function createFastClock(factor: number): Clock {
  return {
    now: () => performance.now() * factor,
    after(delayMs, callback) {
      const timer = setTimeout(callback, delayMs / factor)
      return () => clearTimeout(timer)
    },
  }
}

/** Lets all promises that can settle without time do so. */
async function settle(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
}
