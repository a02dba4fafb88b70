// The playground's clock: runs like its base and can be set forward. Never back: what has been sent has been sent.

export interface PlaygroundClock {
  now(): Date
  /** Sets the clock; it runs on from there. Throws RangeError for a time that has passed, or for none. */
  moveTo(date: Date): void
  /** Calls back after each move; gives what ends it. */
  onMove(listener: (now: Date) => void): () => void
}

export function createClock(base: () => Date): PlaygroundClock {
  const listeners = new Set<(now: Date) => void>()
  let aheadMs = 0
  const now = () => new Date(base().getTime() + aheadMs)
  return {
    now,
    moveTo(date) {
      const stepMs = date.getTime() - now().getTime()
      if (!(stepMs >= 0)) throw new RangeError('the clock only goes forward')
      aheadMs += stepMs
      for (const listener of [...listeners]) listener(now())
    },
    onMove(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
