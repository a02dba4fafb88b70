// What a chat has set: its subscription, and the page of /settings.

import { type Chat, WEEKDAYS } from '../model/chat.ts'
import type { Button, Message } from '../model/message.ts'
import type { IsoDay } from '../model/time.ts'
import { clean } from './clean.ts'
import { formatMoment } from './dates.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, type Rich, toMessage } from './rich.ts'

export interface SettingsExtras {
  readonly buttons: readonly (readonly Button[])[]
  /** Title of the chat that is steered from another one. */
  readonly title?: string | undefined
  /** What the buttons are about; the whole page if left out. */
  readonly page?: string
}

/** The answer to /subscribe: time, zone, days, and when the next digest comes. */
export function renderSubscription(chat: Chat, { buttons, title }: SettingsExtras, reader: Reader): Message {
  const { t } = reader
  if (chat.subscription === null) return toMessage(t('subscribe-none'), { buttons })
  const { time, nextDueAt } = chat.subscription
  const days = daysInWords(chat, reader)
  const isDaily = chat.weekdays.length === WEEKDAYS.length ? 'yes' : 'no'
  const lines = [
    title === undefined ? undefined : concat('📣 ', clean(title)),
    concat('✅ ', bold(t('subscribe-done', { isDaily, days, time, zone: zoneName(chat.zone) }))),
    t('subscribe-next', { moment: formatMoment(nextDueAt, reader) }),
    t(chat.isOnlyIfNew ? 'subscribe-only-if-new' : 'subscribe-always'),
  ]
  return toMessage(join(lines), { buttons })
}

/** The answer to /settings: everything the chat has set, to be changed by the buttons below. */
export function renderSettings(chat: Chat, { buttons, title, page = 'main' }: SettingsExtras, reader: Reader): Message {
  const { t } = reader
  const { subscription, quiet } = chat
  const line = (label: string, value: string) => concat(t(label), ': ', bold(value))
  const lines: (Rich | string | undefined)[] = [
    subscription === null
      ? line('settings-digest', t('settings-off'))
      : line('settings-digest', t('settings-daily', { days: daysInWords(chat, reader), time: subscription.time })),
    subscription === null ? undefined : t('subscribe-next', { moment: formatMoment(subscription.nextDueAt, reader) }),
    line('settings-zone', zoneName(chat.zone)),
    line('settings-language', t('language-name-of', { locale: chat.locale })),
    line('settings-quiet', t(chat.isOnlyIfNew ? 'settings-quiet-on' : 'settings-quiet-off')),
    line('settings-quiet-hours', quiet === null ? t('settings-off-quiet') : `${quiet.from}–${quiet.until}`),
    line('settings-pictures', t(chat.hasPictures ? 'settings-with' : 'settings-without')),
    line('settings-sound', t(chat.isSilent ? 'settings-without' : 'settings-with')),
  ]
  const head = title === undefined ? t('settings-title') : `${t('settings-title')} · ${clean(title)}`
  const hint = page === 'main' ? undefined : t(`settings-hint-${page}`)
  return toMessage(join([concat('⚙️ ', bold(head)), join(lines), hint], '\n\n'), { buttons })
}

/** `Mo` to `So`, as the language writes them. */
export function weekdayNames({ locale }: Pick<Reader, 'locale'>): readonly string[] {
  const format = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { weekday: 'short', timeZone: 'UTC' })
  // 5 January 2026 is a Monday.
  return WEEKDAYS.map(day => format.format(Date.parse(`2026-01-${String(4 + day).padStart(2, '0')}` as IsoDay)))
}

/** `täglich`, `Mo–Fr`, `Mo, Mi, Fr`. */
function daysInWords({ weekdays }: Pick<Chat, 'weekdays'>, reader: Reader): string {
  if (weekdays.length === WEEKDAYS.length) return reader.t('days-all')
  const names = weekdayNames(reader)
  const name = (day: number) => names[day - 1] ?? ''
  const [first = 1, last = 1] = [weekdays[0], weekdays.at(-1)]
  const isRow = weekdays.length > 2 && last - first === weekdays.length - 1
  return isRow ? `${name(first)}–${name(last)}` : weekdays.map(name).join(', ')
}

/** `Europe/Vienna` without the underscores that IANA writes. */
function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ')
}
