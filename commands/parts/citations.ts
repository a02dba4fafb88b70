// The citations that an answer needs, read in one go.

import type { Deps } from '../../src/deps.ts'
import type { ArticleId, Citation } from '../../src/model/article.ts'
import type { Decision } from '../../src/model/decision.ts'
import type { Evidence } from '../../src/model/evidence.ts'

/** Citations of all articles behind the evidence of these things. */
export function citeAll(
  things: readonly { readonly evidence: readonly Evidence[] }[],
  { store }: Pick<Deps, 'store'>,
): Promise<ReadonlyMap<ArticleId, Citation>> {
  return store.articles.cite(new Set(things.flatMap(({ evidence }) => evidence.map(({ articleId }) => articleId))))
}

/** Citations of the articles that decisions name. */
export function citeRulings(
  decisions: readonly Decision[],
  { store }: Pick<Deps, 'store'>,
): Promise<ReadonlyMap<ArticleId, Citation>> {
  const named = decisions.flatMap(({ ruling }): readonly ArticleId[] => {
    if (ruling.kind === 'withdraw') return [ruling.articleId]
    return ruling.kind === 'status' ? [] : ruling.articles
  })
  return store.articles.cite(new Set(named))
}
