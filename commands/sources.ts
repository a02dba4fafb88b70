// /sources: which media are read, how they are rated and whether they answer.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import { renderSources } from '../src/view/sources.ts'
import { pagingRow, toPage } from './parts/buttons.ts'
import { readerOf } from './parts/reader.ts'

const PER_PAGE = 25

export const sources: Command = {
  name: 'sources',
  aliases: ['quellen', 'medien'],
  scope: 'everyone',
  run: (request, deps) => list('0', request, deps),
  act: (data, request, deps) => list(data, request, deps),
}

async function list(data: string, request: CommandRequest, deps: Deps): Promise<Message> {
  const all = await deps.store.sources.list()
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE))
  const page = toPage(data, pages)
  const shown = all.slice(page * PER_PAGE, (page + 1) * PER_PAGE)
  const buttons = [pagingRow('sources', page, pages, String)]
  const view = { sources: shown, first: page * PER_PAGE + 1, total: all.length, buttons }
  return renderSources(view, readerOf(request, deps))
}
