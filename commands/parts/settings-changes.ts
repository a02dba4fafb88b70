// What each button of /settings changes. What a button says comes from outside: only what is offered is done.

import type { Deps } from '../../src/deps.ts'
import { type Chat, type ChatSettings, WEEKDAYS } from '../../src/model/chat.ts'
import { LOCALES } from '../../src/model/locale.ts'
import type { ClockTime } from '../../src/model/time.ts'
import { QUIET_HOURS, TIMES, ZONES } from './settings-choices.ts'
import { reschedule, subscribeAt } from './subscription.ts'

/** Does it and gives the chat as it is then; a button of an older version changes nothing. */
export async function changeSetting(what: string, value: string, chat: Chat, deps: Deps): Promise<Chat> {
  const time = TIMES.find(each => each === value)
  if (what === 'time' && time !== undefined) return subscribeAt(chat, time, {}, deps)
  if (what === 'zone' && ZONES.includes(value)) return reschedule(chat, { zone: value }, deps)
  if (what === 'day') return await toggleDay(value, chat, deps)
  if (what === 'off' && chat.subscription !== null) {
    await deps.store.chats.unsubscribe(chat)
    return { ...chat, subscription: null }
  }
  const settings = settingsOf(what, value)
  if (settings === undefined) return chat
  await deps.store.chats.change(chat, settings)
  return { ...chat, ...settings }
}

/** The last day that is left stays: a digest on no day is none. */
async function toggleDay(value: string, chat: Chat, deps: Deps): Promise<Chat> {
  const day = WEEKDAYS.find(each => String(each) === value)
  if (day === undefined) return chat
  const weekdays = WEEKDAYS.filter(each => (each === day) !== chat.weekdays.includes(each))
  return weekdays.length === 0 ? chat : await reschedule(chat, { weekdays }, deps)
}

function settingsOf(what: string, value: string): ChatSettings | undefined {
  const isOn = value === 'on'
  switch (what) {
    case 'lang': {
      const locale = LOCALES.find(each => each === value)
      return locale && { locale }
    }
    case 'quiet': {
      if (value === 'off') return { quiet: null }
      const [from, until] = value.split('-') as ClockTime[]
      return QUIET_HOURS.includes(value) && from && until ? { quiet: { from, until } } : undefined
    }
    case 'onlynew':
      return { isOnlyIfNew: isOn }
    case 'pictures':
      return { hasPictures: isOn }
    case 'silent':
      return { isSilent: isOn }
    default:
      return undefined
  }
}
