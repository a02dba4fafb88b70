// Two sides or persons next to each other, issue by issue.

import type { Party } from '../model/actor.ts'
import type { ArticleId, Citation } from '../model/article.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Issue } from '../model/issue.ts'
import type { Button, Message } from '../model/message.ts'
import type { Position } from '../model/position.ts'
import type { StatusOfIssue } from '../model/status.ts'
import type { IsoTime } from '../model/time.ts'
import { dayIn } from '../text/calendar.ts'
import { clean } from './clean.ts'
import { formatDay } from './dates.ts'
import { createFootnotes, type Footnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, type Rich, toMessage } from './rich.ts'
import { flagOf, quoted, statusSign } from './words.ts'

const MAX_QUOTE = 260

/** A side or a person, with its name as shown. */
export interface Compared {
  readonly party: Party
  readonly name: string
}

/** What one of the two said on an issue: a side demands or rejects, a person just says. */
export interface Said {
  readonly stance: Position['stance'] | null
  readonly at: IsoTime
  readonly evidence: Evidence
}

export interface CompareView {
  readonly both: readonly [Compared, Compared]
  readonly rows: readonly {
    readonly issue: Issue
    readonly state: StatusOfIssue | undefined
    /** Newest first; empty if nothing is known. */
    readonly said: readonly [readonly Said[], readonly Said[]]
  }[]
  readonly page: number
  readonly pages: number
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /compare: for each issue what the one and what the other says, each with its source. */
export function renderComparison(view: CompareView, reader: Reader): Message {
  const { both, rows, citations, buttons, page, pages } = view
  const notes = createFootnotes(citations, reader)
  const named = both.map(({ party, name }) => ({ party, name: `${flagOf(party)} ${clean(name)}` }))
  const count = pages > 1 ? ` (${page + 1}/${pages})` : ''
  const blocks = rows.map(({ issue, state, said }) => {
    const sign = state === undefined ? '' : `${statusSign(state.status)} `
    const status = state === undefined ? '' : ` – ${reader.t(`status-${state.status}`)}`
    const lines = named.map((one, index) => saidBy(one, said[index] ?? [], notes, reader))
    return join([bold(`${sign}${clean(issue.name[reader.locale])}${status}`), ...lines])
  })
  const none = rows.length === 0 ? reader.t('compare-none') : undefined
  return toMessage(
    join([bold(`${named.map(({ name }) => name).join(' ↔ ')}${count}`), none, ...blocks, notes.list()], '\n\n'),
    { buttons },
  )
}

function saidBy({ party, name }: Compared, said: readonly Said[], notes: Footnotes, reader: Reader): Rich {
  if (said.length === 0) return concat(`${name}: ${reader.t('compare-silent')}`)
  return join(
    said.map(({ stance, at, evidence }) => {
      const what = stance === null ? '' : ` ${reader.t(`stance-${stance}-verb`, { party })}`
      const title = `${name}${what} (${formatDay(dayIn(reader.zone, at), reader)})`
      return concat(title, notes.mark([evidence]), '\n', blockquote(quoted(evidence.quote, MAX_QUOTE)))
    }),
  )
}
