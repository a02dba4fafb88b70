// /following [@channel]: what this chat, or the channel, follows and has muted; a press ends it.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Interest } from '../src/model/chat.ts'
import type { Message } from '../src/model/message.ts'
import { bold, concat, join, toMessage } from '../src/view/rich.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { dataOf, nameOf, readTarget, signed } from './parts/interests.ts'
import { readerOf } from './parts/reader.ts'
import { dataFor, type Target, targetOf, targetOfPress, titled } from './parts/target.ts'

export const following: Command = {
  name: 'following',
  aliases: ['gefolgt', 'folgeliste'],
  scope: 'chat-admins',
  run: async (request, deps) => show(await targetOf(request, deps), request, deps),
  async act(said, request, deps) {
    const { data, ...chat } = await targetOfPress(said, request, deps)
    const target = readTarget(data, deps)
    if (target !== undefined) await deps.store.interests.remove(chat.request.address, target)
    const page = await show(chat, request, deps)
    return data === 'new' ? { ...page, isSeparate: true } : page
  },
}

async function show(chat: Target, request: CommandRequest, deps: Deps): Promise<Message> {
  const { address } = chat.request
  const interests = await deps.store.interests.of(address)
  const { t } = readerOf(request, deps)
  const named = (interest: Interest) => signed(interest, nameOf(interest, request, deps))
  const section = (wish: Interest['wish']) => {
    const wished = interests.filter(interest => interest.wish === wish)
    return wished.length === 0 ? undefined : join([bold(t(`following-${wish}`)), ...wished.map(named)])
  }
  const buttons = [
    ...inRows(
      interests.map(interest =>
        actButton(`✖ ${named(interest)}`, 'following', dataFor(dataOf(interest), address, request.address)),
      ),
      2,
    ),
  ]
  const text =
    interests.length === 0
      ? t('following-none')
      : join(
          [concat('🔔 ', bold(t('following-title'))), section('follow'), section('mute'), t('following-hint')],
          '\n\n',
        )
  return toMessage(titled(chat, text), { buttons })
}
