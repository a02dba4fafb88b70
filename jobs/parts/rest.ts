// Long work in pieces, so that people are answered between them. SQLite and the ledger work at once, on the thread that
// answers: nobody gets a word in until a piece is done.

import { setTimeout as wait } from 'node:timers/promises'

/** How a job goes about much work. */
export interface Pace {
  /** Articles that are written in one go. */
  readonly piece: number
  /** A break in which others may work. `workedMs`: how long nobody else could. */
  rest(workedMs: number): Promise<void>
}

/** Shorter work keeps nobody waiting. */
const UNNOTICED_MS = 4
const MAX_REST_MS = 60
/** Of the time at most this share is worked. */
const SHARE = 0.4

/** For a bot that people talk to. */
export const besidePeople: Pace = {
  piece: 1,
  async rest(workedMs) {
    if (workedMs < UNNOTICED_MS) return
    await wait(Math.min(MAX_REST_MS, workedMs * (1 / SHARE - 1)))
  },
}

/** For a program that nobody talks to. */
export const atOnce: Pace = { piece: 50, rest: async () => undefined }

/** Does one piece of work and rests from it. */
export async function doPiece<T>(pace: Pace, work: () => Promise<T>): Promise<T> {
  const since = performance.now()
  const result = await work()
  await pace.rest(performance.now() - since)
  return result
}
