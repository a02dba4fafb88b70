// /subscribe [HH:MM] [zone] [days]: a digest at this time. In groups for their admins only, as the scope says; a channel is
// named first: /subscribe @channel 07:30.

import type { Command } from '../src/chat/command.ts'
import { renderSubscription } from '../src/view/settings.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { openChat, readerOf } from './parts/reader.ts'
import { findSchedule } from './parts/schedule-words.ts'
import { DEFAULT_TIME, subscribeAt } from './parts/subscription.ts'
import { dataFor, targetOf, targetOfPress } from './parts/target.ts'

export const subscribe: Command = {
  name: 'subscribe',
  aliases: ['abo', 'abonnieren', 'taeglich'],
  scope: 'chat-admins',
  async run(request, deps) {
    const target = await targetOf(request, deps)
    const { time, ...schedule } = findSchedule(target.request.args)
    const before = await openChat(target.request, deps)
    const chat = await subscribeAt(before, time ?? before.subscription?.time ?? DEFAULT_TIME, schedule, deps)
    // Who steers a channel is answered in the language of the private chat.
    const reader = readerOf({ ...chat, locale: target.title === undefined ? chat.locale : request.locale }, deps)
    const button = (label: string, data: string) =>
      actButton(reader.t(label), 'settings', dataFor(data, chat, request.address))
    const buttons = inRows([button('button-settings', 'new'), button('button-unsubscribe', 'off')], 2)
    return renderSubscription(chat, { buttons, title: target.title }, reader)
  },
  async act(data, request, deps) {
    const target = await targetOfPress(data, request, deps)
    return subscribe.run({ ...target.request, args: target.data }, deps)
  },
}
