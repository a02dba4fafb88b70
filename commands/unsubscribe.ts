// /unsubscribe: no more daily digest. The chat keeps its other settings.

import type { Command } from '../src/chat/command.ts'
import { UserError } from '../src/model/errors.ts'
import { toMessage } from '../src/view/rich.ts'
import { actButton } from './parts/buttons.ts'
import { openChat, readerOf } from './parts/reader.ts'

export const unsubscribe: Command = {
  name: 'unsubscribe',
  aliases: ['abbestellen', 'abmelden', 'stop'],
  scope: 'chat-admins',
  async run(request, deps) {
    const chat = await openChat(request, deps)
    if (chat.subscription === null) throw new UserError('not-subscribed')
    await deps.store.chats.unsubscribe(chat)
    const { t } = readerOf(request, deps)
    const again = actButton(
      t('button-subscribe-again', { time: chat.subscription.time }),
      'subscribe',
      chat.subscription.time,
    )
    return toMessage(t('unsubscribe-done'), { buttons: again === undefined ? [] : [[again]] })
  },
}
