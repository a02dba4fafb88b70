// The updates that wait for the bot: confirmed by a higher offset, given to one long poll at a time.

import { BotApiError } from './bot-api-error.ts'

interface Update {
  readonly update_id: number
  readonly [kind: string]: unknown
}

export interface UpdateQueue {
  /** Adds an update of a kind, unless the bot has not asked for the kind. */
  push(kind: string, value: unknown): void
  /**
   * Confirms what lies below `offset` (a negative one: all but the last), then gives up to `limit` updates, waiting
   * up to `timeoutMs` for the first. A younger poll ends an older one with 409.
   */
  poll(query: PollQuery, signal: AbortSignal): Promise<readonly Update[]>
  /** Which kinds the bot wants from now on; an empty list: all but those that must be asked for. */
  allow(kinds: readonly string[]): void
  allowed(): readonly string[]
  pending(): number
  clear(): void
  /** Ends a waiting poll, so that a server can close. */
  end(): void
}

interface PollQuery {
  readonly offset: number
  readonly limit: number
  readonly timeoutMs: number
}

/** Kinds that come only when asked for. https://core.telegram.org/bots/api#getupdates */
const ON_REQUEST = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

const CONFLICT = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'

export function createUpdateQueue(): UpdateQueue {
  let updates: Update[] = []
  let allowedKinds: readonly string[] = []
  let nextId = 100_000_001
  let waiting: { wake(): void; refuse(error: Error): void } | null = null

  function confirm(offset: number): void {
    if (offset > 0) updates = updates.filter(update => update.update_id >= offset)
    if (offset < 0) updates = updates.slice(offset)
  }

  return {
    push(kind, value) {
      const isWanted = allowedKinds.length === 0 ? !ON_REQUEST.has(kind) : allowedKinds.includes(kind)
      if (!isWanted) return
      updates.push({ update_id: nextId, [kind]: value })
      nextId += 1
      waiting?.wake()
    },
    async poll({ offset, limit, timeoutMs }, signal) {
      waiting?.refuse(new BotApiError(409, CONFLICT))
      confirm(offset)
      if (updates.length === 0 && timeoutMs > 0 && !signal.aborted) {
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(done, timeoutMs)
          const own = { wake: done, refuse: (error: Error) => done(error) }
          const abort = () => done()
          waiting = own
          signal.addEventListener('abort', abort, { once: true })
          function done(error?: Error): void {
            clearTimeout(timer)
            signal.removeEventListener('abort', abort)
            if (waiting === own) waiting = null
            if (error instanceof Error) reject(error)
            else resolve()
          }
        })
      }
      return updates.slice(0, limit)
    },
    allow(kinds) {
      allowedKinds = kinds
    },
    allowed: () => allowedKinds,
    pending: () => updates.length,
    clear() {
      updates = []
    },
    end() {
      waiting?.wake()
    },
  }
}
