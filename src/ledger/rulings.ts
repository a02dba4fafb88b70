// What admins decided, in the form in which the stage asks for it. Of two decisions on the same articles the later holds.

import type { ArticleId } from '../model/article.ts'
import type { Decision, Ruling } from '../model/decision.ts'
import type { IssueId } from '../model/issue.ts'
import type { IssueStatus } from '../model/status.ts'
import type { IsoTime } from '../model/time.ts'
import { byText } from './order.ts'

export interface StatusRuling {
  readonly at: IsoTime
  readonly status: IssueStatus
}

export interface Rulings {
  /** Articles that must be in the story of this one. */
  together(article: ArticleId): ReadonlySet<ArticleId>
  /** Articles that must not be in the story of this one. */
  apart(article: ArticleId): ReadonlySet<ArticleId>
  /** Whether the sentence no longer counts. */
  isWithdrawn(place: { readonly articleId: ArticleId; readonly start: number; readonly end: number }): boolean
  /** Decided on the status of the issue, ascending. */
  statusesOf(issue: IssueId): readonly StatusRuling[]
}

export function createRulings(decisions: readonly Decision[] = []): Rulings {
  const sorted = decisions.toSorted((a, b) => byText(a.at, b.at) || byText(a.id, b.id))
  const bonds = createBonds(sorted.map(({ ruling }) => ruling))
  const withdrawn = new Set(sorted.flatMap(({ ruling }) => (ruling.kind === 'withdraw' ? [placeKey(ruling)] : [])))
  return {
    together: article => bonds.together.get(article) ?? NONE,
    apart: article => bonds.apart.get(article) ?? NONE,
    isWithdrawn: place => withdrawn.size > 0 && withdrawn.has(placeKey(place)),
    statusesOf: issue =>
      sorted.flatMap(({ ruling, at }) =>
        ruling.kind === 'status' && ruling.issue === issue ? [{ at, status: ruling.status }] : [],
      ),
  }
}

const NONE: ReadonlySet<ArticleId> = new Set()

type Bonds = Map<ArticleId, Set<ArticleId>>

function createBonds(rulings: readonly Ruling[]): { readonly together: Bonds; readonly apart: Bonds } {
  const together: Bonds = new Map()
  const apart: Bonds = new Map()
  const tie = (bonds: Bonds, others: Bonds, a: ArticleId, b: ArticleId): void => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      bonds.set(one, (bonds.get(one) ?? new Set()).add(other))
      others.get(one)?.delete(other)
    }
  }
  const tieAll = (articles: readonly ArticleId[]): void => {
    for (const [at, a] of articles.entries()) for (const b of articles.slice(at + 1)) tie(together, apart, a, b)
  }
  for (const ruling of rulings) {
    if (ruling.kind === 'merge') tieAll(ruling.articles)
    if (ruling.kind !== 'split') continue
    tieAll(ruling.articles)
    for (const a of ruling.articles) for (const b of ruling.from) tie(apart, together, a, b)
  }
  return { together, apart }
}

function placeKey({ articleId, start, end }: { articleId: ArticleId; start: number; end: number }): string {
  return `${articleId} ${start} ${end}`
}
