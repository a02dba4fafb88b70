// /unsubscribe: no more digest. The chat keeps its other settings, and what it follows.

import type { Command } from '../src/chat/command.ts'
import { UserError } from '../src/model/errors.ts'
import { toMessage } from '../src/view/rich.ts'
import { actButton } from './parts/buttons.ts'
import { openChat, readerOf } from './parts/reader.ts'
import { dataFor, targetOf } from './parts/target.ts'

export const unsubscribe: Command = {
  name: 'unsubscribe',
  aliases: ['abbestellen', 'abmelden'],
  scope: 'chat-admins',
  async run(request, deps) {
    const { request: where } = await targetOf(request, deps)
    const chat = await openChat(where, deps)
    if (chat.subscription === null) throw new UserError('not-subscribed')
    await deps.store.chats.unsubscribe(chat)
    const { t } = readerOf(request, deps)
    const { time } = chat.subscription
    const again = actButton(t('button-subscribe-again', { time }), 'subscribe', dataFor(time, chat, request.address))
    return toMessage(t('unsubscribe-done'), { buttons: again === undefined ? [] : [[again]] })
  },
}
