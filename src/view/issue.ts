// One issue: its status with what proves it, what the parties want, and how it came to stand where it stands.

import type { ArticleId, Citation } from '../model/article.ts'
import type { Issue } from '../model/issue.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import type { Button, Message } from '../model/message.ts'
import type { Position } from '../model/position.ts'
import type { StatusOfIssue } from '../model/status.ts'
import { dayIn } from '../text/calendar.ts'
import { clean } from './clean.ts'
import { formatAge, formatDay, formatFullDay } from './dates.ts'
import { countArticles, createFootnotes, type Footnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, type Rich, toMessage } from './rich.ts'
import { arrowOf, flagOf, quoted, statusSign } from './words.ts'

const MAX_QUOTES = 3
const MAX_HISTORY = 6

export interface IssueView {
  readonly issue: Issue
  readonly state: StatusOfIssue | undefined
  readonly positions: readonly Position[]
  /** Entries of kind status, newest first. */
  readonly history: readonly LedgerEntry[]
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /status ISSUE: status and since when, quotes that prove it, what the parties want, how it came. */
export function renderIssue(view: IssueView, reader: Reader): Message {
  const { issue, state, citations, buttons } = view
  const notes = createFootnotes(citations, reader)
  const name = clean(issue.name[reader.locale])
  if (state === undefined) {
    return toMessage(join([bold(name), reader.t('status-issue-none')], '\n'), { buttons })
  }
  const head = join([
    concat(`${statusSign(state.status)} `, bold(`${name}: ${reader.t(`status-${state.status}`)}`)),
    reader.t('status-issue-particulars', {
      since: formatFullDay(dayIn(reader.zone, state.since), reader.locale),
      age: formatAge(state.newestEvidenceAt, reader),
      count: countArticles(state.evidence),
    }),
    state.isDecided === true ? `✍️ ${reader.t('status-decided')}` : undefined,
  ])
  const blocks = [
    head,
    quotesBlock(state, view.positions, notes, reader),
    positionsBlock(view.positions, notes, reader),
    historyBlock(view.history, notes, reader),
    concat(`🔭 ${reader.t(`status-next-${state.status}`)}`),
    notes.list(),
  ]
  return toMessage(join(blocks, '\n\n'), { buttons })
}

/** What proves the status, without the sentences that the positions quote. */
function quotesBlock(
  state: StatusOfIssue,
  positions: readonly Position[],
  notes: Footnotes,
  reader: Reader,
): Rich | undefined {
  const told = new Set(positions.map(({ evidence }) => clean(evidence.quote)))
  const quotes = state.evidence.filter(({ quote }) => !told.has(clean(quote))).slice(0, MAX_QUOTES)
  if (quotes.length === 0) return undefined
  const lines = quotes.map(evidence => blockquote(concat(quoted(evidence.quote, 300), notes.mark([evidence]))))
  return join([bold(reader.t('status-evidence')), ...lines])
}

function positionsBlock(positions: readonly Position[], notes: Footnotes, reader: Reader): Rich | undefined {
  if (positions.length === 0) return undefined
  const lines = positions.map(({ party, stance, at, evidence }) => {
    const what = reader.t(`position-${stance}`, { party: reader.t(`party-${party}`) })
    const title = `${flagOf(party)} ${what}, ${formatDay(dayIn(reader.zone, at), reader)}`
    return concat(title, notes.mark([evidence]), '\n', blockquote(quoted(evidence.quote)))
  })
  return join([bold(reader.t('status-positions')), ...lines])
}

function historyBlock(history: readonly LedgerEntry[], notes: Footnotes, reader: Reader): Rich | undefined {
  const lines = history.slice(0, MAX_HISTORY).flatMap(({ change, at, evidence }) => {
    if (change.kind !== 'status') return []
    const day = formatDay(dayIn(reader.zone, at), reader)
    const from = change.from === null ? '' : `${reader.t(`status-${change.from}`)} → `
    const step = `${arrowOf(change.from, change.to)} ${day} ${from}${reader.t(`status-${change.to}`)}`
    return [concat(step, notes.mark(evidence.slice(0, 2)))]
  })
  return lines.length === 0 ? undefined : join([bold(reader.t('status-history')), ...lines])
}
