// What lies ahead: each coming meeting with how sure it is and the sentence that announces it.

import { isOff, type Meeting } from '../model/meeting.ts'
import type { Message } from '../model/message.ts'
import { formatAge } from './dates.ts'
import { createFootnotes, type Footnotes } from './footnotes.ts'
import { originsOf } from './meeting.ts'
import { type MeetingsView, meetingLine } from './meetings.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, type Rich, toMessage } from './rich.ts'
import { type Actors, namesOf, quoted } from './words.ts'

const MAX_QUOTE = 220
const MAX_NAMES = 8

/** The answer to /agenda. */
export function renderAgenda(view: Omit<MeetingsView, 'past'>, reader: Reader): Message {
  const notes = createFootnotes(view.citations, reader)
  const items = view.ahead.map(meeting => agendaItem(meeting, view.actors, notes, reader))
  const blocks = [
    concat('📅 ', bold(reader.t('agenda-title'))),
    view.ahead.length === 0 ? reader.t('agenda-none') : undefined,
    ...items,
    notes.list(),
  ]
  return toMessage(join(blocks, '\n\n'), { buttons: view.buttons })
}

function agendaItem(meeting: Meeting, actors: Actors, notes: Footnotes, reader: Reader): Rich {
  const newest = meeting.voices.at(-1)?.evidence ?? meeting.evidence[0]
  const isRunning = meeting.startDay < reader.today
  return join([
    concat(meetingLine(meeting, reader), isRunning ? '' : ` · ${formatAge(meeting.startDay, reader)}`),
    namesOf(meeting.participants, actors, MAX_NAMES),
    concat(sureness(meeting, reader), notes.mark(meeting.evidence)),
    newest === undefined ? undefined : blockquote(concat(quoted(newest.quote, MAX_QUOTE), notes.mark([newest]))),
  ])
}

/** How many independent origins announce it; one alone is told as that. */
function sureness({ voices }: Meeting, { t }: Reader): string {
  return t('agenda-origins', { count: Math.max(1, originsOf(voices.filter(({ state }) => !isOff(state)))) })
}
