// Doubts that a chat is gone until Telegram has taken a message for another one. Telegram has had minutes in which it
// refused everybody; whoever believed it lost all readers at once.

import type { Delivery, SendResult } from '../../src/model/delivery.ts'

/** A delivery to a chat that is said to be gone, still leased. */
export interface Doubted {
  readonly delivery: Delivery
  readonly owner: string
  readonly result: Extract<SendResult, { kind: 'gone' | 'unreachable' }>
}

/** What is to be settled now, and how. */
export type Verdict = Doubted & { readonly settleAs: SendResult }

export interface Doubt {
  /** True while nobody is believed to be gone. */
  isStorm(): boolean
  /** Telegram has taken a message: all that was doubted is believed. */
  trust(): readonly Verdict[]
  /** Telegram says that a chat is gone, or cannot be reached. */
  doubt(doubted: Doubted, now: Date): readonly Verdict[]
  /** Those that cannot be doubted any longer, or all: too few to be a storm. */
  end(now: Date, all: boolean): readonly Verdict[]
}

/** So many in a row, without one who was reached, are a storm. */
const STORM_SIZE = 20
/** Far below the lease of a delivery. */
const MAX_DOUBT_MS = 30_000
const STORM_WAIT_MS = 120_000

export function createDoubt(): Doubt {
  let held: (Doubted & { readonly since: number })[] = []
  let isStorm = false

  function release(settleAs?: SendResult): Verdict[] {
    const released = held.map(doubted => ({ ...doubted, settleAs: settleAs ?? doubted.result }))
    held = []
    return released
  }

  return {
    isStorm: () => isStorm,
    trust() {
      isStorm = false
      return release()
    },
    doubt(doubted, now) {
      held.push({ ...doubted, since: now.getTime() })
      isStorm ||= held.length >= STORM_SIZE
      return isStorm ? release({ kind: 'wait', retryAfterMs: STORM_WAIT_MS }) : []
    },
    end: (now, all) => (all || held.some(({ since }) => now.getTime() - since >= MAX_DOUBT_MS) ? release() : []),
  }
}
