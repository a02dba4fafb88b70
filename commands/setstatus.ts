// /setstatus ISSUE STATUS REASON: an admin decides where an issue stands. It is marked as decided wherever it is shown, and
// holds until what is published later says otherwise.

import type { Command } from '../src/chat/command.ts'
import { UserError } from '../src/model/errors.ts'
import { ISSUE_STATUSES, type IssueStatus } from '../src/model/status.ts'
import { toIsoTime } from '../src/model/time.ts'
import { foldWord } from '../src/text/fold.ts'
import { clean } from '../src/view/clean.ts'
import { toMessage } from '../src/view/rich.ts'
import { searchIssue } from './parts/issues.ts'
import { readerOf } from './parts/reader.ts'

export const setstatus: Command = {
  name: 'setstatus',
  aliases: ['stand_setzen'],
  scope: 'bot-admins',
  async run(request, deps) {
    const { t, locale } = readerOf(request, deps)
    const nameOf = (status: IssueStatus) => foldWord(t(`status-${status}`))
    const words = request.args.split(/\s+/)
    const at = words.findIndex((word, index) => index > 0 && statusOf(word, nameOf) !== undefined)
    const status = statusOf(words[at] ?? '', nameOf)
    if (status === undefined) throw new UserError('status-unknown')
    const [, ...rest] = nameOf(status).split(' ')
    const isWholeName = rest.every((word, index) => foldWord(words[at + 1 + index] ?? '') === word)
    const reason = words.slice(at + 1 + (isWholeName ? rest.length : 0)).join(' ')
    if (clean(reason) === '') throw new UserError('reason-missing')
    const wanted = words.slice(0, at).join(' ')
    const found = searchIssue(wanted, deps)
    const issue = found.kind === 'sure' ? deps.knowledge.issues.get(found.id) : undefined
    if (issue === undefined) throw new UserError('issue-unknown', { name: clean(wanted) })
    const ruling = { kind: 'status', issue: issue.id, status } as const
    await deps.store.decisions.add({ ruling, reason, by: request.userId }, toIsoTime(deps.now()))
    return toMessage(t('setstatus-done', { issue: issue.name[locale], status: t(`status-${status}`) }))
  },
}

/** By id or by its name; of a name of two words ("vorläufig geeinigt") the first is enough. */
function statusOf(word: string, nameOf: (status: IssueStatus) => string): IssueStatus | undefined {
  const folded = foldWord(word)
  if (folded === '') return undefined
  return ISSUE_STATUSES.find(status => status === folded || nameOf(status).split(' ')[0] === folded)
}
