// Which issue a user means, and buttons for all of them.

import type { CommandRequest } from '../../src/chat/command.ts'
import type { Deps } from '../../src/deps.ts'
import type { Issue, IssueId } from '../../src/model/issue.ts'
import type { Locale } from '../../src/model/locale.ts'
import type { Button, Message } from '../../src/model/message.ts'
import { type NameMatch, searchName } from '../../src/text/name-search.ts'
import { clean } from '../../src/view/clean.ts'
import { toMessage } from '../../src/view/rich.ts'
import { actButton, inRows } from './buttons.ts'
import { readerOf } from './reader.ts'

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

/** Asks which issue was meant: those that are likely, or all of them. */
export function choiceOfIssue(
  command: string,
  guesses: readonly IssueId[],
  request: CommandRequest,
  deps: Pick<Deps, 'knowledge' | 'texts' | 'now'>,
): Message {
  const { t } = readerOf(request, deps)
  const issues = [...deps.knowledge.issues.values()]
  const likely = issues.filter(({ id }) => guesses.includes(id))
  const text = t(likely.length > 0 ? 'issue-choice' : 'issue-unknown', { name: clean(request.args) })
  return toMessage(text, {
    buttons: issueButtons(likely.length > 0 ? likely : issues, request.locale, command, id => id),
  })
}
