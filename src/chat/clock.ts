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

/** Waits on a clock; ends at once when the signal is aborted. */
export function waitOn(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      cancel()
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const cancel = clock.after(delayMs, end)
    signal?.addEventListener('abort', end)
    if (signal?.aborted === true) end()
  })
}

/** Waits for work, but no longer than `maxMs`. Leaves no timer behind, which would hold up the end of the process. */
export async function waitAtMost(clock: Clock, maxMs: number, work: Promise<unknown>): Promise<void> {
  const isOver = new AbortController()
  await Promise.race([work, waitOn(clock, maxMs, isOver.signal)]).finally(() => isOver.abort())
}
