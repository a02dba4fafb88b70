// /positions [issue [side]]: what each side demands and rejects, with the latest quote of each and what was said before.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { PARTIES, type Party } from '../src/model/actor.ts'
import type { Issue } from '../src/model/issue.ts'
import type { Message } from '../src/model/message.ts'
import { drawPositionMatrix } from '../src/pictures/position-matrix.ts'
import { matrixOf, renderPositionHistory, renderPositions, renderPositionsOf } from '../src/view/positions.ts'
import { flagOf } from '../src/view/words.ts'
import { actButton, inRows, pagingRow, toPage } from './parts/buttons.ts'
import { citeAll } from './parts/citations.ts'
import { findParty } from './parts/compared.ts'
import { wrongButton } from './parts/entries.ts'
import { choiceOfIssue, issueButtons, issueOf, searchIssue } from './parts/issues.ts'
import { readerOf } from './parts/reader.ts'
import { allPositions, newestFirst } from './parts/standings.ts'

const PER_PAGE = 6
const MAX_HISTORY = 12
/** Words read of an issue and a side; more than either name has. */
const MAX_WORDS = 10

export const positions: Command = {
  name: 'positions',
  aliases: ['positionen', 'standpunkte', 'forderungen'],
  scope: 'everyone',
  async run(request, deps) {
    if (request.args === '') return await overview('0', true, request, deps)
    const match = searchIssue(request.args, deps)
    const issue = match.kind === 'sure' ? issueOf(match.id, deps) : undefined
    const both = issue === undefined ? readIssueOfSide(request.args, deps) : undefined
    if (both !== undefined) return await history(both.issue, both.side, request, deps)
    return issue === undefined
      ? choiceOfIssue('positions', match.kind === 'guess' ? match.ids : [], request, deps)
      : await page(issue, request, deps)
  },
  async act(data, request, deps) {
    if (data === 'new') return { ...(await overview('0', true, request, deps)), isSeparate: true }
    const [id = '', party] = data.split('|')
    const issue = issueOf(id, deps)
    const side = PARTIES.find(one => one === party)
    if (issue === undefined) return await overview(id, false, request, deps)
    return side === undefined ? await page(issue, request, deps) : await history(issue, side, request, deps)
  },
}

/** `Gebiete Russland` or `Moskau Waffenstillstand`: an issue and the side that speaks on it, in either order. */
function readIssueOfSide(text: string, deps: Deps): { readonly issue: Issue; readonly side: Party } | undefined {
  const words = text
    .split(/[\s,]+/)
    .filter(word => word !== '')
    .slice(0, MAX_WORDS)
  const splits = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const)
  for (const [first, second] of splits.flatMap(([head, tail]) => [[head, tail] as const, [tail, head] as const])) {
    const match = searchIssue(first, deps)
    const issue = match.kind === 'sure' ? issueOf(match.id, deps) : undefined
    const side = findParty(second, deps)
    if (issue !== undefined && side !== undefined) return { issue, side }
  }
  return undefined
}

async function overview(data: string, withPicture: boolean, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const all = await allPositions(deps)
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE))
  const at = toPage(data, pages)
  const rows = all.slice(at * PER_PAGE, (at + 1) * PER_PAGE)
  const things = rows.flatMap(row => row.positions.map(({ evidence }) => ({ evidence: [evidence] })))
  const picture =
    withPicture && all.length > 0
      ? { png: await drawPositionMatrix(matrixOf(all, reader)), alt: reader.t('positions-alt') }
      : undefined
  const buttons = [
    ...issueButtons(
      rows.map(({ issue }) => issue),
      request.locale,
      'positions',
      id => id,
    ),
    pagingRow('positions', at, pages, String),
    ...inRows([actButton(reader.t('button-compare'), 'compare', 'new')], 1),
  ]
  return renderPositions({ rows, citations: await citeAll(things, deps), buttons, picture }, reader)
}

async function page(issue: Issue, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const { ledger } = deps.store
  const [statuses, found] = await Promise.all([ledger.statuses(), ledger.positions(issue.id)])
  const state = statuses.find(status => status.issue === issue.id)
  const latest = found.toSorted(newestFirst)
  const citations = await citeAll([{ evidence: latest.map(({ evidence }) => evidence) }], deps)
  const heard = PARTIES.filter(party => latest.some(position => position.party === party))
  const before = heard.map(party =>
    actButton(
      reader.t('button-position-history', { party: `${flagOf(party)} ${reader.t(`party-${party}`)}` }),
      'positions',
      `${issue.id}|${party}`,
    ),
  )
  const ways = [
    actButton(reader.t('button-all-positions'), 'positions', 'all'),
    actButton(reader.t('button-status-of-issue'), 'status', issue.id),
    latest.length > 0 ? wrongButton('issue', issue.id, reader.t) : undefined,
  ]
  const buttons = [...inRows(before, 2), ...inRows(ways, 2)]
  return renderPositionsOf({ issue, state, positions: latest, citations, buttons }, reader)
}

async function history(issue: Issue, party: Party, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const said = await deps.store.ledger.positionHistory(issue.id, { party, limit: MAX_HISTORY })
  const citations = await citeAll([{ evidence: said.map(({ evidence }) => evidence) }], deps)
  const buttons = inRows([actButton(reader.t('button-back'), 'positions', issue.id)], 1)
  return renderPositionHistory({ issue, party, positions: said, citations, buttons }, reader)
}
