// One chat's digest of one day: built into the outbox, or left out because nothing is new or it is too late.

import type { Deps } from '../../src/deps.ts'
import type { Chat, Subscription } from '../../src/model/chat.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { dayIn, nextDue } from '../../src/text/calendar.ts'
import { digestParts } from './digest-parts.ts'

/** Later than this a digest is no longer sent: it would come at a time that nobody has asked for. */
const GRACE_MS = 6 * 60 * 60 * 1_000

/**
 * Builds the digest that is due, or leaves it out; either way the next one is due at the chat's next time. While
 * something is on its way to the chat it is not known what the chat knows: then it waits for the next tick.
 */
export async function settleSlot(
  chat: Chat & { readonly subscription: Subscription },
  deps: Deps,
): Promise<'built' | 'quiet' | 'late' | 'waiting'> {
  const { time, nextDueAt } = chat.subscription
  const now = deps.now()
  const day = dayIn(chat.zone, nextDueAt)
  const slot = { address: { chatId: chat.chatId, threadId: chat.threadId }, day }
  const next = nextDue(time, chat.zone, now, day, chat.weekdays)
  const lateMs = now.getTime() - Date.parse(nextDueAt)
  if (lateMs > GRACE_MS) {
    deps.log.warn({ chatId: chat.chatId, day, lateMs }, 'digest skipped: too late')
    // After more than a day a later one may be due that is still worth sending.
    const since = new Date(now.getTime() - GRACE_MS - 1)
    await deps.store.chats.skip(slot.address, day, nextDue(time, chat.zone, since, day, chat.weekdays))
    return 'late'
  }
  const { isUnderway } = await deps.store.outbox.withdraw(slot.address)
  if (isUnderway) return 'waiting'
  const messages = await digestParts(chat, nextDueAt, deps)
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
