// Which updates Telegram may forget: those before the first that is still in work. So what was not answered when the
// process ended comes again. https://core.telegram.org/bots/api#getupdates

import type { Clock } from './clock.ts'

export interface Backlog {
  /** True for an update that has not been taken yet. */
  take(updateId: number): boolean
  /** The work on it has ended. */
  finish(updateId: number): void
  /** The first update that Telegram is to give; it forgets all before. */
  offset(): number
  /** How many taken updates Telegram is still to keep. */
  held(): number
}

/** An answer that takes longer (Telegram asks to wait) no longer keeps what came before it from being forgotten. */
const MAX_HOLD_MS = 10_000

export function createBacklog(clock: Clock): Backlog {
  const takenAt = new Map<number, number>()
  let next = 0

  function holding(): number[] {
    const now = clock.now()
    return [...takenAt].filter(([, at]) => now - at < MAX_HOLD_MS).map(([updateId]) => updateId)
  }

  return {
    take(updateId) {
      if (updateId < next) return false
      next = updateId + 1
      takenAt.set(updateId, clock.now())
      return true
    },
    finish: updateId => void takenAt.delete(updateId),
    offset: () => Math.min(next, ...holding()),
    held: () => holding().length,
  }
}
