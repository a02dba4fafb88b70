// /subscribe [HH:MM] [zone]: a digest a day at this time. In groups for their admins only, as the scope says.

import type { Command } from '../src/chat/command.ts'
import { UserError } from '../src/model/errors.ts'
import type { ClockTime } from '../src/model/time.ts'
import { findZone } from '../src/text/zones.ts'
import { clean } from '../src/view/clean.ts'
import { renderSubscription } from '../src/view/settings.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { openChat, readerOf } from './parts/reader.ts'
import { DEFAULT_TIME, subscribeAt } from './parts/subscription.ts'

export const subscribe: Command = {
  name: 'subscribe',
  aliases: ['abo', 'abonnieren', 'taeglich'],
  scope: 'chat-admins',
  async run(request, deps) {
    const { time, zone } = readArguments(request.args)
    const before = await openChat(request, deps)
    const chat = await subscribeAt(before, time ?? before.subscription?.time ?? DEFAULT_TIME, zone ?? before.zone, deps)
    const reader = readerOf(chat, deps)
    const buttons = inRows(
      [
        actButton(reader.t('button-settings'), 'settings', 'new'),
        actButton(reader.t('button-unsubscribe'), 'settings', 'off'),
      ],
      2,
    )
    return renderSubscription(chat, buttons, reader)
  },
  async act(data, request, deps) {
    return subscribe.run({ ...request, args: data }, deps)
  },
}

/** Time and zone in either order; both may be left out. Throws a UserError for what is neither. */
function readArguments(args: string): { time?: ClockTime; zone?: string } {
  const words = args.split(/\s+/).filter(word => word !== '' && !/^(?:uhr|um|at)$/i.test(word))
  const at = words.findIndex(word => /^\d/.test(word))
  const [word] = at < 0 ? [] : words.splice(at, 1)
  const place = words.join(' ')
  return {
    ...(word === undefined ? {} : { time: toTime(word) }),
    ...(place === '' ? {} : { zone: toZone(place) }),
  }
}

/** Hours alone or with minutes: `7`, `7:30`, `07.30`, `7h30`; or four digits: `0730`. */
const TIME = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))?(?:h|uhr)?$/i
const FOUR_DIGITS = /^(?<hour>\d{2})(?<minute>\d{2})$/

/** `7`, `7:30`, `07.30`, `0730`, `7h30` → `07:30`. */
function toTime(word: string): ClockTime {
  const { hour = '', minute = '00' } = (TIME.exec(word) ?? FOUR_DIGITS.exec(word))?.groups ?? {}
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59)
    throw new UserError('time-invalid', { time: clean(word) })
  return `${hour.padStart(2, '0')}:${minute}` as ClockTime
}

function toZone(place: string): string {
  const zone = findZone(place)
  if (zone === undefined) throw new UserError('zone-unknown', { zone: clean(place) })
  return zone
}
