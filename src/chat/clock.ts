// The time by which the gate paces what is sent: monotonic, so that nobody who sets a clock changes the pace.

export interface Clock {
  /** Milliseconds since some moment; never goes back. */
  now(): number
  /** Calls back once after `delayMs`; gives what prevents it. */
  after(delayMs: number, callback: () => void): () => void
}

/** The machine's own monotonic clock. */
export function createClock(): Clock {
  return {
    now: () => performance.now(),
    after(delayMs, callback) {
      const timer = setTimeout(callback, delayMs)
      return () => clearTimeout(timer)
    },
  }
}

/** Waits on a clock. */
export function waitOn(clock: Clock, delayMs: number): Promise<void> {
  return new Promise(resolve => void clock.after(delayMs, resolve))
}
