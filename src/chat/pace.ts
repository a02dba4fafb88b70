// How fast Telegram may be told something, as arithmetic over a clock. It waits for nobody and holds nobody: gate.ts.

import { createArrivals, type Departure } from './arrivals.ts'
import type { Clock } from './clock.ts'

/** Messages to all chats in `WINDOW_MS`. https://core.telegram.org/bots/faq#broadcasting-to-users */
const LIMIT = 30
/** A second, and a little more, because the way to Telegram differs from message to message. */
const WINDOW_MS = 1_025
/** Between two messages on average: as many as the window allows, evenly. */
const SPACING_MS = WINDOW_MS / LIMIT
/** Between any two messages, when the lateness of a timer is made up for. */
const MIN_GAP_MS = 28
/** How much lateness is made up for; after more one begins anew, because a burst is what Telegram refuses. */
const MAX_LATENESS_MS = 25
/** Between two messages to one chat. */
const CHAT_SPACING_MS = 1_000
/** Messages to one group (or channel) in `GROUP_WINDOW_MS`. */
const GROUP_LIMIT = 20
/** A minute, and a little more than the ways of two messages can differ. */
const GROUP_WINDOW_MS = 60_500
/** Chats that have been silent for as long as any limit looks back are forgotten. */
const MEMORY_MS = GROUP_WINDOW_MS

export interface Pace {
  /** A message to the chat leaves. */
  begin(chatId: number): void
  /** It has been answered: from here on the chat's limits count, because it arrived no later than now. */
  end(chatId: number): void
  /** Milliseconds until anything may leave; 0 or less: now. */
  delayOfAll(): number
  /** Milliseconds until something may leave for the chat, Infinity while a message to it is on the way. */
  delayOf(chatId: number): number
  /** The same without regard to what is on the way; includes the delay of all. */
  delayBeyondBusy(chatId: number): number
  pauseChat(chatId: number, forMs: number): void
  pauseAll(forMs: number): void
}

interface ChatPace {
  onTheWay: Departure | undefined
  readyAt: number
  touchedAt: number
  /** When the last messages to a group were answered, at most GROUP_LIMIT. */
  readonly ends: number[]
}

export function createPace(clock: Clock): Pace {
  /** In the order in which they were last used. */
  const chats = new Map<number, ChatPace>()
  const arrivals = createArrivals()
  let plannedAt = 0
  let lastLeftAt = Number.NEGATIVE_INFINITY
  let pausedUntil = 0

  function touch(chatId: number): ChatPace {
    const chat = chats.get(chatId) ?? { onTheWay: undefined, readyAt: 0, touchedAt: 0, ends: [] }
    chat.touchedAt = clock.now()
    chats.delete(chatId)
    chats.set(chatId, chat)
    forgetIdle(chats, clock.now())
    return chat
  }

  return {
    begin(chatId) {
      const now = clock.now()
      touch(chatId).onTheWay = arrivals.leave(now)
      plannedAt = Math.max(plannedAt, now - MAX_LATENESS_MS) + SPACING_MS
      lastLeftAt = now
    },
    end(chatId) {
      const chat = touch(chatId)
      const now = clock.now()
      if (chat.onTheWay !== undefined) arrivals.answer(chat.onTheWay, now)
      chat.onTheWay = undefined
      chat.readyAt = Math.max(chat.readyAt, now + CHAT_SPACING_MS)
      if (chatId >= 0) return
      chat.ends.push(now)
      if (chat.ends.length < GROUP_LIMIT) return
      chat.readyAt = Math.max(chat.readyAt, (chat.ends.shift() ?? now) + GROUP_WINDOW_MS)
    },
    delayOfAll() {
      const windowAt = arrivals.lastBut(LIMIT) + WINDOW_MS
      return Math.max(plannedAt, lastLeftAt + MIN_GAP_MS, windowAt, pausedUntil) - clock.now()
    },
    delayOf(chatId) {
      const chat = chats.get(chatId)
      if (chat === undefined) return 0
      return chat.onTheWay !== undefined ? Number.POSITIVE_INFINITY : chat.readyAt - clock.now()
    },
    delayBeyondBusy: chatId => Math.max(0, (chats.get(chatId)?.readyAt ?? 0) - clock.now(), pausedUntil - clock.now()),
    pauseChat(chatId, forMs) {
      const chat = touch(chatId)
      chat.readyAt = Math.max(chat.readyAt, clock.now() + forMs)
    },
    pauseAll(forMs) {
      pausedUntil = Math.max(pausedUntil, clock.now() + forMs)
    },
  }
}

function forgetIdle(chats: Map<number, ChatPace>, now: number): void {
  for (const [chatId, chat] of chats) {
    if (chat.touchedAt + MEMORY_MS > now) return
    if (chat.onTheWay !== undefined || chat.readyAt > now) return
    chats.delete(chatId)
  }
}
