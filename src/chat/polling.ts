// Listens for updates by long polling and goes on listening after another poller of the same bot has gone. What an
// update means is not its business.

import { type Bot, GrammyError } from 'grammy'
import { type Clock, waitOn } from './clock.ts'

export interface PollingOptions {
  readonly signal: AbortSignal
  readonly clock: Clock
  /** Called when updates are waited for, once. */
  readonly onListening: () => void
}

const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member', 'channel_post'] as const
/** Seconds that Telegram keeps a call waiting: shorter than the timeout of a call. */
const LONG_POLL_SECONDS = 20
/** A poller that has just been replaced ends within this time; who still conflicts then means to stay. */
const CONFLICT_WINDOW_MS = 60_000
const MAX_CONFLICTS = 5
const CONFLICT_PAUSE_MS = 5_000

/** Resolves after the signal; rejects with the GrammyError of a refused token or of a lasting conflict. */
export async function poll(bot: Bot, { signal, clock, onListening }: PollingOptions): Promise<void> {
  const conflicts: number[] = []
  while (!signal.aborted) {
    try {
      await bot.start({ allowed_updates: ALLOWED_UPDATES, timeout: LONG_POLL_SECONDS, onStart: onListening })
      return
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof GrammyError) || error.error_code !== 409) throw error
      const now = clock.now()
      conflicts.push(now)
      if (conflicts.filter(at => now - at < CONFLICT_WINDOW_MS).length >= MAX_CONFLICTS) throw error
      await waitOn(clock, CONFLICT_PAUSE_MS)
    }
  }
}
