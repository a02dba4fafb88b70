// What a reader sees who objects to an entry of the ledger: what can be objected to, one entry with its proof, the thanks.

import type { ArticleId, Citation } from '../model/article.ts'
import type { Button, Message } from '../model/message.ts'
import { changeLine, type ExplainedEntry } from './changes.ts'
import { clean, cleanShort } from './clean.ts'
import { formatMoment } from './dates.ts'
import { createFootnotes, type Footnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, type Rich, toMessage } from './rich.ts'
import { quoted } from './words.ts'

/** Proofs shown of one entry; the rest is in the numbers beside them. */
const MAX_QUOTES = 3
const MAX_WORDS = 300

export interface EntryView {
  readonly told: ExplainedEntry
  readonly citations: ReadonlyMap<ArticleId, Citation>
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /wrong: the newest entries, each with its number. */
export function renderObjectable(
  view: { readonly entries: readonly ExplainedEntry[]; readonly buttons: EntryView['buttons'] },
  reader: Reader,
): Message {
  const { t } = reader
  const lines = view.entries.flatMap(told => {
    const line = lineOf(told, reader)
    return line === undefined ? [] : [concat(`${told.entry.seq} · `, line)]
  })
  const title = concat('✋ ', bold(t('wrong-title')))
  if (lines.length === 0) return toMessage(join([title, t('wrong-none')], '\n'))
  return toMessage(join([title, t('wrong-how'), ...lines], '\n\n'), { buttons: view.buttons })
}

/** One entry with its proof, and what may be wrong with it. */
export function renderObjection({ told, citations, buttons }: EntryView, reader: Reader): Message {
  const notes = createFootnotes(citations, reader)
  const question = reader.t('wrong-ask', { seq: told.entry.seq })
  return toMessage(join([entryBlock(told, notes, reader), question, notes.list()], '\n\n'), { buttons })
}

/** An entry as its line and the sentences that it rests on. */
export function entryBlock(told: ExplainedEntry, notes: Footnotes, reader: Reader): Rich {
  const { evidence, at } = told.entry
  return join([
    lineOf(told, reader) ?? reader.t('wrong-gone'),
    reader.t('wrong-since', { moment: formatMoment(at, reader) }),
    ...evidence
      .slice(0, MAX_QUOTES)
      .map((proof, index) =>
        blockquote(
          concat(quoted(proof.quote), notes.mark(index === 0 && evidence.length > MAX_QUOTES ? evidence : [proof])),
        ),
      ),
  ])
}

/** What a reader wrote, harmless and short. */
export function objectionWords(text: string): string {
  return cleanShort(text, MAX_WORDS)
}

function lineOf({ entry, context }: ExplainedEntry, reader: Reader): Rich | undefined {
  const line = changeLine(entry.change, context, reader)
  if (line !== undefined || entry.change.kind !== 'story') return line
  return bold(clean(entry.change.title))
}
