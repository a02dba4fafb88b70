// Persons: the card of one, and the list of all.

import type { Actor } from '../model/actor.ts'
import type { ArticleId, Citation } from '../model/article.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Issue } from '../model/issue.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Button, Message, Picture } from '../model/message.ts'
import type { Position } from '../model/position.ts'
import type { IsoDay, IsoTime } from '../model/time.ts'
import { dayIn } from '../text/calendar.ts'
import { clean } from './clean.ts'
import { formatDay, formatFullDay, formatWeekday } from './dates.ts'
import { createFootnotes, type Footnotes } from './footnotes.ts'
import { meetingLine } from './meetings.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, link, type Rich, toMessage } from './rich.ts'
import { flagOf, quoted, titlesOn } from './words.ts'

const MAX_POSITIONS = 6
const MAX_STATEMENT = 400
/** A longer statement is folded. */
const FOLD_FROM = 240

/** What a person's side wants on an issue, in the person's words. */
export interface SpokenPosition {
  readonly issue: Issue
  readonly position: Position
}

export interface ActorView {
  readonly actor: Actor
  /** What was typed, if it is not sure that this person was meant. */
  readonly guessedFrom?: string | undefined
  /** Relevant articles of the last 30 days that name the person. */
  readonly mentions: number
  /** Newest first. */
  readonly statements: readonly { readonly at: IsoTime; readonly evidence: Evidence }[]
  /** Newest first. */
  readonly positions: readonly SpokenPosition[]
  /** The next and the last ones, latest first. */
  readonly meetings: readonly Meeting[]
  /** Whom the person met in meetings that were held, most often first, with the evidence of each. */
  readonly met: readonly { readonly actor: Actor; readonly meetings: readonly Meeting[] }[]
  readonly picture?: Picture | undefined
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /actor NAME: who it is and was, what he or she said last, whom he or she met. */
export function renderActor(view: ActorView, reader: Reader): Message {
  const { actor, citations, guessedFrom } = view
  const { t } = reader
  const notes = createFootnotes(citations, reader)
  const guess = guessedFrom === undefined ? undefined : t('actor-guess', { name: clean(actor.name) })
  const head = concat(`${flagOf(actor.party)} `, bold(clean(actor.name)), ` · ${t(`party-${actor.party}`)}`)
  const blocks = [
    guess,
    join([head, ...roleLines(actor, reader)]),
    t('actor-mentions', { count: view.mentions }),
    statementsBlock(view, notes, reader),
    positionsBlock(view, notes, reader),
    meetingsBlock(view.meetings, notes, reader),
    metBlock(view.met, notes, reader),
    notes.list(),
  ]
  const { buttons, picture } = view
  return toMessage(join(blocks, '\n\n'), { buttons, ...(picture && { picture }) })
}

function roleLines(actor: Actor, reader: Reader): Rich[] {
  const latestFirst = actor.roles.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
  const lines = latestFirst.map(role => {
    const isNow = (role.from ?? reader.today) <= reader.today && reader.today <= (role.until ?? reader.today)
    const key = isNow
      ? 'actor-role-now'
      : role.from !== undefined && role.from > reader.today
        ? 'actor-role-next'
        : 'actor-role-past'
    const span = spanOf(role.from, role.until, reader)
    const title = link(clean(role.title[reader.locale]), role.source)
    return { isNow, line: concat(`${reader.t(key)}: `, title, span === '' ? '' : ` (${span})`) }
  })
  return [...lines.filter(({ isNow }) => isNow), ...lines.filter(({ isNow }) => !isNow)].map(({ line }) => line)
}

function spanOf(from: IsoDay | undefined, until: IsoDay | undefined, { t, locale }: Reader): string {
  if (from !== undefined && until !== undefined)
    return `${formatFullDay(from, locale)} – ${formatFullDay(until, locale)}`
  if (from !== undefined) return t('role-since', { day: formatFullDay(from, locale) })
  return until === undefined ? '' : t('role-until', { day: formatFullDay(until, locale) })
}

function statementsBlock({ actor, statements }: ActorView, notes: Footnotes, reader: Reader): Rich | undefined {
  if (statements.length === 0) return concat(reader.t('actor-no-statements'))
  const lines = statements.map(({ at, evidence }) => {
    const day = formatWeekday(dayIn(reader.zone, at), reader)
    return blockquote(
      concat(
        `${day}${titleThen(actor, dayIn(reader.zone, at), reader)}: ${quoted(evidence.quote, MAX_STATEMENT)}`,
        notes.mark([evidence]),
      ),
      evidence.quote.length > FOLD_FROM,
    )
  })
  return join([bold(reader.t('actor-statements')), ...lines])
}

/** `Forderung, 2.12.: Gebiete [1]`: the quotes stand under /positions. */
function positionsBlock({ positions }: ActorView, notes: Footnotes, reader: Reader): Rich | undefined {
  if (positions.length === 0) return undefined
  const lines = positions.slice(0, MAX_POSITIONS).map(({ issue, position: { stance, at, evidence } }) => {
    const day = formatDay(dayIn(reader.zone, at), reader)
    return concat(
      `• ${reader.t(`stance-${stance}`)}, ${day}: ${clean(issue.name[reader.locale])}`,
      notes.mark([evidence]),
    )
  })
  return join([bold(reader.t('actor-positions')), ...lines])
}

/** What the person was on the day of the statement, where that is no longer so. */
function titleThen(actor: Actor, day: IsoDay, reader: Reader): string {
  const then = titlesOn(actor, day, reader)
  return then === undefined || then === titlesOn(actor, reader.today, reader)
    ? ''
    : ` (${reader.t('actor-then', { title: then })})`
}

function metBlock(met: ActorView['met'], notes: Footnotes, reader: Reader): Rich | undefined {
  if (met.length === 0) return undefined
  const lines = met.map(({ actor, meetings }) => {
    const proofs = meetings.flatMap(({ evidence }) => evidence.slice(0, 1))
    return concat(`${flagOf(actor.party)} ${clean(actor.name)} ${meetings.length}×`, notes.mark(proofs))
  })
  return join([bold(reader.t('actor-met')), join(lines, ' · ')])
}

function meetingsBlock(meetings: readonly Meeting[], notes: Footnotes, reader: Reader): Rich | undefined {
  if (meetings.length === 0) return undefined
  const lines = meetings.map(meeting =>
    concat('• ', meetingLine(meeting, reader), notes.mark(meeting.evidence.slice(0, 2))),
  )
  return join([bold(reader.t('actor-meetings')), ...lines])
}

export interface ActorsView {
  readonly actors: readonly { readonly actor: Actor; readonly mentions: number }[]
  readonly page: number
  readonly pages: number
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /actors: persons with their role today, most mentioned first. */
export function renderActors(view: ActorsView, reader: Reader): Message {
  const lines = view.actors.map(({ actor, mentions }) => {
    const titles = titlesOn(actor, reader.today, reader) ?? reader.t('actor-no-role')
    const count = mentions > 0 ? ` · ${mentions}×` : ''
    return concat(`${flagOf(actor.party)} `, bold(clean(actor.name)), `${count}\n   ${titles}`)
  })
  const page = view.pages > 1 ? ` (${view.page + 1}/${view.pages})` : ''
  const title = concat('👥 ', bold(`${reader.t('actors-title')}${page}`), `\n${reader.t('actors-hint')}`)
  return toMessage(join([title, join(lines)], '\n\n'), { buttons: view.buttons })
}

/** Asks which of several persons was meant. */
export function renderActorChoice(name: string, buttons: readonly (readonly Button[])[], reader: Reader): Message {
  return toMessage(reader.t('actor-choice', { name: clean(name) }), { buttons })
}
