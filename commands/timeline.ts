// /timeline [issue]: what happened, newest first, a page at a time.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import type { Issue } from '../src/model/issue.ts'
import type { LedgerEntry } from '../src/model/ledger.ts'
import type { Message } from '../src/model/message.ts'
import type { IsoTime } from '../src/model/time.ts'
import { drawCourse } from '../src/pictures/course.ts'
import { clean } from '../src/view/clean.ts'
import { courseOf } from '../src/view/course.ts'
import { toMessage } from '../src/view/rich.ts'
import { renderTimeline } from '../src/view/timeline.ts'
import { actButton } from './parts/buttons.ts'
import { citeAll } from './parts/citations.ts'
import { explainEntries } from './parts/entries.ts'
import { issueButtons, issueOf, searchIssue } from './parts/issues.ts'
import { readerOf } from './parts/reader.ts'

const PER_PAGE = 8
/** Entries of one moment stay together, so a page may grow to this. */
const MAX_ENTRIES = 40
/** Far more than a picture of some weeks has room for. */
const MAX_MOVES = 300

export const timeline: Command = {
  name: 'timeline',
  aliases: ['verlauf', 'chronik', 'history'],
  scope: 'everyone',
  async run(request, deps) {
    if (request.args === '') return withPicture(await page(undefined, undefined, request, deps), request, deps)
    const match = searchIssue(request.args, deps)
    const issue = match.kind === 'sure' ? issueOf(match.id, deps) : undefined
    if (issue !== undefined) return page(issue, undefined, request, deps)
    const issues = [...deps.knowledge.issues.values()]
    const likely = match.kind === 'guess' ? issues.filter(({ id }) => match.ids.includes(id)) : issues
    const text = readerOf(request, deps).t('issue-unknown', { name: clean(request.args) })
    return toMessage(text, { buttons: issueButtons(likely, request.locale, 'timeline', id => `${id}|`) })
  },
  async act(data, request, deps) {
    if (data === 'new') return { ...(await timeline.run({ ...request, args: '' }, deps)), isSeparate: true }
    const [id = '', before = ''] = data.split('|')
    const moment = Number.isNaN(Date.parse(before)) ? undefined : (before as IsoTime)
    return page(issueOf(id, deps), moment, request, deps)
  },
}

async function page(
  issue: Issue | undefined,
  before: IsoTime | undefined,
  request: CommandRequest,
  deps: Deps,
): Promise<Message> {
  const reader = readerOf(request, deps)
  const found = await deps.store.ledger.timeline({
    ...(issue === undefined ? {} : { issue: issue.id }),
    ...(before === undefined ? {} : { before }),
    limit: MAX_ENTRIES,
  })
  const entries = cutPage(found)
  const [citations, told] = await Promise.all([citeAll(entries, deps), explainEntries(entries, deps)])
  const last = entries.at(-1)
  const prefix = `${issue?.id ?? ''}|`
  const older = last !== undefined && found.length > entries.length ? `${prefix}${last.at}` : undefined
  const buttons = [
    before === undefined ? undefined : actButton(reader.t('button-newest'), 'timeline', prefix),
    older === undefined ? undefined : actButton(reader.t('button-older'), 'timeline', older),
  ].filter(button => button !== undefined)
  return renderTimeline({ entries: told, issue, citations, buttons: [buttons] }, reader)
}

/** The first page with the course of all issues as a picture, if any issue has moved. */
async function withPicture(message: Message, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const { ledger } = deps.store
  const [history, meetings] = await Promise.all([
    ledger.timeline({ kinds: ['status'], limit: MAX_MOVES }),
    ledger.meetings({}),
  ])
  const course = courseOf({ issues: deps.knowledge.issues, history, meetings }, reader)
  if (course === undefined) return message
  return { ...message, picture: { png: await drawCourse(course), alt: reader.t('course-alt') } }
}

/** The first entries, and all of the moment of the last one: the next page begins strictly before it. */
function cutPage(found: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const last = found[PER_PAGE - 1]
  return last === undefined ? found : found.filter(({ at }, index) => index < PER_PAGE || at === last.at)
}
