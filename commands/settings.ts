// /settings: what the chat has set, with buttons that change it. A channel is named first: /settings @channel.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Chat } from '../src/model/chat.ts'
import type { Message } from '../src/model/message.ts'
import { renderSettings } from '../src/view/settings.ts'
import { openChat, readerOf } from './parts/reader.ts'
import { changeSetting } from './parts/settings-changes.ts'
import { isPage, type Page, pageButtons } from './parts/settings-pages.ts'
import { type Target, targetOf, targetOfPress } from './parts/target.ts'

export const settings: Command = {
  name: 'settings',
  aliases: ['einstellungen', 'optionen'],
  scope: 'chat-admins',
  async run(request, deps) {
    const target = await targetOf(request, deps)
    return show(await openChat(target.request, deps), 'main', target, request, deps)
  },
  async act(data, request, deps) {
    const target = await targetOfPress(data, request, deps)
    const before = await openChat(target.request, deps)
    const [what = '', value = ''] = target.data.split('|')
    if (what === 'page' && isPage(value)) return show(before, value, target, request, deps)
    const chat = await changeSetting(what, value, before, deps)
    // Days are chosen several at a time; all else is one press.
    const message = show(chat, what === 'day' && chat !== before ? 'days' : 'main', target, request, deps)
    return target.data === 'new' ? { ...message, isSeparate: true } : message
  },
}

/** Who steers a channel is answered in the language of the private chat. */
function show(chat: Chat, page: Page, { title }: Target, request: CommandRequest, deps: Deps): Message {
  const reader = readerOf({ zone: chat.zone, locale: title === undefined ? chat.locale : request.locale }, deps)
  return renderSettings(chat, { buttons: pageButtons(page, chat, request.address, reader), title, page }, reader)
}
