// /agenda: what lies ahead, with how sure it is; also as a calendar file.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Message } from '../src/model/message.ts'
import { renderAgenda } from '../src/view/agenda.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { withCalendar } from './parts/calendar.ts'
import { citeAll } from './parts/citations.ts'
import { meetingButtons, meetingsAround } from './parts/meetings.ts'
import { readerOf } from './parts/reader.ts'

export const agenda: Command = {
  name: 'agenda',
  aliases: ['termine', 'kalender', 'calendar'],
  scope: 'everyone',
  run: (request, deps) => list(request, deps),
  async act(data, request, deps) {
    if (data === 'new') return { ...(await list(request, deps)), isSeparate: true }
    if (data !== 'ics') return await list(request, deps)
    const { ahead } = await meetingsAround(readerOf(request, deps).today, deps)
    return await withCalendar(ahead, request, deps)
  },
}

async function list(request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const { ahead } = await meetingsAround(reader.today, deps)
  const file = ahead.length > 0 ? actButton(reader.t('button-calendar'), 'agenda', 'ics') : undefined
  const buttons = [
    ...meetingButtons(ahead, request, deps),
    ...inRows([file, actButton(reader.t('button-all-meetings'), 'meetings', 'new')], 2),
  ]
  return renderAgenda({ ahead, citations: await citeAll(ahead, deps), actors: deps.knowledge.actors, buttons }, reader)
}
