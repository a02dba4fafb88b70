// /unfollow NAME: neither follow nor mute a person or an issue any longer.

import type { Command } from '../src/chat/command.ts'
import { UserError } from '../src/model/errors.ts'
import { clean } from '../src/view/clean.ts'
import { toMessage } from '../src/view/rich.ts'
import { following } from './following.ts'
import { findTarget, followingButton, nameOf } from './parts/interests.ts'
import { readerOf } from './parts/reader.ts'
import { targetOf, titled } from './parts/target.ts'

export const unfollow: Command = {
  name: 'unfollow',
  aliases: ['entfolgen', 'unmute'],
  scope: 'chat-admins',
  async run(request, deps) {
    // The list has a button for each.
    const chat = await targetOf(request, deps)
    if (chat.request.args === '') return await following.run(request, deps)
    const found = findTarget(chat.request.args, deps)
    const targets = 'sure' in found ? [found.sure] : found.likely
    for (const target of targets) {
      if (!(await deps.store.interests.remove(chat.request.address, target))) continue
      const name = nameOf(target, request, deps) ?? target.id
      return toMessage(titled(chat, readerOf(request, deps).t('unfollow-done', { name })), {
        buttons: followingButton(chat, request, deps),
      })
    }
    throw new UserError('interest-unknown', { name: clean(chat.request.args) })
  },
}
