// The commands /follow and /mute: the same but for the wish. A channel is named first: /follow @channel Witkoff.

import type { Command, CommandRequest } from '../../src/chat/command.ts'
import type { Deps } from '../../src/deps.ts'
import type { Interest, InterestTarget } from '../../src/model/chat.ts'
import { UserError } from '../../src/model/errors.ts'
import type { Message } from '../../src/model/message.ts'
import { toMessage } from '../../src/view/rich.ts'
import { findTarget, followingButton, nameOf, picker, readTarget, setInterest } from './interests.ts'
import { openChat, readerOf } from './reader.ts'
import { type Target, targetOf, targetOfPress, titled } from './target.ts'

export function createWishCommand(wish: Interest['wish'], aliases: readonly string[]): Command {
  async function want(wanted: InterestTarget, chat: Target, request: CommandRequest, deps: Deps): Promise<Message> {
    await openChat(chat.request, deps)
    await setInterest(chat.request, { ...wanted, wish }, deps)
    const name = nameOf(wanted, request, deps) ?? wanted.id
    const text = titled(chat, readerOf(request, deps).t(`${wish}-done`, { name }))
    return toMessage(text, { buttons: followingButton(chat, request, deps) })
  }
  return {
    ...{ name: wish, aliases, scope: 'chat-admins' },
    async run(request, deps) {
      const chat = await targetOf(request, deps)
      const { args } = chat.request
      if (args === '')
        return await picker({ command: wish, question: `${wish}-which`, likely: [] }, chat, request, deps)
      const found = findTarget(args, deps)
      if ('sure' in found) return await want(found.sure, chat, request, deps)
      const question = found.likely.length > 0 ? 'interest-choice' : 'interest-none'
      return await picker({ command: wish, question, likely: found.likely }, chat, request, deps)
    },
    async act(said, request, deps) {
      const { data, ...chat } = await targetOfPress(said, request, deps)
      const target = readTarget(data, deps)
      if (target === undefined) throw new UserError('press-expired')
      return { ...(await want(target, chat, request, deps)), isSeparate: true }
    },
  }
}
