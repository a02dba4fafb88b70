// /status: where all issues stand, or one of them with its evidence, positions and history.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Issue } from '../src/model/issue.ts'
import type { Locale } from '../src/model/locale.ts'
import type { Button, Message } from '../src/model/message.ts'
import { ISSUE_STATUSES, type StatusOfIssue } from '../src/model/status.ts'
import { drawStatusStrip } from '../src/pictures/status-strip.ts'
import { renderIssue } from '../src/view/issue.ts'
import { renderOverview, stripOf } from '../src/view/status.ts'
import { statusSign } from '../src/view/words.ts'
import { actButton, inRows } from './parts/buttons.ts'
import { citeAll } from './parts/citations.ts'
import { wrongButton } from './parts/entries.ts'
import { choiceOfIssue, issueOf, searchIssue } from './parts/issues.ts'
import { readerOf } from './parts/reader.ts'

const MAX_HISTORY = 6

export const status: Command = {
  name: 'status',
  aliases: ['stand', 'lage', 'themen', 'issues'],
  scope: 'everyone',
  async run(request, deps) {
    if (request.args === '') return overview(request, deps, true)
    const match = searchIssue(request.args, deps)
    const issue = match.kind === 'sure' ? issueOf(match.id, deps) : undefined
    if (issue !== undefined) return page(issue, request, deps)
    return choiceOfIssue('status', match.kind === 'guess' ? match.ids : [], request, deps)
  },
  async act(data, request, deps) {
    if (data === 'new') return { ...(await overview(request, deps, true)), isSeparate: true }
    const issue = issueOf(data, deps)
    return issue === undefined ? overview(request, deps, false) : page(issue, request, deps)
  },
}

async function overview(request: CommandRequest, deps: Deps, withPicture: boolean): Promise<Message> {
  const reader = readerOf(request, deps)
  const issues = [...deps.knowledge.issues.values()]
  const statuses = await deps.store.ledger.statuses()
  const citations = await citeAll(statuses, deps)
  const buttons = overviewButtons(issues, statuses, request.locale)
  const strip = stripOf(issues, statuses, reader)
  const picture =
    withPicture && statuses.length > 0
      ? { png: await drawStatusStrip(strip), alt: reader.t('status-picture-alt') }
      : undefined
  return renderOverview({ issues, statuses, citations, buttons, ...(picture && { picture }) }, reader)
}

/** A button for each issue that has a status, with its sign, in the order of the text. */
function overviewButtons(issues: readonly Issue[], statuses: readonly StatusOfIssue[], locale: Locale): Button[][] {
  const buttons = ISSUE_STATUSES.flatMap(each =>
    statuses
      .filter(state => state.status === each)
      .map(state => issues.find(({ id }) => id === state.issue))
      .map(issue => issue && actButton(`${statusSign(each)} ${issue.name[locale]}`, 'status', issue.id)),
  )
  return inRows(buttons, 2)
}

async function page(issue: Issue, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const { ledger } = deps.store
  const [statuses, positions, history] = await Promise.all([
    ledger.statuses(),
    ledger.positions(issue.id),
    ledger.timeline({ kinds: ['status'], issue: issue.id, limit: MAX_HISTORY }),
  ])
  const state = statuses.find(status => status.issue === issue.id)
  const newestFirst = positions.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const things = [...history, ...(state === undefined ? [] : [state])]
  const citations = await citeAll([...things, { evidence: newestFirst.map(({ evidence }) => evidence) }], deps)
  const buttons = inRows(
    [
      actButton(reader.t('button-overview'), 'status', 'all'),
      actButton(reader.t('button-timeline'), 'timeline', `${issue.id}|`),
      actButton(reader.t('button-positions'), 'positions', issue.id),
      state && wrongButton('issue', issue.id, reader.t),
    ],
    2,
  )
  return renderIssue({ issue, state, positions: newestFirst, history, citations, buttons }, reader)
}
