// What lies ahead, as a digest shows it: what is new or near with persons, sources and purpose; the rest in one line.

import type { Digest, MeetingAhead } from '../model/digest.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Told } from '../model/told.ts'
import { formatDays } from './dates.ts'
import { quoteOf, type Telling, toldOf } from './digest-item.ts'
import { countArticles } from './footnotes.ts'
import { meetingLine, meetingWhere } from './meetings.ts'
import { bold, concat, join, type Rich } from './rich.ts'
import { namesOf } from './words.ts'

const MAX_QUOTE = 220
const MAX_NAMES = 3

/** None, or one block. */
export function aheadBlocks(
  { ahead, later }: Pick<Digest, 'ahead' | 'later'>,
  telling: Telling,
): { readonly text: Rich; readonly tells: readonly Omit<Told, 'at'>[] }[] {
  if (ahead.length + later.length === 0) return []
  const { t } = telling.reader
  const known = later.map(meeting => laterPart(meeting, telling))
  const text = join([
    bold(t('digest-ahead')),
    ...ahead.map(one => aheadEntry(one, telling)),
    known.length > 0 ? concat(`• ${t('digest-later')}: `, join(known, '; ')) : undefined,
  ])
  return [{ text, tells: ahead.flatMap(({ news }) => (news === undefined ? [] : toldOf(news))) }]
}

function aheadEntry({ meeting, news, sentence }: MeetingAhead, telling: Telling): Rich {
  const { notes, reader, actors } = telling
  const names = namesOf(meeting.participants, actors)
  const reports = reader.t('count-reports', { count: countArticles(meeting.evidence) })
  const below = [names, reports].filter(part => part !== '').join(' · ')
  const isNew = news === undefined ? '' : `${reader.t('digest-new-mark')} `
  const marks = notes.mark(news?.evidence ?? meeting.evidence)
  // Of a date that is known the sentence is told again only if nothing else says what it is.
  const isNeeded = news !== undefined || meeting.participants.length === 0
  const quote = isNeeded && sentence !== undefined ? quoteOf(sentence, MAX_QUOTE, telling) : undefined
  return join([
    concat('• ', isNew, meetingLine(meeting, reader)),
    concat('   ', below, marks),
    quote && concat('   ', quote),
  ])
}

/** `Do 18.12. Brüssel`, with persons if there are any. */
function laterPart(meeting: Meeting, { actors, reader }: Telling): string {
  const names = namesOf(meeting.participants, actors, MAX_NAMES)
  const where = `${formatDays(meeting.startDay, meeting.endDay, reader)} ${meetingWhere(meeting, reader)}`
  return names === '' ? where : `${where} (${names})`
}
