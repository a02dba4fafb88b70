// /meetings: contacts that lie ahead and those that have been, each once however many articles report it.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import { renderMeetings } from '../src/view/meetings.ts'
import { pagingRow, toPage } from './parts/buttons.ts'
import { citeAll } from './parts/citations.ts'
import { meetingButtons, meetingsAround } from './parts/meetings.ts'
import { readerOf } from './parts/reader.ts'

const PER_PAGE = 8

export const meetings: Command = {
  name: 'meetings',
  aliases: ['treffen', 'begegnungen'],
  scope: 'everyone',
  run: (request, deps) => list('0', request, deps),
  async act(data, request, deps) {
    const message = await list(data, request, deps)
    return data === 'new' ? { ...message, isSeparate: true } : message
  },
}

async function list(data: string, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const { ahead, past } = await meetingsAround(reader.today, deps)
  const pages = Math.max(1, Math.ceil(past.length / PER_PAGE))
  const page = toPage(data, pages)
  const shown = { ahead: page === 0 ? ahead : [], past: past.slice(page * PER_PAGE, (page + 1) * PER_PAGE) }
  const citations = await citeAll([...shown.ahead, ...shown.past], deps)
  const buttons = [
    ...meetingButtons([...shown.ahead, ...shown.past], request, deps),
    pagingRow('meetings', page, pages, String),
  ]
  return renderMeetings({ ...shown, citations, actors: deps.knowledge.actors, buttons }, reader)
}
