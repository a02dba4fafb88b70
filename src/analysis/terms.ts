// Where the text speaks of an issue: the vocabulary of data/issues, without its exceptions. It weighs nothing.

import type { Issue, IssueId } from '../model/issue.ts'
import type { Matcher } from '../text/matcher.ts'
import type { Token } from '../text/tokens.ts'

export interface Term {
  readonly issue: Issue
  /** Blanks what lies inside it. */
  readonly isException: boolean
}

export interface TermHit {
  readonly first: number
  readonly last: number
  readonly issue: IssueId
}

/** Terms by place; a term that lies within an exception of its issue is left out. */
export function findTerms(tokens: readonly Token[], matcher: Matcher<Term>): TermHit[] {
  const matches = matcher.match(tokens)
  const exceptions = matches.filter(match => match.value.isException)
  return matches
    .filter(match => !match.value.isException)
    .filter(
      ({ first, last, value }) =>
        !exceptions.some(one => one.value.issue.id === value.issue.id && one.first <= first && last <= one.last),
    )
    .map(({ first, last, value }) => ({ first, last, issue: value.issue.id }))
}
