// Which issue a user means, and buttons for all of them.

import type { Deps } from '../../src/deps.ts'
import type { Issue, IssueId } from '../../src/model/issue.ts'
import type { Locale } from '../../src/model/locale.ts'
import type { Button } from '../../src/model/message.ts'
import { type NameMatch, searchName } from '../../src/text/name-search.ts'
import { actButton, inRows } from './buttons.ts'

/** The issue that is meant by an id, a name or an alias, in either language and nearly spelt. */
export function searchIssue(text: string, { knowledge }: Pick<Deps, 'knowledge'>): NameMatch<IssueId> {
  const candidates = [...knowledge.issues.values()].map(({ id, name, aliases }) => ({
    id,
    names: [id, name.de, name.en, ...aliases],
  }))
  return searchName(text, candidates)
}

/** Two buttons a row, one for each issue, to this command's `act`. */
export function issueButtons(
  issues: Iterable<Issue>,
  locale: Locale,
  command: string,
  dataOf: (id: IssueId) => string,
): Button[][] {
  return inRows(
    [...issues].map(({ id, name }) => actButton(name[locale], command, dataOf(id))),
    2,
  )
}

/** The issue of a button's data; undefined if there is none of that id any more. */
export function issueOf(id: string, { knowledge }: Pick<Deps, 'knowledge'>): Issue | undefined {
  return [...knowledge.issues.values()].find(issue => issue.id === id)
}
