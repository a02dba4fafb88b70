// /wrong [number words]: a reader says that an entry of the ledger is not true. It opens a review; it changes nothing.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { UserError } from '../src/model/errors.ts'
import type { LedgerEntry } from '../src/model/ledger.ts'
import type { Button, Message } from '../src/model/message.ts'
import { toIsoTime } from '../src/model/time.ts'
import { renderObjectable, renderObjection } from '../src/view/objection.ts'
import { toMessage } from '../src/view/rich.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { citeAll } from './parts/citations.ts'
import { entriesOn, explainEntries, findEntry } from './parts/entries.ts'
import { openChat, readerOf } from './parts/reader.ts'

const PER_PAGE = 8
const MAX_PAGES = 10
/** Before what the button of a card is about. */
const ON = 'on:'
/** Objections of one chat that may wait at a time. */
const MAX_PENDING = 4
/** What is wrong most often; each has the text `wrong-<reason>`. */
const REASONS = ['misread', 'attribution', 'outdated', 'other'] as const

export const wrong: Command = {
  name: 'wrong',
  aliases: ['falsch', 'stimmtnicht', 'fehler'],
  scope: 'everyone',
  async run(request, deps) {
    const [number = '', ...words] = request.args.split(/\s+/)
    if (number === '') return await list(0, request, deps)
    return words.length === 0 ? await ask(number, request, deps) : await object(number, words.join(' '), request, deps)
  },
  async act(data, request, deps) {
    if (data === 'new') return { ...(await list(0, request, deps)), isSeparate: true }
    if (data.startsWith(ON)) return { ...(await listOn(data.slice(ON.length), request, deps)), isSeparate: true }
    const [what = '', value = ''] = data.split(':')
    if (what === 'page') return await list(Math.min(Number(value) || 0, MAX_PAGES - 1), request, deps)
    const reason = REASONS.find(one => one === value)
    if (reason === undefined) return await ask(what, request, deps)
    return await object(what, readerOf(request, deps).t(`wrong-${reason}`), request, deps)
  },
}

/** The newest entries, a button for each. */
async function list(page: number, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const found = await deps.store.ledger.timeline({ limit: (page + 1) * PER_PAGE + 1 })
  const shown = found.slice(page * PER_PAGE, (page + 1) * PER_PAGE)
  const hasOlder = found.length > (page + 1) * PER_PAGE && page + 1 < MAX_PAGES
  const buttons = [
    ...numbers(shown),
    ...inRows(
      [
        page > 0 ? actButton(reader.t('button-newer'), 'wrong', `page:${page - 1}`) : undefined,
        hasOlder ? actButton(reader.t('button-older'), 'wrong', `page:${page + 1}`) : undefined,
      ],
      2,
    ),
  ]
  return renderObjectable({ entries: await explainEntries(shown, deps), buttons }, reader)
}

/** What a card rests on; the question at once if that is one entry, all entries if it is none. */
async function listOn(about: string, request: CommandRequest, deps: Deps): Promise<Message> {
  const found = await entriesOn(about, PER_PAGE, deps)
  const [only, other] = found
  if (only === undefined) return await list(0, request, deps)
  if (other === undefined) return await ask(String(only.seq), request, deps)
  return renderObjectable(
    { entries: await explainEntries(found, deps), buttons: numbers(found) },
    readerOf(request, deps),
  )
}

function numbers(entries: readonly LedgerEntry[]): Button[][] {
  return inRows(
    entries.map(({ seq }) => actButton(String(seq), 'wrong', String(seq))),
    4,
  )
}

async function ask(number: string, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const told = await findEntry(number, deps)
  const buttons = inRows(
    REASONS.map(reason => actButton(reader.t(`wrong-${reason}`), 'wrong', `${told.entry.seq}:${reason}`)),
    1,
  )
  return renderObjection({ told, citations: await citeAll([told.entry], deps), buttons }, reader)
}

async function object(number: string, text: string, request: CommandRequest, deps: Deps): Promise<Message> {
  const { t } = readerOf(request, deps)
  const { entry } = await findEntry(number, deps)
  const { corrections } = deps.store
  if ((await corrections.countPending(request.address)) >= MAX_PENDING)
    throw new UserError('too-many-objections', { max: MAX_PENDING })
  await openChat(request, deps)
  const opened = await corrections.open({ seq: entry.seq, address: request.address, text }, toIsoTime(deps.now()))
  if (opened?.settled != null) return toMessage(t('wrong-settled'))
  return toMessage(t('wrong-thanks', { seq: entry.seq }))
}
