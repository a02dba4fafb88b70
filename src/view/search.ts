// Hits of a search: title as link, outlet, time, and a stretch of the text with the words found in bold.

import type { Article } from '../model/article.ts'
import type { Button, Message } from '../model/message.ts'
import { queryStems, stemsOf } from '../text/stems.ts'
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

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The text with the words of the query in bold, whatever their ending. */
function highlight(text: string, query: string): Rich {
  const wanted = new Set(queryStems(query))
  const parts: Part[] = []
  let told = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!stemsOf(word).some(stem => wanted.has(stem))) continue
    parts.push(text.slice(told, index), bold(word))
    told = index + word.length
  }
  return concat(...parts, text.slice(told))
}
