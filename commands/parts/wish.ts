// The commands /follow and /mute: the same but for the wish.

import type { Command, CommandRequest } from '../../src/chat/command.ts'
import type { Deps } from '../../src/deps.ts'
import type { Interest, InterestTarget } from '../../src/model/chat.ts'
import { UserError } from '../../src/model/errors.ts'
import type { Message } from '../../src/model/message.ts'
import { toMessage } from '../../src/view/rich.ts'
import { findTarget, followingButton, nameOf, picker, readTarget, setInterest } from './interests.ts'
import { openChat, readerOf } from './reader.ts'

export function createWishCommand(wish: Interest['wish'], aliases: readonly string[]): Command {
  async function want(target: InterestTarget, request: CommandRequest, deps: Deps): Promise<Message> {
    await openChat(request, deps)
    await setInterest(request, { ...target, wish }, deps)
    const name = nameOf(target, request, deps) ?? target.id
    return toMessage(readerOf(request, deps).t(`${wish}-done`, { name }), { buttons: followingButton(request, deps) })
  }
  return {
    ...{ name: wish, aliases, scope: 'chat-admins' },
    async run(request, deps) {
      if (request.args === '') return await picker(wish, `${wish}-which`, [], request, deps)
      const found = findTarget(request.args, deps)
      if ('sure' in found) return await want(found.sure, request, deps)
      const question = found.likely.length > 0 ? 'interest-choice' : 'interest-none'
      return await picker(wish, question, found.likely, request, deps)
    },
    async act(data, request, deps) {
      const target = readTarget(data, deps)
      if (target === undefined) throw new UserError('press-expired')
      return { ...(await want(target, request, deps)), isSeparate: true }
    },
  }
}
