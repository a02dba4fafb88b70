// Hits of a search: title as link, outlet, time, and a stretch of the text with the words found in bold.

import type { Article } from '../model/article.ts'
import type { Button, Message } from '../model/message.ts'
import { tokenise } from '../text/tokens.ts'
import { clean, cleanShort } from './clean.ts'
import { formatMoment } from './dates.ts'
import type { Reader } from './reader.ts'
import { bold, concat, join, link, type Part, type Rich, toMessage } from './rich.ts'

export interface SearchView {
  readonly query: string
  readonly hits: readonly { readonly article: Article; readonly snippet: string }[]
  /** Number of the first hit, counted from 1. */
  readonly first: number
  readonly buttons: readonly (readonly Button[])[]
}

/** The answer to /search; without hits, advice. */
export function renderSearch(view: SearchView, reader: Reader): Message {
  const query = cleanShort(view.query, 100)
  if (view.hits.length === 0) {
    return toMessage(concat('🔎 ', bold(reader.t('search-none', { query })), '\n', reader.t('search-advice')))
  }
  const last = view.first + view.hits.length - 1
  const title = concat('🔎 ', bold(reader.t('search-title', { query })), ` · ${view.first}–${last}`)
  const hits = view.hits.map(({ article, snippet }) => {
    const name = cleanShort(article.title, 160) || reader.t('untitled')
    const from = `${clean(article.sourceName)}, ${formatMoment(article.publishedAt, reader)}`
    return join([bold(link(name, article.url)), from, highlight(clean(snippet), view.query)])
  })
  return toMessage(join([title, ...hits], '\n\n'), { buttons: view.buttons })
}

/** The text with the words of the query in bold, whatever their ending. */
export function highlight(text: string, query: string): Rich {
  const roots = tokenise(query).map(({ folded }) => rootOf(folded))
  const parts: Part[] = []
  let told = 0
  for (const { start, end, folded } of tokenise(text)) {
    if (!roots.some(root => root.length > 0 && folded.startsWith(root))) continue
    parts.push(text.slice(told, start), bold(text.slice(start, end)))
    told = end
  }
  return concat(...parts, text.slice(told))
}

/** A word without a German ending, so that `Gespräche` marks `Gesprächen`; short words stay as they are. */
function rootOf(folded: string): string {
  return folded.length > 5 ? folded.replace(/(?:en|er|es|em|e|n|s)$/, '') : folded
}
