// Meetings and calls: one line each, and the answer to /meetings.

import type { ArticleId, Citation } from '../model/article.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Button, Message } from '../model/message.ts'
import { clean } from './clean.ts'
import { formatDays } from './dates.ts'
import { countArticles, createFootnotes, type Footnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, type Rich, toMessage } from './rich.ts'
import { type Actors, namesOf } from './words.ts'

export interface MeetingsView {
  /** By day, the next first. */
  readonly ahead: readonly Meeting[]
  /** The latest first. */
  readonly past: readonly Meeting[]
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly actors: Actors
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /meetings: what lies ahead, then what has been, each with its sources. */
export function renderMeetings(view: MeetingsView, reader: Reader): Message {
  const { t } = reader
  const notes = createFootnotes(view.citations, reader)
  const lines = (meetings: readonly Meeting[]) =>
    meetings.map(meeting => meetingEntry(meeting, view.actors, notes, reader))
  const blocks = [
    concat('🗓 ', bold(t('meetings-title'))),
    view.ahead.length > 0 ? join([bold(t('meetings-ahead')), ...lines(view.ahead)]) : undefined,
    view.past.length > 0 ? join([bold(t('meetings-past')), ...lines(view.past)]) : undefined,
    view.ahead.length + view.past.length === 0 ? t('meetings-none') : undefined,
  ]
  return toMessage(join([...blocks, notes.list()], '\n\n'), { buttons: view.buttons })
}

/** `• Di 2.12. · Moskau – fand statt`, persons and number of sources below. */
function meetingEntry(meeting: Meeting, actors: Actors, notes: Footnotes, reader: Reader): Rich {
  const names = namesOf(meeting.participants, actors)
  const reports = reader.t('count-reports', { count: countArticles(meeting.evidence) })
  const below = [names, reports].filter(part => part !== '').join(' · ')
  return concat('• ', meetingLine(meeting, reader), '\n   ', below, notes.mark(meeting.evidence))
}

/** `Di 2.12. · Moskau – fand statt`; what was announced for a day that has passed is told so. */
export function meetingLine(meeting: Meeting, reader: Reader): Rich {
  const isOverdue = meeting.state === 'planned' && meeting.endDay < reader.today
  const state = reader.t(isOverdue ? 'meeting-state-overdue' : `meeting-state-${meeting.state}`)
  return concat(meetingPlace(meeting, reader), ` – ${state}`)
}

/** `Di 2.12. · Moskau`; a call has its word instead of a place, or beside it. */
export function meetingPlace(meeting: Meeting, reader: Reader): Rich {
  const kind = reader.t(`meeting-kind-${meeting.kind}`)
  const call = meeting.kind === 'call' && meeting.place !== null ? ` (${kind})` : ''
  const days = formatDays(meeting.startDay, meeting.endDay, reader)
  return concat(bold(`${days} · ${meetingWhere(meeting, reader)}`), call)
}

/** `Moskau`, or what it is if no place is known. */
export function meetingWhere({ place, kind }: Meeting, { t }: Reader): string {
  return place === null ? t(`meeting-kind-${kind}`) : clean(place)
}
