// Where reports contradict each other: both sides, each with its sentence and source, and no word on who is right.

import type { ArticleId, Citation } from '../model/article.ts'
import type { Contradiction, ContradictionSide } from '../model/contradiction.ts'
import type { Meeting, MeetingId } from '../model/meeting.ts'
import type { Button, Message } from '../model/message.ts'
import { clean } from './clean.ts'
import { formatDay, formatDays } from './dates.ts'
import { createFootnotes, type Footnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, type Rich, toMessage } from './rich.ts'
import { type Actors, namesOf, quoted } from './words.ts'

export interface ContradictionsView {
  readonly contradictions: readonly Contradiction[]
  /** Those that the contradictions speak of. */
  readonly meetings: ReadonlyMap<MeetingId, Meeting>
  readonly actors: Actors
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /contradictions, newest first. */
export function renderContradictions(view: ContradictionsView, reader: Reader): Message {
  const { t } = reader
  const notes = createFootnotes(view.citations, reader)
  const title = concat('⚖️ ', bold(t('contradictions-title')))
  if (view.contradictions.length === 0) return toMessage(join([title, t('contradictions-none')], '\n'))
  const blocks = view.contradictions.map(one => block(one, view, notes, reader))
  return toMessage(join([title, ...blocks, notes.list()], '\n\n'), { buttons: view.buttons })
}

function block(one: Contradiction, view: ContradictionsView, notes: Footnotes, reader: Reader): Rich {
  const { t } = reader
  const about = view.meetings.get(one.subject.replace(/^meeting /, ''))
  const what = bold(t(`contradiction-${one.kind}`, { about: about === undefined ? '' : nameOf(about, view, reader) }))
  const sides = one.sides.flatMap(side => [
    concat('• ', bold(claimOf(one, side, reader)), ` (${t('count-origins', { count: side.origins.length })})`),
    ...side.evidence.slice(0, 1).map(proof => blockquote(concat(quoted(proof.quote), notes.mark(side.evidence)))),
  ])
  return join([what, ...sides])
}

function nameOf({ place, participants, startDay, endDay }: Meeting, { actors }: ContradictionsView, reader: Reader) {
  const where = place === null ? '' : clean(place)
  return [where, namesOf(participants, actors, 3), formatDays(startDay, endDay, reader)].filter(Boolean).join(', ')
}

function claimOf({ kind }: Contradiction, { claim }: ContradictionSide, reader: Reader): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(claim) ? (claim as `${number}-${number}-${number}`) : undefined
  if (kind === 'meeting-day' && day !== undefined) return formatDay(day, reader)
  return reader.t(`meeting-state-${claim}`)
}
