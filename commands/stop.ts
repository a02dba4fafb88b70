// /stop: nothing comes unasked any more, neither digest nor alert. The settings stay; /privacy deletes them.

import type { Command } from '../src/chat/command.ts'
import { toMessage } from '../src/view/rich.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { openChat, readerOf } from './parts/reader.ts'
import { DEFAULT_TIME } from './parts/subscription.ts'
import { dataFor, targetOf } from './parts/target.ts'

export const stop: Command = {
  name: 'stop',
  aliases: ['halt', 'ende'],
  scope: 'chat-admins',
  async run(request, deps) {
    const { request: where } = await targetOf(request, deps)
    const chat = await openChat(where, deps)
    await deps.store.chats.stop(chat)
    await deps.store.outbox.withdraw(chat)
    const { t } = readerOf(request, deps)
    const time = chat.subscription?.time ?? DEFAULT_TIME
    const buttons = inRows(
      [
        actButton(t('button-subscribe-again', { time }), 'subscribe', dataFor(time, chat, request.address)),
        actButton(t('button-privacy'), 'privacy', dataFor('new', chat, request.address)),
      ],
      2,
    )
    return toMessage(t('stop-done'), { buttons })
  },
}
