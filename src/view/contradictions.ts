// Where reports contradict each other: both sides, each with its sentence and source, and no word on who is right.

import type { ArticleId, Citation } from '../model/article.ts'
import { type Contradiction, type ContradictionSide, meetingIn } from '../model/contradiction.ts'
import type { Meeting, MeetingId } from '../model/meeting.ts'
import type { Button, Message } from '../model/message.ts'
import { clean } from './clean.ts'
import { formatDay, formatDays } from './dates.ts'
import { createFootnotes, type Footnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, type Rich, toMessage } from './rich.ts'
import { type Actors, namesOf, quoted } from './words.ts'

/** What contradictions speak of. */
export interface ContradictionContext {
  readonly meetings: ReadonlyMap<MeetingId, Meeting>
  readonly actors: Actors
}

export interface ContradictionsView extends ContradictionContext {
  readonly contradictions: readonly Contradiction[]
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

/** Both sides with their sources; the sentences folded away below. */
export function foldedContradiction(
  one: Contradiction,
  context: ContradictionContext,
  notes: Footnotes,
  reader: Reader,
): Rich {
  const sides = one.sides.map(side => concat(sideLine(one, side, reader), notes.mark(side.evidence)))
  const proof = one.sides.flatMap(({ evidence }) =>
    evidence.slice(0, 1).map(({ quote, articleId }) => concat(quoted(quote), notes.mark([{ articleId }]))),
  )
  return join([headOf(one, context, reader), ...sides, blockquote(join(proof), true)])
}

function block(one: Contradiction, view: ContradictionsView, notes: Footnotes, reader: Reader): Rich {
  const sides = one.sides.flatMap(side => [
    sideLine(one, side, reader),
    ...side.evidence.slice(0, 1).map(proof => blockquote(concat(quoted(proof.quote), notes.mark(side.evidence)))),
  ])
  return join([headOf(one, view, reader), ...sides])
}

function headOf(one: Contradiction, context: ContradictionContext, reader: Reader): Rich {
  const about = context.meetings.get(meetingIn(one.subject) ?? '')
  return bold(
    reader.t(`contradiction-${one.kind}`, { about: about === undefined ? '' : nameOf(about, context, reader) }),
  )
}

function sideLine(one: Contradiction, side: ContradictionSide, reader: Reader): Rich {
  const origins = reader.t('count-origins', { count: side.origins.length })
  return concat('• ', bold(claimOf(one, side, reader)), ` (${origins})`)
}

function nameOf({ place, participants, startDay, endDay }: Meeting, { actors }: ContradictionContext, reader: Reader) {
  const where = place === null ? '' : clean(place)
  return [where, namesOf(participants, actors, 3), formatDays(startDay, endDay, reader)].filter(Boolean).join(', ')
}

function claimOf({ kind }: Contradiction, { claim }: ContradictionSide, reader: Reader): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(claim) ? (claim as `${number}-${number}-${number}`) : undefined
  if (kind === 'meeting-day' && day !== undefined) return formatDay(day, reader)
  return reader.t(`meeting-state-${claim}`)
}
