// When the last messages arrived at Telegram, as far as it can be known here: after they left, and before they were
// answered. Pure bookkeeping for pace.ts.

/** A message on its way. */
export interface Departure {
  readonly leftAt: number
  /** The latest moment at which it can have arrived, in the time of its departure. */
  arrivedAt: number
}

export interface Arrivals {
  leave(now: number): Departure
  /** The answer has come: it arrived as much later as its way took longer than the shortest way of late. */
  answer(departure: Departure, now: number): void
  /** The arrival before which fewer than `count` others came; -Infinity if there were fewer. */
  lastBut(count: number): number
}

/** Departures that are looked back at, and ways of which the shortest is known. */
const MEMORY = 64

export function createArrivals(): Arrivals {
  const departures: Departure[] = []
  const ways: number[] = []
  return {
    leave(now) {
      const departure = { leftAt: now, arrivedAt: now }
      departures.push(departure)
      if (departures.length > MEMORY) departures.shift()
      return departure
    },
    answer(departure, now) {
      ways.push(now - departure.leftAt)
      if (ways.length > MEMORY) ways.shift()
      departure.arrivedAt = Math.max(departure.leftAt, now - Math.min(...ways))
    },
    lastBut(count) {
      const times = departures.map(({ arrivedAt }) => arrivedAt).toSorted((a, b) => b - a)
      return times[count - 1] ?? Number.NEGATIVE_INFINITY
    },
  }
}
