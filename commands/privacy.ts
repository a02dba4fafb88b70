// /privacy: what is stored about this chat, and a button that deletes all of it.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import { bold, concat, join, toMessage } from '../src/view/rich.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { openChat, readerOf } from './parts/reader.ts'
import { dataFor, type Target, targetOf, targetOfPress } from './parts/target.ts'

export const privacy: Command = {
  name: 'privacy',
  aliases: ['datenschutz', 'daten'],
  scope: 'chat-admins',
  async run(request, deps) {
    return await show(await targetOf(request, deps), request, deps)
  },
  async act(data, request, deps) {
    const target = await targetOfPress(data, request, deps)
    if (target.data === 'ask') return ask(target, request, deps)
    if (target.data !== 'delete') return { ...(await show(target, request, deps)), isSeparate: true }
    await deps.store.chats.forget(target.request.address.chatId)
    return toMessage(readerOf(request, deps).t('privacy-deleted'))
  },
}

/** The chat is opened, so what is shown is what is there. */
async function show(target: Target, request: CommandRequest, deps: Deps): Promise<Message> {
  const chat = await openChat(target.request, deps)
  const interests = await deps.store.interests.of(chat)
  const { t } = readerOf(request, deps)
  const text = join(
    [
      concat('🔐 ', bold(t('privacy-title'))),
      t('privacy-stored', { id: String(chat.chatId), interests: interests.length }),
      t('privacy-not-stored'),
      t('privacy-how-to'),
    ],
    '\n\n',
  )
  const button = actButton(t('button-delete'), 'privacy', dataFor('ask', chat, request.address))
  return toMessage(text, { buttons: button === undefined ? [] : [[button]] })
}

function ask({ request: where }: Target, request: CommandRequest, deps: Deps): Message {
  const { t } = readerOf(request, deps)
  const button = (label: string, data: string) =>
    actButton(t(label), 'privacy', dataFor(data, where.address, request.address))
  const buttons = inRows([button('button-delete-now', 'delete'), button('button-keep', 'show')], 1)
  return toMessage(t('privacy-ask'), { buttons })
}
