// Meetings as a file for calendars, as a message of its own.

import type { CommandRequest } from '../../src/chat/command.ts'
import type { Deps } from '../../src/deps.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { Message } from '../../src/model/message.ts'
import { calendarFile } from '../../src/view/calendar-file.ts'
import { toMessage } from '../../src/view/rich.ts'
import { citeAll } from './citations.ts'
import { readerOf } from './reader.ts'

/** A message with the file of these meetings. */
export async function withCalendar(
  meetings: readonly Meeting[],
  request: CommandRequest,
  deps: Deps,
): Promise<Message> {
  const reader = readerOf(request, deps)
  const citations = await citeAll(meetings, deps)
  const text = calendarFile({ meetings, citations, actors: deps.knowledge.actors, now: deps.now() }, reader)
  const document = { bytes: Buffer.from(text), name: 'verhandlungen.ics' }
  return { ...toMessage(reader.t('calendar-file', { count: meetings.length })), document, isSeparate: true }
}
