// Puts the digests that are due into the outbox, each at its chat's own time, and moves the subscriptions on.

import type { Deps } from '../src/deps.ts'
import type { Chat, Subscription } from '../src/model/chat.ts'
import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'
import { dayIn, nextDue } from '../src/text/calendar.ts'
import { digestParts } from './parts/digest-parts.ts'
import { createTally } from './parts/tally.ts'

type DueChat = Chat & { readonly subscription: Subscription }

const BATCH = 100
/** Later than this a digest is no longer sent: it would come at a time that nobody has asked for. */
const GRACE_MS = 6 * 60 * 60 * 1_000

export const buildDigests: Job = {
  name: 'build-digests',
  cron: '0 * * * * *',
  wakes: ['deliver'],
  async run(deps, signal) {
    const tally = createTally('built', 'quiet', 'late', 'failed')
    const failed = new Set<string>()
    while (!signal.aborted) {
      // Those that failed stay due until their time is over; the others are found behind them.
      const due = await deps.store.chats.due(toIsoTime(deps.now()), BATCH + failed.size)
      const fresh = due.filter(chat => !failed.has(keyOf(chat)))
      if (fresh.length === 0) break
      for (const chat of fresh) {
        if (signal.aborted) break
        try {
          tally.count(await build(chat, deps))
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

async function build(chat: DueChat, deps: Deps): Promise<'built' | 'quiet' | 'late'> {
  const { time, nextDueAt } = chat.subscription
  const now = deps.now()
  const day = dayIn(chat.zone, nextDueAt)
  const slot = { address: { chatId: chat.chatId, threadId: chat.threadId }, day }
  const next = nextDue(time, chat.zone, now, day)
  const lateMs = now.getTime() - Date.parse(nextDueAt)
  if (lateMs > GRACE_MS) {
    deps.log.warn({ chatId: chat.chatId, day, lateMs }, 'digest skipped: too late')
    await deps.store.chats.skip(slot.address, day, next)
    return 'late'
  }
  const messages = await digestParts(chat, deps)
  if (messages.length === 0) {
    await deps.store.chats.skip(slot.address, day, next)
    return 'quiet'
  }
  const deadline = toIsoTime(new Date(Date.parse(nextDueAt) + GRACE_MS))
  const deliveries = messages.map((message, part) => {
    const key = `d:${chat.chatId}:${chat.threadId ?? 0}:${day}:${part}`
    return { key, address: slot.address, part, message, deadline }
  })
  await deps.store.outbox.enqueue({ ...slot, nextDueAt: next }, deliveries)
  return 'built'
}

function keyOf({ chatId, threadId }: Chat): string {
  return `${chatId}:${threadId}`
}
