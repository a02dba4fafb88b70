// What each side demands and rejects: all issues on one page, one issue with the quotes, and what was said before.

import { PARTIES, type Party } from '../model/actor.ts'
import type { ArticleId, Citation } from '../model/article.ts'
import type { Issue } from '../model/issue.ts'
import type { Button, Message, Picture } from '../model/message.ts'
import type { Position } from '../model/position.ts'
import type { PositionMatrix } from '../model/position-matrix.ts'
import type { StatusOfIssue } from '../model/status.ts'
import { dayIn, daysBetween } from '../text/calendar.ts'
import { clean, shorten } from './clean.ts'
import { formatAge, formatDay, formatWeekday } from './dates.ts'
import { createFootnotes, type Footnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, type Rich, toMessage } from './rich.ts'
import { flagOf, quoted, statusSign } from './words.ts'

/** Older quotes are drawn paler. */
const STALE_DAYS = 60
const MAX_LABEL = 36
/** A longer quote is folded. */
const FOLD_FROM = 240
const MAX_QUOTE = 500

/** An issue with what the sides want there, newest first. */
export interface PositionsOfIssue {
  readonly issue: Issue
  readonly state: StatusOfIssue | undefined
  readonly positions: readonly Position[]
}

type Extras = {
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly buttons: readonly (readonly Button[])[]
  readonly picture?: Picture | undefined
}

/** The answer to /positions: who demands and who rejects what, one line for each side, without the quotes. */
export function renderPositions(
  view: Extras & { readonly rows: readonly PositionsOfIssue[] },
  reader: Reader,
): Message {
  const notes = createFootnotes(view.citations, reader)
  const blocks = view.rows.map(({ issue, state, positions }) =>
    join([issueTitle(issue, state, reader), ...bySide(positions).map(side => sideLine(side, notes, reader))]),
  )
  const title = concat('⚖️ ', bold(reader.t('positions-title')), ` · ${formatWeekday(reader.today, reader)}`)
  const hint = reader.t(view.rows.length === 0 ? 'positions-none' : 'positions-hint')
  const { buttons, picture } = view
  return toMessage(join([join([title, hint]), ...blocks, notes.list()], '\n\n'), {
    buttons,
    ...(picture && { picture }),
  })
}

/** The answer to /positions ISSUE: the latest quote of each side and stance, and who has not been heard. */
export function renderPositionsOf(view: Extras & PositionsOfIssue, reader: Reader): Message {
  const notes = createFootnotes(view.citations, reader)
  const sides = bySide(view.positions)
  const silent = PARTIES.filter(party => party !== 'other' && !sides.some(side => side.party === party))
  const names = silent.map(party => reader.t(`party-${party}`)).join(', ')
  const blocks = [
    issueTitle(view.issue, view.state, reader),
    sides.length === 0 ? reader.t('positions-issue-none') : undefined,
    ...sides.map(side =>
      join([bold(sideName(side.party, reader)), ...side.positions.map(one => quoteOf(one, notes, reader))]),
    ),
    names === '' || sides.length === 0 ? undefined : reader.t('positions-silent', { parties: names }),
    notes.list(),
  ]
  return toMessage(join(blocks, '\n\n'), { buttons: view.buttons })
}

/** What one side said on an issue before, newest first. */
export function renderPositionHistory(
  view: Extras & { readonly issue: Issue; readonly party: Party; readonly positions: readonly Position[] },
  reader: Reader,
): Message {
  const notes = createFootnotes(view.citations, reader)
  const issue = clean(view.issue.name[reader.locale])
  const title = concat(`${flagOf(view.party)} `, bold(`${reader.t(`party-${view.party}`)}: ${issue}`))
  const none = view.positions.length === 0 ? reader.t('positions-issue-none') : undefined
  const quotes = view.positions.map(position => quoteOf(position, notes, reader))
  return toMessage(join([join([title, reader.t('positions-history')]), none, ...quotes, notes.list()], '\n\n'), {
    buttons: view.buttons,
  })
}

/** What the picture of the overview shows. */
export function matrixOf(rows: readonly PositionsOfIssue[], reader: Reader): PositionMatrix {
  const isHeard = (party: Party) => rows.some(row => row.positions.some(position => position.party === party))
  const columns = PARTIES.filter(isHeard)
  return {
    title: reader.t('positions-title'),
    subtitle: formatWeekday(reader.today, reader),
    columns: columns.map(party => ({ party, label: reader.t(`party-${party}`) })),
    rows: rows.map(({ issue, state, positions }) => ({
      label: shorten(clean(issue.name[reader.locale]), MAX_LABEL),
      status: state?.status ?? null,
      cells: columns.map(party =>
        positions
          .filter(position => position.party === party)
          .map(({ stance, at }) => {
            const day = dayIn(reader.zone, at)
            return { stance, day: formatDay(day, reader), isStale: daysBetween(day, reader.today) > STALE_DAYS }
          }),
      ),
    })),
    legend: (['demanded', 'rejected'] as const).map(stance => ({ stance, label: reader.t(`stance-${stance}`) })),
  }
}

/** `Forderung, 18.12. [1]` and the quote below. */
function quoteOf({ stance, at, evidence }: Position, notes: Footnotes, reader: Reader): Rich {
  const title = `${reader.t(`stance-${stance}`)}, ${formatDay(dayIn(reader.zone, at), reader)}`
  const quote = blockquote(quoted(evidence.quote, MAX_QUOTE), evidence.quote.length > FOLD_FROM)
  return concat(title, notes.mark([evidence]), '\n', quote)
}

/** The sides in the order of the model, each with its stances, newest first. */
function bySide(positions: readonly Position[]): { readonly party: Party; readonly positions: readonly Position[] }[] {
  const newestFirst = positions.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return PARTIES.map(party => ({ party, positions: newestFirst.filter(position => position.party === party) })).filter(
    side => side.positions.length > 0,
  )
}

function issueTitle(issue: Issue, state: StatusOfIssue | undefined, reader: Reader): Rich {
  const name = clean(issue.name[reader.locale])
  if (state === undefined) return bold(name)
  const age = reader.t('newest-evidence', { age: formatAge(state.newestEvidenceAt, reader) })
  return concat(`${statusSign(state.status)} `, bold(`${name}: ${reader.t(`status-${state.status}`)}`), ` · ${age}`)
}

function sideLine({ party, positions }: ReturnType<typeof bySide>[number], notes: Footnotes, reader: Reader): Rich {
  const stances = positions.map(({ stance, at, evidence }) =>
    concat(
      `${reader.t(`stance-${stance}-verb`, { party })} (${formatDay(dayIn(reader.zone, at), reader)})`,
      notes.mark([evidence]),
    ),
  )
  return concat(`${flagOf(party)} ${reader.t(`party-${party}`)} `, join(stances, ' · '))
}

function sideName(party: Party, { t }: Reader): string {
  return `${flagOf(party)} ${t(`party-${party}`)}`
}
