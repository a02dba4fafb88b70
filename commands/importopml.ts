// /importopml: reads a list of feeds out of a file, says what it holds, and adds what is new and can be read. Nothing is
// added before all of it has been tried, and all of it is added at once.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { UserError } from '../src/model/errors.ts'
import type { FeedLine } from '../src/model/feed.ts'
import type { Message } from '../src/model/message.ts'
import type { Tier } from '../src/model/source.ts'
import { toIsoTime } from '../src/model/time.ts'
import { cleanShort } from '../src/view/clean.ts'
import { renderImport, renderList } from '../src/view/feed-list.ts'
import { toMessage } from '../src/view/rich.ts'
import { inRows } from './parts/buttons.ts'
import { sortLines, tryLines } from './parts/list.ts'
import { describe, MAX_SOURCES, nameOf, TIERS } from './parts/new-source.ts'
import { readerOf } from './parts/reader.ts'

const MAX_BYTES = 2 * 1024 ** 2
const MAX_FILE_NAME = 60

export const importopml: Command = {
  name: 'importopml',
  aliases: ['opml_import', 'quellen_importieren'],
  scope: 'bot-admins',
  takes: 'list',
  async run(request, deps) {
    const reader = readerOf(request, deps)
    const { file } = request
    if (file === null) return toMessage(reader.t('importopml-how'))
    const { lines, leftOut } = await readList(file.id, request, deps)
    const sorted = sortLines(lines, await deps.store.sources.list(), MAX_SOURCES)
    const add = TIERS.map(tier => button(`✅ ${reader.t(`tier-${tier}`)}`, `${tier} ${file.id}`))
    const buttons = [...inRows(add, 2), [button(reader.t('button-cancel'), 'n')]]
    const name = cleanShort(file.name, MAX_FILE_NAME)
    return renderList({ name, ...sorted, leftOut, buttons: sorted.fresh.length > 0 ? buttons : [] }, reader)
  },
  async act(data, request, deps) {
    const { t } = readerOf(request, deps)
    if (data === 'n') return toMessage(t('addsource-cancelled'))
    const { digit, id = '' } = /^(?<digit>[1-4]) (?<id>\S+)$/.exec(data)?.groups ?? {}
    const tier = TIERS.find(one => String(one) === digit)
    if (tier === undefined) throw new UserError('press-expired')
    const { lines } = await readList(id, request, deps)
    return await add(lines, tier, request, deps)
  },
}

async function add(lines: readonly FeedLine[], tier: Tier, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const { fresh, refused } = sortLines(lines, await deps.store.sources.list(), MAX_SOURCES)
  const tell = (done: number) => request.tellProgress(reader.t('importopml-progress', { done, total: fresh.length }))
  tell(0)
  const tried = await tryLines(fresh, deps, tell)
  const descriptions = tried.readable.map(({ url, title, feedTitle }) =>
    describe(url, nameOf(url, title === url ? '' : title, feedTitle), tier),
  )
  const { added } = await deps.store.sources.addAll(descriptions, toIsoTime(deps.now()))
  const minutes = Math.max(1, Math.ceil(deps.settings.fetchIntervalMs / 60_000))
  return renderImport({ added, tier, minutes, refused: [...tried.refused, ...refused] }, reader)
}

/** Throws a UserError that says why the file is none that can be read. */
async function readList(id: string, request: CommandRequest, { files, feed, texts }: Deps) {
  const fetched = await files.readFile({ id }, MAX_BYTES)
  if (fetched.kind === 'too-large') throw new UserError('file-too-large', { max: MAX_BYTES / 1024 ** 2 })
  if (fetched.kind === 'unavailable') throw new UserError('file-unavailable')
  const list = await feed.readList(fetched.bytes)
  if (list.kind === 'list') return list
  const t = texts.in(request.locale)
  throw new UserError('list-unreadable', {
    reason: t(`list-failure-${list.failure === 'not-a-feed' ? 'none' : 'broken'}`),
  })
}

function button(label: string, data: string) {
  return { label, command: 'importopml', data }
}
