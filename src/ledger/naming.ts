// Whether a sentence names the issue that it moves, so that a reader sees what it is about without the text around it.

import type { IssueId } from '../model/issue.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { createMatcher } from '../text/matcher.ts'
import { tokenise } from '../text/tokens.ts'

export type Naming = (issue: IssueId, sentence: string) => boolean

/** Compiles the vocabulary of all issues once. */
export function createNaming({ issues }: Pick<Knowledge, 'issues'>): Naming {
  const matcher = createMatcher([...issues.values()].flatMap(({ id, terms }) => terms.map(term => [term, id] as const)))
  return (issue, sentence) => matcher.match(tokenise(sentence)).some(({ value }) => value === issue)
}
