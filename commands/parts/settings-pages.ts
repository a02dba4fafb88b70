// The buttons of /settings: a main page, and one for each thing that has more than two choices.

import { type Chat, type ChatAddress, WEEKDAYS } from '../../src/model/chat.ts'
import { LOCALES } from '../../src/model/locale.ts'
import type { Button } from '../../src/model/message.ts'
import type { Reader } from '../../src/view/reader.ts'
import { weekdayNames } from '../../src/view/settings.ts'
import { actButton, inRows } from './buttons.ts'
import { QUIET_HOURS, TIMES, ZONES } from './settings-choices.ts'
import { dataFor } from './target.ts'

const PAGES = ['main', 'time', 'zone', 'days', 'lang', 'quiet'] as const
export type Page = (typeof PAGES)[number]

export function isPage(name: string): name is Page {
  return PAGES.some(page => page === name)
}

const LANGUAGES = new Map([
  ['de', 'Deutsch'],
  ['en', 'English'],
])

/** `pressedIn`: the chat that shows them, which may steer another one. */
export function pageButtons(page: Page, chat: Chat, pressedIn: ChatAddress, reader: Reader): Button[][] {
  const { t } = reader
  const button = (label: string, data: string) => actButton(label, 'settings', dataFor(data, chat, pressedIn))
  const choice = (isChosen: boolean, label: string, data: string) => button(isChosen ? `✓ ${label}` : label, data)
  const back = inRows([button(t('button-back'), 'page|main')], 1)
  switch (page) {
    case 'main':
      return mainButtons(chat, reader, button, choice)
    case 'time':
      return [
        ...inRows(
          TIMES.map(time => choice(chat.subscription?.time === time, time, `time|${time}`)),
          4,
        ),
        ...back,
      ]
    case 'zone':
      return [
        ...inRows(
          ZONES.map(zone => choice(chat.zone === zone, t(`zone-${zone.replace('/', '-')}`), `zone|${zone}`)),
          3,
        ),
        ...back,
      ]
    case 'days': {
      const names = weekdayNames(reader)
      const days = WEEKDAYS.map(day => choice(chat.weekdays.includes(day), names[day - 1] ?? '', `day|${day}`))
      return [...inRows(days, 4), ...back]
    }
    case 'lang':
      return [
        ...inRows(
          LOCALES.map(one => choice(chat.locale === one, LANGUAGES.get(one) ?? one, `lang|${one}`)),
          2,
        ),
        ...back,
      ]
    case 'quiet': {
      const now = chat.quiet === null ? 'off' : `${chat.quiet.from}-${chat.quiet.until}`
      const hours = QUIET_HOURS.map(span => choice(now === span, span.replace('-', '–'), `quiet|${span}`))
      return [...inRows([...hours, choice(now === 'off', t('settings-off-quiet'), 'quiet|off')], 2), ...back]
    }
  }
}

type MakeButton = (label: string, data: string) => Button | undefined
type MakeChoice = (isChosen: boolean, label: string, data: string) => Button | undefined

function mainButtons(chat: Chat, { t }: Reader, button: MakeButton, choice: MakeChoice): Button[][] {
  const toggle = (isOn: boolean, label: string, what: string) =>
    choice(isOn, t(label), `${what}|${isOn ? 'off' : 'on'}`)
  return inRows(
    [
      button(t('button-time'), 'page|time'),
      button(t('button-zone'), 'page|zone'),
      button(t('button-days'), 'page|days'),
      button(t('button-language'), 'page|lang'),
      button(t('button-quiet-hours'), 'page|quiet'),
      toggle(chat.isOnlyIfNew, 'button-only-if-new', 'onlynew'),
      toggle(chat.hasPictures, 'button-pictures', 'pictures'),
      toggle(chat.isSilent, 'button-silent', 'silent'),
      chat.subscription === null ? undefined : button(t('button-unsubscribe'), 'off'),
    ],
    2,
  )
}
