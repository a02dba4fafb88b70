// The citations that an answer needs, read in one go.

import type { Deps } from '../../src/deps.ts'
import type { ArticleId, Citation } from '../../src/model/article.ts'
import type { Evidence } from '../../src/model/evidence.ts'

/** Citations of all articles behind the evidence of these things. */
export function citeAll(
  things: readonly { readonly evidence: readonly Evidence[] }[],
  { store }: Pick<Deps, 'store'>,
): Promise<ReadonlyMap<ArticleId, Citation>> {
  return store.articles.cite(new Set(things.flatMap(({ evidence }) => evidence.map(({ articleId }) => articleId))))
}
