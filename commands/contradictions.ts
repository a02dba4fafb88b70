// /contradictions: where reports contradict each other, side by side, both cited. Nothing is resolved here.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { meetingIn } from '../src/model/contradiction.ts'
import type { Message } from '../src/model/message.ts'
import { renderContradictions } from '../src/view/contradictions.ts'
import { actButton, inRows, toPage } from './parts/buttons.ts'
import { citeAll } from './parts/citations.ts'
import { readerOf } from './parts/reader.ts'

const PER_PAGE = 5
const MAX_PAGES = 20

export const contradictions: Command = {
  name: 'contradictions',
  aliases: ['widersprueche', 'widerspruch'],
  scope: 'everyone',
  run: (request, deps) => show(0, request, deps),
  act: (data, request, deps) => show(toPage(data, MAX_PAGES), request, deps),
}

async function show(page: number, request: CommandRequest, deps: Deps): Promise<Message> {
  const { ledger } = deps.store
  const reader = readerOf(request, deps)
  const newest = await ledger.contradictions({ limit: (page + 1) * PER_PAGE + 1 })
  const shown = newest.slice(page * PER_PAGE, (page + 1) * PER_PAGE)
  const hasOlder = newest.length > (page + 1) * PER_PAGE && page + 1 < MAX_PAGES
  const subjects = shown.flatMap(({ subject }) => meetingIn(subject) ?? [])
  const buttons = inRows(
    [
      page > 0 ? actButton(reader.t('button-newer'), 'contradictions', String(page - 1)) : undefined,
      hasOlder ? actButton(reader.t('button-older'), 'contradictions', String(page + 1)) : undefined,
    ],
    2,
  )
  const view = {
    contradictions: shown,
    meetings: await ledger.findMeetings(subjects),
    actors: deps.knowledge.actors,
    citations: await citeAll(
      shown.flatMap(({ sides }) => sides),
      deps,
    ),
    buttons,
  }
  return renderContradictions(view, reader)
}
