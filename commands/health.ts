// /health: which sources answer, what the jobs did last, how much there is and what waits to be sent.

import type { Command } from '../src/chat/command.ts'
import { renderHealth } from '../src/view/health.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { readerOf } from './parts/reader.ts'

export const health: Command = {
  name: 'health',
  aliases: ['gesundheit', 'zustand'],
  scope: 'bot-admins',
  async run(request, deps) {
    const { articles, chats, ledger, outbox, runs, sources } = deps.store
    const [list, last, counts, ledgerEntries, subscribed, deliveries] = await Promise.all([
      sources.list(),
      runs.last(),
      articles.count(),
      ledger.lastSeq(),
      chats.countSubscribed(),
      outbox.count(),
    ])
    const reader = readerOf(request, deps)
    const buttons = inRows([actButton(reader.t('button-refresh'), 'health', 'again')], 1)
    return renderHealth(
      { sources: list, runs: last, ...counts, ledgerEntries, subscribed, outbox: deliveries, buttons },
      reader,
    )
  },
  act: (_data, request, deps) => health.run(request, deps),
}
