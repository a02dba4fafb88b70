// Which source an admin means, and the choice if it is not clear. Shared by the commands that change one source.

import type { CommandRequest } from '../../src/chat/command.ts'
import type { Deps } from '../../src/deps.ts'
import { UserError } from '../../src/model/errors.ts'
import type { Message } from '../../src/model/message.ts'
import type { Source } from '../../src/model/source.ts'
import { foldWord } from '../../src/text/fold.ts'
import { clean } from '../../src/view/clean.ts'
import { toMessage } from '../../src/view/rich.ts'
import { actButton, inRows, pagingRow, toPage } from './buttons.ts'
import { readerOf } from './reader.ts'

const PER_PAGE = 12
const PAGE = /^p(?<page>\d{1,4})$/

/** What a command does with the one source that was meant. */
type Deed = (source: Source, request: CommandRequest, deps: Deps) => Promise<Message>

/** Runs a deed on the source that the arguments name; asks with buttons if several fit or none is named. */
export async function withSource(command: string, request: CommandRequest, deps: Deps, deed: Deed): Promise<Message> {
  const sources = await deps.store.sources.list()
  if (request.args === '') return choice(command, sources, 0, request, deps)
  const found = findSources(request.args, sources)
  const [only, other] = found
  if (only === undefined) throw new UserError('source-unknown', { name: clean(request.args) })
  return other === undefined ? deed(only, request, deps) : choice(command, found, 0, request, deps)
}

/** Answers a press: another page of the choice, or the deed on the chosen source. */
export async function withChosenSource(
  command: string,
  data: string,
  request: CommandRequest,
  deps: Deps,
  deed: Deed,
): Promise<Message> {
  const page = PAGE.exec(data)?.groups?.page
  if (page !== undefined) return choice(command, await deps.store.sources.list(), Number(page), request, deps)
  const source = await deps.store.sources.find(data)
  if (source === undefined) throw new UserError('press-expired')
  return deed(source, request, deps)
}

/** Sources by number in the list, address or whole name; else those whose name or address has the words. */
export function findSources(text: string, sources: readonly Source[]): readonly Source[] {
  const numbered = /^#?(\d{1,4})\.?$/.exec(text)?.[1]
  const byNumber = numbered === undefined ? undefined : sources[Number(numbered) - 1]
  if (byNumber !== undefined) return [byNumber]
  const wanted = foldWord(text)
  const exact = sources.filter(({ name, url }) => url === text || foldWord(name) === wanted)
  if (exact.length > 0) return exact
  return sources.filter(({ name, url }) => foldWord(name).includes(wanted) || url.toLowerCase().includes(wanted))
}

function choice(
  command: string,
  sources: readonly Source[],
  wantedPage: number,
  request: CommandRequest,
  deps: Deps,
): Message {
  const { t } = readerOf(request, deps)
  if (sources.length === 0) return toMessage(t('sources-none'))
  const pages = Math.ceil(sources.length / PER_PAGE)
  const page = toPage(String(wantedPage), pages)
  const shown = sources.slice(page * PER_PAGE, (page + 1) * PER_PAGE)
  const buttons = inRows(
    shown.map(({ id, name }) => actButton(name, command, id)),
    2,
  )
  return toMessage(t('source-choice'), { buttons: [...buttons, pagingRow(command, page, pages, next => `p${next}`)] })
}
