// Puts the digests that are due into the outbox, each at its chat's own time, and moves the subscriptions on.

import type { Chat } from '../src/model/chat.ts'
import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'
import { settleSlot } from './parts/digest-slot.ts'
import { besidePeople, doPiece } from './parts/rest.ts'
import { createTally } from './parts/tally.ts'

const BATCH = 100
/** Before the first digest there ever was: a machine that says so has just been switched on and has no time yet. */
const EARLIEST = '2025-01-01T00:00:00.000Z'

export const buildDigests: Job = {
  name: 'build-digests',
  cron: '0 * * * * *',
  wakes: ['deliver'],
  async run(deps, signal) {
    const tally = createTally('built', 'quiet', 'late', 'waiting', 'failed')
    if (toIsoTime(deps.now()) < EARLIEST) {
      deps.log.warn({ now: toIsoTime(deps.now()) }, 'no digests planned: the clock of this machine is wrong')
      return tally.counts()
    }
    const failed = new Set<string>()
    while (!signal.aborted) {
      // Those that failed or wait stay due until their time is over; the others are found behind them.
      const due = await deps.store.chats.due(toIsoTime(deps.now()), BATCH + failed.size)
      const fresh = due.filter(chat => !failed.has(keyOf(chat)))
      if (fresh.length === 0) break
      for (const chat of fresh) {
        if (signal.aborted) break
        try {
          const end = await doPiece(besidePeople, () => settleSlot(chat, deps))
          tally.count(end)
          if (end === 'waiting') failed.add(keyOf(chat))
        } catch (error) {
          failed.add(keyOf(chat))
          tally.count('failed')
          deps.log.error({ chatId: chat.chatId, error }, 'digest not built')
        }
      }
    }
    return tally.counts()
  },
}

function keyOf({ chatId, threadId }: Chat): string {
  return `${chatId}:${threadId}`
}
