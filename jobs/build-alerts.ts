// Tells chats at once what changed about that which they follow: changes of the ledger, never one more article.

import type { Chat } from '../src/model/chat.ts'
import type { Job } from '../src/schedule/job.ts'
import { settleAlerts } from './parts/alerts.ts'
import { besidePeople, doPiece } from './parts/rest.ts'
import { createTally } from './parts/tally.ts'

const BATCH = 100

export const buildAlerts: Job = {
  name: 'build-alerts',
  cron: '30 * * * * *',
  wakes: ['deliver'],
  async run(deps, signal) {
    const tally = createTally('alerts', 'failed')
    const lastSeq = await deps.store.ledger.lastSeq()
    let last: Chat | null = null
    while (!signal.aborted) {
      const chats: readonly Chat[] = await deps.store.interests.followers(last, BATCH)
      if (chats.length === 0) break
      for (const chat of chats) {
        last = chat
        // Mostly there is nothing that the chat has not been asked about.
        if (signal.aborted || (chat.alertedUpTo ?? -1) >= lastSeq) continue
        try {
          tally.count('alerts', await doPiece(besidePeople, () => settleAlerts(chat, lastSeq, deps)))
        } catch (error) {
          tally.count('failed')
          deps.log.error({ chatId: chat.chatId, error }, 'alerts not built')
        }
      }
    }
    return tally.counts()
  },
}
