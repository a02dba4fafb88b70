// /stats: how sending does: what waits and since when, what did not arrive and why, which digests were left out.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import { dayIn } from '../src/text/calendar.ts'
import { renderStats } from '../src/view/stats.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { readerOf } from './parts/reader.ts'

const MAX_TROUBLES = 10
const WEEK_MS = 7 * 86_400_000

export const stats: Command = {
  name: 'stats',
  aliases: ['statistik', 'versand'],
  scope: 'bot-admins',
  run: show,
  act: (_data, request, deps) => show(request, deps),
}

async function show(request: CommandRequest, deps: Deps): Promise<Message> {
  const { chats, outbox, runs } = deps.store
  const since = dayIn('UTC', new Date(deps.now().getTime() - WEEK_MS))
  const [subscribed, counts, oldestPendingAt, troubles, totals] = await Promise.all([
    chats.countSubscribed(),
    outbox.count(),
    outbox.oldestPendingAt(),
    outbox.troubles(MAX_TROUBLES),
    runs.totals(since),
  ])
  const reader = readerOf(request, deps)
  const buttons = inRows([actButton(reader.t('button-refresh'), 'stats', '')], 1)
  return renderStats({ subscribed, outbox: counts, oldestPendingAt, troubles, totals, buttons }, reader)
}
