// Unknown persons as an admin looks at them: name, spellings, role, what they say or what is said of them, and whom they resemble.

import type { Actor } from '../model/actor.ts'
import type { ArticleId, Citation } from '../model/article.ts'
import type { Button, Message } from '../model/message.ts'
import type { Proposal } from '../model/proposal.ts'
import { clean, cleanShort } from './clean.ts'
import { createFootnotes, type Footnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, italic, join, type Rich, toMessage } from './rich.ts'
import { quoted } from './words.ts'

const MAX_NAME = 60
const MAX_ROLE = 120

export interface ShownProposal extends Proposal {
  /** A sentence that tells who it is, verbatim, and its article. */
  readonly quote: { readonly articleId: ArticleId; readonly text: string } | undefined
  /** Known persons whose name this may be in another spelling. */
  readonly resembles: readonly Actor[]
}

export interface NewPersonsView {
  readonly proposals: readonly ShownProposal[]
  readonly days: number
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /newpersons, most articles first. */
export function renderNewPersons(view: NewPersonsView, reader: Reader): Message {
  const { t } = reader
  const title = concat('🪪 ', bold(t('new-persons-title', { days: view.days })))
  if (view.proposals.length === 0) return toMessage(join([title, t('new-persons-none')], '\n'))
  const notes = createFootnotes(view.citations, reader)
  const blocks = view.proposals.map(proposal => block(proposal, notes, reader))
  return toMessage(join([title, ...blocks, italic(t('new-persons-advice')), notes.list()], '\n\n'), {
    buttons: view.buttons,
  })
}

function block(
  { name, role, spellings, sightings, quote, resembles }: ShownProposal,
  notes: Footnotes,
  reader: Reader,
): Rich {
  const { t } = reader
  const count = t('new-persons-articles', { count: sightings.length })
  return join([
    concat(bold(cleanShort(name, MAX_NAME)), role === null ? '' : `, ${cleanShort(role, MAX_ROLE)}`, ` (${count})`),
    ...resembles.map(actor => t('new-persons-resembles', { name: clean(actor.name) })),
    spellings.length === 0
      ? undefined
      : t('new-persons-spellings', { names: spellings.map(one => cleanShort(one, MAX_NAME)).join(', ') }),
    quote === undefined ? undefined : blockquote(concat(quoted(quote.text), notes.mark([quote]))),
  ])
}
