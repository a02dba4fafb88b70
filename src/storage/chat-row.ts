// The row of a chat as a value, and its key.

import type { Chat, ChatAddress, ChatSettings, Weekday } from '../model/chat.ts'
import type { Row } from './schema.ts'

/** The key of a chat's row: no topic is thread 0, which Telegram never gives to one. */
export function keyOf({ chatId, threadId }: ChatAddress) {
  return { chat_id: chatId, thread_id: threadId ?? 0 }
}

export function toChat(row: Row<'chat'>): Chat {
  const { time, next_due_at, last_day, quiet_from, quiet_until } = row
  return {
    chatId: row.chat_id,
    threadId: row.thread_id === 0 ? null : row.thread_id,
    kind: row.kind,
    locale: row.locale,
    zone: row.zone,
    state: row.state,
    subscription: time === null || next_due_at === null ? null : { time, nextDueAt: next_due_at, lastDay: last_day },
    lastDay: last_day,
    toldUpTo: row.told_up_to,
    toldFrom: row.told_from,
    alertedUpTo: row.alerted_up_to,
    weekdays: [...row.weekdays].map(digit => Number(digit) as Weekday),
    quiet: quiet_from === null || quiet_until === null ? null : { from: quiet_from, until: quiet_until },
    isOnlyIfNew: row.is_only_if_new === 1,
    hasPictures: row.has_pictures === 1,
    isSilent: row.is_silent === 1,
  }
}

/** The columns of what is changed. */
export function toColumns(settings: ChatSettings): Partial<Row<'chat'>> {
  const { locale, zone, weekdays, quiet, isOnlyIfNew, hasPictures, isSilent } = settings
  return {
    ...(locale && { locale }),
    ...(zone && { zone }),
    ...(weekdays && { weekdays: weekdays.join('') }),
    ...(quiet !== undefined && { quiet_from: quiet?.from ?? null, quiet_until: quiet?.until ?? null }),
    ...(isOnlyIfNew !== undefined && { is_only_if_new: toFlag(isOnlyIfNew) }),
    ...(hasPictures !== undefined && { has_pictures: toFlag(hasPictures) }),
    ...(isSilent !== undefined && { is_silent: toFlag(isSilent) }),
  }
}

function toFlag(value: boolean): 0 | 1 {
  return value ? 1 : 0
}
