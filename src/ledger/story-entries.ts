// What the ledger says of stories: that one is new, and that more independent voices tell it.

import type { Evidence } from '../model/evidence.ts'
import type { AnalysedArticle, NewLedgerEntry } from '../model/ledger.ts'
import type { Story } from '../model/story.ts'
import { idOf } from './id.ts'
import { byText, later } from './order.ts'
import { findTellingSentence, type Telling } from './telling-sentence.ts'

/** Origins at which a story has grown enough to say so. */
const STEPS = [2, 3, 5, 10, 20]
const MAX_EVIDENCE = 8

/**
 * The entry for a story after a batch, if it says anything new. `before`: how many origins it had, undefined if it was
 * not there. `joined`: its articles of this batch, never empty, in the order of publication.
 */
export function storyEntryOf(
  story: Story,
  before: number | undefined,
  joined: readonly AnalysedArticle[],
): NewLedgerEntry | undefined {
  const step = before === undefined ? 0 : STEPS.find(size => before < size && size <= story.origins.length)
  const evidence = evidenceOf(joined)
  const [first] = joined
  if (step === undefined || first === undefined || evidence.length === 0) return undefined
  const change = before === undefined ? 'new' : 'grown'
  return {
    id: idOf('story', story.id, change, String(step)),
    change: { kind: 'story', change, story: story.id, title: story.title },
    at: joined.reduce((at, { article }) => later(at, article.publishedAt), first.article.publishedAt),
    isNews: joined.some(({ article }) => !article.isBaseline),
    evidence,
  }
}

/** One sentence an article, the most telling first; the same words of two outlets once. */
function evidenceOf(joined: readonly AnalysedArticle[]): readonly Evidence[] {
  const byQuote = new Map<string, Telling>()
  for (const analysed of joined) {
    const telling = findTellingSentence(analysed)
    if (telling !== undefined && !byQuote.has(telling.evidence.quote)) byQuote.set(telling.evidence.quote, telling)
  }
  return [...byQuote.values()]
    .toSorted((a, b) => b.weight - a.weight || byText(a.evidence.articleId, b.evidence.articleId))
    .slice(0, MAX_EVIDENCE)
    .map(({ evidence }) => evidence)
}
