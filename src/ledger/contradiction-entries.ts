// What the ledger says of contradictions: that there is one, and again when a further version is told.

import type { ArticleId } from '../model/article.ts'
import type { Contradiction } from '../model/contradiction.ts'
import type { NewLedgerEntry } from '../model/ledger.ts'
import { idOf } from './id.ts'

/** `news`: articles of the batch that are none of what was known before. More voices for the same versions are no entry. */
export function contradictionEntries(
  contradictions: readonly Contradiction[],
  news: ReadonlySet<ArticleId>,
): readonly NewLedgerEntry[] {
  return contradictions.map(({ id, kind, subject, at, sides }) => ({
    id: idOf('contradiction', id, ...sides.map(({ claim }) => claim).toSorted()),
    change: { kind: 'contradiction', contradiction: id, about: kind, subject },
    at,
    isNews: sides.some(({ evidence }) => evidence.some(({ articleId }) => news.has(articleId))),
    evidence: sides.flatMap(({ evidence }) => evidence.slice(0, 1)),
  }))
}
