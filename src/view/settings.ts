// What a chat has set: its subscription, and the page of /settings.

import type { Chat } from '../model/chat.ts'
import type { Button, Message } from '../model/message.ts'
import { formatMoment } from './dates.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, toMessage } from './rich.ts'

type ChatSettingsView = Pick<Chat, 'subscription' | 'zone' | 'locale' | 'isOnlyIfNew'>

/** The answer to /subscribe: time, zone, and when the next digest comes. */
export function renderSubscription(chat: Chat, buttons: readonly (readonly Button[])[], reader: Reader): Message {
  const { t } = reader
  if (chat.subscription === null) return toMessage(t('subscribe-none'), { buttons })
  const { time, nextDueAt } = chat.subscription
  const lines = [
    concat('✅ ', bold(t('subscribe-done', { time, zone: zoneName(chat.zone) }))),
    t('subscribe-next', { moment: formatMoment(nextDueAt, reader) }),
    t(chat.isOnlyIfNew ? 'subscribe-only-if-new' : 'subscribe-always'),
  ]
  return toMessage(join(lines), { buttons })
}

/** The answer to /settings: everything the chat has set, to be changed by the buttons below. */
export function renderSettings(
  chat: ChatSettingsView,
  buttons: readonly (readonly Button[])[],
  reader: Reader,
): Message {
  const { t } = reader
  const { subscription } = chat
  const lines = [
    concat(t('settings-language'), ': ', bold(t('language-name'))),
    concat(t('settings-zone'), ': ', bold(zoneName(chat.zone))),
    subscription === null
      ? concat(t('settings-digest'), ': ', bold(t('settings-off')))
      : concat(t('settings-digest'), ': ', bold(t('settings-daily', { time: subscription.time }))),
    subscription === null ? undefined : t('subscribe-next', { moment: formatMoment(subscription.nextDueAt, reader) }),
    concat(t('settings-quiet'), ': ', bold(t(chat.isOnlyIfNew ? 'settings-quiet-on' : 'settings-quiet-off'))),
  ]
  return toMessage(join([concat('⚙️ ', bold(t('settings-title'))), join(lines)], '\n\n'), { buttons })
}

/** `Europe/Vienna` without the underscores that IANA writes. */
function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ')
}
