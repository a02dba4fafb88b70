// Meetings as a calendar file (RFC 5545) that phones and desktop calendars import. The ids are stable, so a file that is
// imported again moves the entries instead of doubling them.

import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { ArticleId, Citation } from '../model/article.ts'
import { isOff, type Meeting } from '../model/meeting.ts'
import { addDays, dayIn } from '../text/calendar.ts'
import { clean } from './clean.ts'
import { formatFullDay } from './dates.ts'
import { originsOf } from './meeting.ts'
import type { Reader } from './reader.ts'
import { type Actors, namesOf, quoted } from './words.ts'

const DOMAIN = 'verhandlungsbote'
const MAX_NAMES = 12
const MAX_SOURCES = 6

export interface CalendarMaterial {
  readonly meetings: readonly Meeting[]
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly actors: Actors
  readonly now: Date
}

/** The text of the file, with CRLF and folded lines. All entries are days, as no report gives a binding hour. */
export function calendarFile({ meetings, citations, actors, now }: CalendarMaterial, reader: Reader): string {
  const calendar = ical({
    name: reader.t('agenda-title'),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: DOMAIN, product: 'agenda', language: reader.locale.toUpperCase() },
  })
  for (const meeting of meetings) {
    const names = namesOf(meeting.participants, actors, MAX_NAMES)
    const kind = reader.t(`meeting-kind-${meeting.kind}`)
    const place = meeting.place === null ? undefined : clean(meeting.place)
    calendar.createEvent({
      id: `${meeting.id}@${DOMAIN}`,
      stamp: now,
      start: startOf(meeting.startDay),
      // The day after the last one: ends of days are exclusive.
      end: startOf(addDays(meeting.endDay, 1)),
      allDay: true,
      summary: [kind, ...(place === undefined ? [] : [place])].join(': ') + (names === '' ? '' : ` (${names})`),
      ...(place !== undefined && { location: place }),
      description: descriptionOf(meeting, citations, reader),
      status: statusOf(meeting),
    })
  }
  return calendar.toString()
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function statusOf({ state, voices }: Meeting): ICalEventStatus {
  if (isOff(state)) return ICalEventStatus.CANCELLED
  return state === 'planned' && originsOf(voices) < 2 ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

/** How it stands, the newest sentence that tells of it, and the sources with their addresses. */
function descriptionOf(meeting: Meeting, citations: CalendarMaterial['citations'], reader: Reader): string {
  const quote = meeting.voices.at(-1)?.evidence.quote ?? meeting.evidence[0]?.quote
  const ids = [...new Set(meeting.evidence.map(({ articleId }) => articleId))].slice(0, MAX_SOURCES)
  const sources = ids.flatMap(id => {
    const citation = citations.get(id)
    if (citation === undefined) return []
    const { sourceName, publishedAt, title, url } = citation
    return [
      `${clean(sourceName)}, ${formatFullDay(dayIn(reader.zone, publishedAt), reader.locale)}: ${clean(title)}${url === null ? '' : `\n${url}`}`,
    ]
  })
  return [reader.t(`meeting-state-${meeting.state}`), ...(quote === undefined ? [] : [quoted(quote)]), ...sources].join(
    '\n',
  )
}
