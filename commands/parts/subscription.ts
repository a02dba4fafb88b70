// Changes a chat's time, zone and days so that the next digest is due at the right moment.

import type { Deps } from '../../src/deps.ts'
import type { Chat, ChatSettings } from '../../src/model/chat.ts'
import type { ClockTime } from '../../src/model/time.ts'
import { nextDue } from '../../src/text/calendar.ts'

export const DEFAULT_TIME: ClockTime = '07:30'

type Schedule = Pick<ChatSettings, 'zone' | 'weekdays'>

/** Subscribes the chat at a time, in a zone and on days if given; gives it as it is then. */
export async function subscribeAt(
  chat: Chat,
  time: ClockTime,
  schedule: Schedule,
  { store, now }: Pick<Deps, 'store' | 'now'>,
): Promise<Chat> {
  const { zone = chat.zone, weekdays = chat.weekdays } = schedule
  const { lastDay } = chat
  const nextDueAt = nextDue(time, zone, now(), lastDay, weekdays)
  await store.chats.change(chat, { zone, weekdays })
  await store.chats.subscribe(chat, time, nextDueAt)
  return { ...chat, zone, weekdays, subscription: { time, nextDueAt, lastDay } }
}

/** Sets the chat's zone or days; a subscription keeps its time of day. Gives the chat as it is then. */
export async function reschedule(chat: Chat, schedule: Schedule, deps: Pick<Deps, 'store' | 'now'>): Promise<Chat> {
  if (chat.subscription !== null) return subscribeAt(chat, chat.subscription.time, schedule, deps)
  await deps.store.chats.change(chat, schedule)
  return { ...chat, ...schedule }
}
