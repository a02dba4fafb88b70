// /start: what the bot is and what to try first. A link `?start=issue-nato-membership` opens that issue at once.

import type { Command } from '../src/chat/command.ts'
import { renderStart } from '../src/view/help.ts'
import { actor } from './actor.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { openChat, readerOf } from './parts/reader.ts'
import { DEFAULT_TIME } from './parts/subscription.ts'
import { status } from './status.ts'

export const start: Command = {
  name: 'start',
  aliases: [],
  scope: 'everyone',
  async run(request, deps) {
    const chat = await openChat(request, deps)
    const { kind = '', args = '' } = /^(?<kind>issue|actor)-(?<args>[\w-]{1,60})$/.exec(request.args)?.groups ?? {}
    if (kind === 'issue') return status.run({ ...request, args }, deps)
    if (kind === 'actor') return actor.run({ ...request, args }, deps)
    const reader = readerOf(request, deps)
    const { t } = reader
    const buttons = inRows(
      [
        actButton(t('button-status'), 'status', 'new'),
        actButton(t('button-meetings'), 'meetings', 'new'),
        actButton(t('button-timeline'), 'timeline', 'new'),
        chat.subscription === null
          ? actButton(t('button-subscribe', { time: DEFAULT_TIME }), 'subscribe', DEFAULT_TIME)
          : actButton(t('button-settings'), 'settings', 'new'),
      ],
      2,
    )
    return renderStart(buttons, reader)
  },
}
