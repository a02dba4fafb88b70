// /settings: what the chat has set, with buttons that change it.

import type { Command } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Chat } from '../src/model/chat.ts'
import { LOCALES } from '../src/model/locale.ts'
import type { Button, Message } from '../src/model/message.ts'
import type { ClockTime } from '../src/model/time.ts'
import type { Reader } from '../src/view/reader.ts'
import { renderSettings } from '../src/view/settings.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { openChat, readerOf } from './parts/reader.ts'
import { moveToZone, subscribeAt } from './parts/subscription.ts'

const TIMES: readonly ClockTime[] = ['06:00', '07:00', '07:30', '08:00', '09:00', '12:00', '18:00', '20:00']
const ZONES: readonly string[] = ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich', 'Europe/Brussels', 'Europe/Kyiv']

export const settings: Command = {
  name: 'settings',
  aliases: ['einstellungen', 'optionen'],
  scope: 'chat-admins',
  async run(request, deps) {
    return show(await openChat(request, deps), deps)
  },
  async act(data, request, deps) {
    const before = await openChat(request, deps)
    const message = show(await change(data, before, deps), deps)
    return data === 'new' ? { ...message, isSeparate: true } : message
  },
}

/** Does what a button says and gives the chat as it is then; a button of an older version changes nothing. */
async function change(data: string, chat: Chat, deps: Deps): Promise<Chat> {
  const { chats } = deps.store
  const [what = '', value = ''] = data.split('|')
  const locale = LOCALES.find(each => each === value)
  const time = TIMES.find(each => each === value)
  if (what === 'lang' && locale !== undefined) {
    await chats.change(chat, { locale })
    return { ...chat, locale }
  }
  if (what === 'quiet') {
    const isOnlyIfNew = value === 'on'
    await chats.change(chat, { isOnlyIfNew })
    return { ...chat, isOnlyIfNew }
  }
  if (what === 'time' && time !== undefined) return subscribeAt(chat, time, chat.zone, deps)
  if (what === 'zone' && ZONES.includes(value)) return moveToZone(chat, value, deps)
  if (what !== 'off' || chat.subscription === null) return chat
  await chats.unsubscribe(chat)
  return { ...chat, subscription: null }
}

function show(chat: Chat, deps: Deps): Message {
  const reader = readerOf(chat, deps)
  return renderSettings(chat, buttonsFor(chat, reader), reader)
}

function buttonsFor(chat: Chat, { t }: Reader): Button[][] {
  const chosen = (isChosen: boolean, label: string) => (isChosen ? `✓ ${label}` : label)
  const button = (isChosen: boolean, label: string, data: string) =>
    actButton(chosen(isChosen, label), 'settings', data)
  const names = new Map([
    ['de', 'Deutsch'],
    ['en', 'English'],
  ])
  return [
    ...inRows(
      LOCALES.map(locale => button(chat.locale === locale, names.get(locale) ?? locale, `lang|${locale}`)),
      2,
    ),
    ...inRows(
      TIMES.map(time => button(chat.subscription?.time === time, time, `time|${time}`)),
      4,
    ),
    ...inRows(
      ZONES.map(zone => button(chat.zone === zone, t(`zone-${zone.replace('/', '-')}`), `zone|${zone}`)),
      3,
    ),
    ...inRows(
      [
        button(chat.isOnlyIfNew, t('button-quiet'), `quiet|${chat.isOnlyIfNew ? 'off' : 'on'}`),
        chat.subscription === null ? undefined : button(false, t('button-unsubscribe'), 'off'),
      ],
      2,
    ),
  ]
}
