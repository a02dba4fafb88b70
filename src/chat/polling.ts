// Listens for updates by long polling, while those that came are worked on. What an update means is not its business.
// grammY's own polling works on one update after the other, and forgets none only if each waits for its answer.

import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import { type Backlog, createBacklog } from './backlog.ts'
import { classify } from './classify.ts'
import { type Clock, waitOn } from './clock.ts'

export interface PollingOptions {
  /** Its calls are broken off by the signal. */
  readonly listening: Api
  /** For the last call, after the signal. */
  readonly api: Api
  readonly signal: AbortSignal
  readonly clock: Clock
  /**
   * Works on an update until it is answered; false if that was broken off, and it should come again. Never rejects.
   * Order within a chat is its business.
   */
  readonly handle: (update: Update) => Promise<boolean>
  /** Called when updates are waited for, once. */
  readonly onListening: () => void
  /** Told of each call that failed and is repeated. */
  readonly onTrouble: (error: unknown) => void
}

/** The kinds of updates that the bot asks for. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member', 'channel_post'] as const
/** Seconds that Telegram keeps a call waiting: shorter than the timeout of a call. */
const LONG_POLL_SECONDS = 20
/** While updates are in work Telegram gives them again at once, so one asks again after a pause. */
const FIRST_PAUSE_MS = 30
const MAX_PAUSE_MS = 1_000
const MAX_TROUBLE_PAUSE_MS = 30_000
/** A poller that has just been replaced ends within this time; who still conflicts then means to stay. */
const CONFLICT_WINDOW_MS = 60_000
const MAX_CONFLICTS = 5
const CONFLICT_PAUSE_MS = 5_000

/**
 * Resolves after the signal, when all that was in work has ended; rejects with the GrammyError of a refused token or
 * of a lasting conflict.
 */
export async function poll(options: PollingOptions): Promise<void> {
  const { listening, signal, clock, onListening } = options
  const backlog = createBacklog(clock)
  const inWork = new Set<Promise<void>>()
  const patience = createPatience(options)
  await listening.deleteWebhook()
  onListening()
  for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; ) {
    const updates = await ask(options, backlog).catch(patience.afterTrouble)
    if (updates === undefined || signal.aborted) continue
    patience.calm()
    const fresh = updates.filter(({ update_id }) => backlog.take(update_id))
    for (const update of fresh) {
      const work = options.handle(update).then(isDone => {
        if (isDone) backlog.finish(update.update_id)
        inWork.delete(work)
      })
      inWork.add(work)
    }
    pauseMs = fresh.length > 0 ? FIRST_PAUSE_MS : Math.min(pauseMs * 2, MAX_PAUSE_MS)
    if (inWork.size > 0) await Promise.race([Promise.all(inWork), waitOn(clock, pauseMs, signal)])
  }
  await Promise.all(inWork)
  await confirm(options, backlog)
}

function ask({ listening }: PollingOptions, backlog: Backlog): Promise<Update[]> {
  const timeout = backlog.held() > 0 ? 0 : LONG_POLL_SECONDS
  return listening.getUpdates({ offset: backlog.offset(), timeout, allowed_updates: ALLOWED_UPDATES })
}

/** Lets Telegram forget what has been answered; without that it only comes again. */
async function confirm({ api, onTrouble }: PollingOptions, backlog: Backlog): Promise<void> {
  if (backlog.offset() === 0) return
  await api.getUpdates({ offset: backlog.offset(), limit: 1, timeout: 0 }).catch(onTrouble)
}

/** Waits after a call that failed; throws what waiting does not help against. */
function createPatience({ signal, clock, onTrouble }: PollingOptions) {
  const conflicts: number[] = []
  let troubles = 0
  return {
    calm(): void {
      troubles = 0
    },
    async afterTrouble(error: unknown): Promise<undefined> {
      if (signal.aborted) return
      const failure = classify(error)
      const isConflict = error instanceof GrammyError && error.error_code === 409
      if (isConflict) conflicts.push(clock.now())
      const recent = conflicts.filter(at => clock.now() - at < CONFLICT_WINDOW_MS)
      if (failure.kind === 'unauthorized' || recent.length >= MAX_CONFLICTS) throw error
      onTrouble(error)
      const backOffMs = Math.min(500 * 2 ** troubles++, MAX_TROUBLE_PAUSE_MS)
      const waitMs = failure.kind === 'wait' ? failure.retryAfterMs : isConflict ? CONFLICT_PAUSE_MS : backOffMs
      await waitOn(clock, waitMs, signal)
    },
  }
}
