// The course of events: changes of the ledger, newest first, by day.

import type { ArticleId, Citation } from '../model/article.ts'
import type { Issue } from '../model/issue.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import type { Button, Message, Picture } from '../model/message.ts'
import { dayIn } from '../text/calendar.ts'
import { changeLine, type ExplainedEntry } from './changes.ts'
import { clean } from './clean.ts'
import { formatWeekday } from './dates.ts'
import { createFootnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { bold, concat, italic, join, type Rich, toMessage } from './rich.ts'
import { quoted } from './words.ts'

const MAX_QUOTE = 140

export interface TimelineView {
  readonly entries: readonly ExplainedEntry[]
  /** Only entries of this issue were asked for. */
  readonly issue?: Issue | undefined
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly buttons: readonly (readonly Button[])[]
  readonly picture?: Picture | undefined
}

/** The answer to /timeline. */
export function renderTimeline(view: TimelineView, reader: Reader): Message {
  const notes = createFootnotes(view.citations, reader)
  const days = new Map<string, Rich[]>()
  const told = new Set<string>()
  for (const { entry, context } of view.entries) {
    const line = changeLine(entry.change, context, reader)
    if (line === undefined) continue
    const day = formatWeekday(dayIn(reader.zone, entry.at), reader)
    days.set(day, [...(days.get(day) ?? []), join([concat(line, notes.mark(entry.evidence)), quoteOf(entry, told)])])
  }
  const subject = view.issue === undefined ? '' : `: ${clean(view.issue.name[reader.locale])}`
  const blocks = [
    concat('🧵 ', bold(`${reader.t('timeline-title')}${subject}`)),
    days.size === 0 ? reader.t('timeline-none') : undefined,
    ...[...days].map(([day, lines]) => join([bold(day), ...lines])),
    notes.list(),
  ]
  const { buttons, picture } = view
  return toMessage(join(blocks, '\n\n'), { buttons, ...(picture === undefined ? {} : { picture }) })
}

/** The words that moved an issue, once in a message; meetings and stories need none. */
function quoteOf({ change, evidence }: LedgerEntry, told: Set<string>): Rich | undefined {
  const quote = evidence[0]?.quote ?? ''
  if (quote === '' || told.has(quote) || (change.kind !== 'status' && change.kind !== 'position')) return undefined
  told.add(quote)
  return italic(quoted(quote, MAX_QUOTE))
}
