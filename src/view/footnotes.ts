// Numbers the sources of one message: `[1]` beside the sentence, the list at the end. Each article has one number.

import type { ArticleId, Citation } from '../model/article.ts'
import type { Evidence } from '../model/evidence.ts'
import { clean, cleanShort } from './clean.ts'
import { formatMoment } from './dates.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, link, type Rich } from './rich.ts'

/** Marks beside one sentence; the rest is told as a number. */
const MAX_MARKS = 4
const MAX_TITLE = 90
/** From this number of sources on the list is folded. */
const FOLD_FROM = 4

export interface Footnotes {
  /** ` [1][3]` as links to the articles, with a leading space; empty if none of them is known. */
  mark(evidence: readonly Pick<Evidence, 'articleId'>[]): Rich
  /** All sources marked so far: number, outlet, time, title. Undefined if there are none. */
  list(): Rich | undefined
  /** The same where these titles stand in the message already: they are not said again. */
  listBeside(titles: ReadonlySet<string>): Rich | undefined
}

/** Footnotes for one message over the citations that it may need. */
export function createFootnotes(citations: ReadonlyMap<ArticleId, Citation>, reader: Reader): Footnotes {
  const marked: Citation[] = []
  const listBeside = (titles: ReadonlySet<string>): Rich | undefined => {
    if (marked.length === 0) return undefined
    const lines = marked.map((citation, index) => sourceLine(citation, index + 1, titles, reader))
    const title = bold(reader.t('sources-title', { count: marked.length }))
    return concat(title, '\n', blockquote(join(lines), marked.length >= FOLD_FROM))
  }
  return {
    mark(evidence) {
      const known = distinct(evidence.map(({ articleId }) => articleId))
        .map(id => citations.get(id))
        .filter(citation => citation !== undefined)
      const marks = known.slice(0, MAX_MARKS).map(citation => link(`[${numberOf(marked, citation)}]`, citation.url))
      const more = known.length > MAX_MARKS ? ` +${known.length - MAX_MARKS}` : ''
      return marks.length === 0 ? concat('') : concat('\u00a0', ...marks, more)
    },
    list: () => listBeside(new Set()),
    listBeside,
  }
}

/** How many different articles stand behind it. */
export function countArticles(evidence: readonly Pick<Evidence, 'articleId'>[]): number {
  return new Set(evidence.map(({ articleId }) => articleId)).size
}

function sourceLine(citation: Citation, number: number, titles: ReadonlySet<string>, reader: Reader): Rich {
  const outlet = link(`[${number}] ${clean(citation.sourceName)}`, citation.url)
  const title = titles.has(citation.title) ? '' : `: ${cleanShort(citation.title, MAX_TITLE)}`
  return concat(outlet, `, ${formatMoment(citation.publishedAt, reader)}${title}`)
}

function numberOf(marked: Citation[], citation: Citation): number {
  const known = marked.findIndex(({ articleId }) => articleId === citation.articleId)
  return known >= 0 ? known + 1 : marked.push(citation)
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
