// The one gate for everything that is sent: evenly spaced, no faster than Telegram allows in all, in one chat and in
// one group, and still while Telegram asks for it. It knows nothing of messages.

import type { Clock } from './clock.ts'
import { createPace, type Pace } from './pace.ts'

/** What did not pass: its turn lies further ahead than it may wait, or the gate was closed. */
export interface TurnedAway {
  readonly turnedAwayForMs: number
}

export interface Passage {
  readonly chatId: number
  /** Answers to people go before what is due to chats. */
  readonly isReply: boolean
  /** Longest wait; beyond it the passage is turned away. Infinity: any. */
  readonly maxWaitMs: number
}

export interface Gate {
  /**
   * Runs the task when its turn has come. Tasks of one chat run one after the other, in the order in which they came.
   * Rejects only if the task does.
   */
  pass<T>(passage: Passage, task: () => Promise<T>): Promise<T | TurnedAway>
  /** Telegram asked to wait before the next message to this chat. */
  pauseChat(chatId: number, forMs: number): void
  /** Nothing passes for this time. */
  pauseAll(forMs: number): void
  /** Turns away all who wait or come; what has passed runs on. */
  close(): void
}

/** At once on the way. Few, because a sudden end may double each of them; replies have places of their own. */
const PLACES = { reply: 8, due: 4 } as const
/** Who is turned away by the closed gate had better come back to another. */
const CLOSED_MS = 1_000

type Lane = keyof typeof PLACES

interface Waiter extends Passage {
  readonly lane: Lane
  readonly since: number
  enter(): Promise<void>
  turnAway(forMs: number): void
}

export function createGate(clock: Clock): Gate {
  const pace = createPace(clock)
  const lanes: Record<Lane, Waiter[]> = { reply: [], due: [] }
  const onTheWay: Record<Lane, number> = { reply: 0, due: 0 }
  let isClosed = false
  let cancelTimer: (() => void) | undefined

  function advance(): void {
    cancelTimer?.()
    cancelTimer = undefined
    turnAwayTheImpatient(lanes, pace, clock.now())
    for (;;) {
      const waiter = next()
      if (waiter === undefined) break
      lanes[waiter.lane].splice(lanes[waiter.lane].indexOf(waiter), 1)
      void send(waiter)
    }
    const delayMs = shortestDelay(lanes, onTheWay, pace)
    if (delayMs !== undefined) cancelTimer = clock.after(Math.max(delayMs, 1), advance)
  }

  function next(): Waiter | undefined {
    if (pace.delayOfAll() > 0) return undefined
    for (const lane of ['reply', 'due'] as const) {
      if (onTheWay[lane] >= PLACES[lane]) continue
      const waiter = firstOfEachChat(lanes[lane]).find(({ chatId }) => pace.delayOf(chatId) <= 0)
      if (waiter !== undefined) return waiter
    }
    return undefined
  }

  async function send(waiter: Waiter): Promise<void> {
    onTheWay[waiter.lane] += 1
    pace.begin(waiter.chatId)
    await waiter.enter()
    pace.end(waiter.chatId)
    onTheWay[waiter.lane] -= 1
    advance()
  }

  return {
    pass(passage, task) {
      if (isClosed) return Promise.resolve({ turnedAwayForMs: CLOSED_MS })
      return new Promise((resolve, reject) => {
        const lane = passage.isReply ? 'reply' : 'due'
        lanes[lane].push({
          ...passage,
          lane,
          since: clock.now(),
          enter: () => task().then(resolve, reject),
          turnAway: turnedAwayForMs => resolve({ turnedAwayForMs }),
        })
        advance()
      })
    },
    pauseChat(chatId, forMs) {
      pace.pauseChat(chatId, forMs)
      advance()
    },
    pauseAll(forMs) {
      pace.pauseAll(forMs)
      advance()
    },
    close() {
      isClosed = true
      cancelTimer?.()
      for (const lane of ['reply', 'due'] as const)
        for (const waiter of lanes[lane].splice(0)) waiter.turnAway(CLOSED_MS)
    },
  }
}

/** The longest waiting of each chat: nobody overtakes within a chat. */
function firstOfEachChat(waiters: readonly Waiter[]): Waiter[] {
  const seen = new Set<number>()
  return waiters.filter(({ chatId }) => !seen.has(chatId) && seen.add(chatId))
}

function turnAwayTheImpatient(lanes: Record<Lane, Waiter[]>, pace: Pace, now: number): void {
  for (const lane of ['reply', 'due'] as const) {
    const staying: Waiter[] = []
    for (const waiter of lanes[lane]) {
      const delayMs = pace.delayBeyondBusy(waiter.chatId)
      if (now + delayMs - waiter.since > waiter.maxWaitMs) waiter.turnAway(delayMs)
      else staying.push(waiter)
    }
    lanes[lane] = staying
  }
}

/** Until somebody's turn may come; undefined if only the end of one on the way can bring it. */
function shortestDelay(
  lanes: Readonly<Record<Lane, readonly Waiter[]>>,
  onTheWay: Readonly<Record<Lane, number>>,
  pace: Pace,
): number | undefined {
  const delays = (['reply', 'due'] as const)
    .filter(lane => onTheWay[lane] < PLACES[lane])
    .flatMap(lane => firstOfEachChat(lanes[lane]))
    .map(({ chatId }) => Math.max(pace.delayOf(chatId), pace.delayOfAll()))
  const least = Math.min(...delays)
  return Number.isFinite(least) ? least : undefined
}
