// /health: which sources answer, what the jobs did last, how much there is and what waits to be sent.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import { byTrouble, renderHealth } from '../src/view/health.ts'
import { actButton, inRows, pagingRow, toPage } from './parts/buttons.ts'
import { readerOf } from './parts/reader.ts'

const PER_PAGE = 20
/** Sources in trouble whose card is one press away. */
const MAX_CARDS = 6

export const health: Command = {
  name: 'health',
  aliases: ['gesundheit', 'zustand'],
  scope: 'bot-admins',
  run: (request, deps) => show('0', request, deps),
  act: (data, request, deps) => show(data, request, deps),
}

async function show(data: string, request: CommandRequest, deps: Deps): Promise<Message> {
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
  const pages = Math.max(1, Math.ceil(list.length / PER_PAGE))
  const page = toPage(data, pages)
  const shown = byTrouble(list).slice(page * PER_PAGE, (page + 1) * PER_PAGE)
  const refresh = actButton(reader.t('button-refresh'), 'health', String(page))
  const troubled = shown.filter(({ health }) => health.failuresInRow > 0).slice(0, MAX_CARDS)
  const cards = troubled.map(({ id, name }) => actButton(name, 'source', id))
  const buttons = [...inRows(cards, 2), pagingRow('health', page, pages, String), ...inRows([refresh], 1)]
  const view = { sources: list, shown, runs: last, ...counts, ledgerEntries, subscribed, outbox: deliveries, buttons }
  return renderHealth(view, reader)
}
