// /search WORDS: relevant articles that have all the words, newest first.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { UserError } from '../src/model/errors.ts'
import type { Message } from '../src/model/message.ts'
import { renderSearch } from '../src/view/search.ts'
import { actButton } from './parts/buttons.ts'
import { readerOf } from './parts/reader.ts'

const PER_PAGE = 5
/** Who has not found it by then should ask with other words. */
const MAX_OFFSET = 500

export const search: Command = {
  name: 'search',
  aliases: ['suche', 'suchen', 'finde'],
  scope: 'everyone',
  async run(request, deps) {
    if (request.args === '') throw new UserError('argument-missing')
    return page(request.args, 0, request, deps)
  },
  async act(data, request, deps) {
    const { offset = '0', query = '' } = /^(?<offset>\d{1,4})\|(?<query>.+)$/su.exec(data)?.groups ?? {}
    if (query === '') throw new UserError('press-expired')
    return page(query, Math.min(Number(offset), MAX_OFFSET), request, deps)
  },
}

async function page(query: string, offset: number, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const found = await deps.store.articles.search(query, PER_PAGE + 1, offset)
  const hits = found.slice(0, PER_PAGE)
  const button = (key: string, to: number) => actButton(reader.t(key), 'search', `${to}|${query}`)
  const buttons = [
    offset > 0 ? button('button-newer', Math.max(0, offset - PER_PAGE)) : undefined,
    found.length > PER_PAGE && offset < MAX_OFFSET ? button('button-older', offset + PER_PAGE) : undefined,
  ].filter(each => each !== undefined)
  return renderSearch({ query, hits, first: offset + 1, buttons: [buttons] }, reader)
}
