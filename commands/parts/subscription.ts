// Changes a chat's time and zone so that the next digest is due at the right moment.

import type { Deps } from '../../src/deps.ts'
import type { Chat } from '../../src/model/chat.ts'
import type { ClockTime } from '../../src/model/time.ts'
import { nextDue } from '../../src/text/calendar.ts'

export const DEFAULT_TIME: ClockTime = '07:30'

/** Subscribes the chat at a time in a zone; gives it as it is then. */
export async function subscribeAt(
  chat: Chat,
  time: ClockTime,
  zone: string,
  { store, now }: Pick<Deps, 'store' | 'now'>,
): Promise<Chat> {
  const nextDueAt = nextDue(time, zone, now(), chat.subscription?.lastDay ?? null)
  if (zone !== chat.zone) await store.chats.change(chat, { zone })
  await store.chats.subscribe(chat, time, nextDueAt)
  return { ...chat, zone, subscription: { time, nextDueAt, lastDay: chat.subscription?.lastDay ?? null } }
}

/** Sets the chat's zone; a subscription keeps its time of day. Gives the chat as it is then. */
export async function moveToZone(chat: Chat, zone: string, deps: Pick<Deps, 'store' | 'now'>): Promise<Chat> {
  if (chat.subscription !== null) return subscribeAt(chat, chat.subscription.time, zone, deps)
  await deps.store.chats.change(chat, { zone })
  return { ...chat, zone }
}
