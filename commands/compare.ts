// /compare A B: two sides or two persons next to each other, issue by issue; asks with buttons for what is missing.

import type { Command, CommandRequest } from '../src/chat/command.ts'
import type { Deps } from '../src/deps.ts'
import { PARTIES } from '../src/model/actor.ts'
import type { Message } from '../src/model/message.ts'
import { clean } from '../src/view/clean.ts'
import { renderComparison, type Said } from '../src/view/compare.ts'
import { toMessage } from '../src/view/rich.ts'
import { flagOf } from '../src/view/words.ts'
import { mentionsOfLastDays } from './parts/actors.ts'
import { actButton, inRows, pagingRow, toPage } from './parts/buttons.ts'
import { citeAll } from './parts/citations.ts'
import { describe, readPair, readSide, type Side, saidOn, sideData } from './parts/compared.ts'
import { readerOf } from './parts/reader.ts'

const PER_PAGE = 4
/** Persons that the picker offers: those who are named most. */
const MAX_OFFERED = 6

export const compare: Command = {
  name: 'compare',
  aliases: ['vergleich', 'vergleiche', 'gegenueber'],
  scope: 'everyone',
  async run(request, deps) {
    const pair = request.args === '' ? [] : readPair(request.args, deps)
    const unknown = pair.find(({ side }) => side === undefined)
    if (unknown !== undefined) {
      const { t } = readerOf(request, deps)
      return await pick(undefined, t('compare-unknown', { name: clean(unknown.words) }), request, deps)
    }
    const [first, second] = pair.map(({ side }) => side)
    if (first !== undefined && second !== undefined) return await page([first, second], '0', request, deps)
    return await pick(first, undefined, request, deps)
  },
  async act(data, request, deps) {
    const [one = '', other = '', at = '0'] = data.split('|')
    const [first, second] = [readSide(one, deps), readSide(other, deps)]
    if (first !== undefined && second !== undefined) return await page([first, second], at, request, deps)
    const message = await pick(first, undefined, request, deps)
    return data === 'new' ? { ...message, isSeparate: true } : message
  },
}

async function page(both: readonly [Side, Side], data: string, request: CommandRequest, deps: Deps): Promise<Message> {
  const reader = readerOf(request, deps)
  const [statuses, first, second] = await Promise.all([
    deps.store.ledger.statuses(),
    saidOn(both[0], deps),
    saidOn(both[1], deps),
  ])
  const rows = [...deps.knowledge.issues.values()]
    .map(issue => ({
      issue,
      state: statuses.find(status => status.issue === issue.id),
      said: [first.get(issue.id) ?? [], second.get(issue.id) ?? []] as const,
    }))
    .filter(({ said }) => said[0].length + said[1].length > 0)
    // Issues on which both are heard tell most.
    .toSorted((a, b) => heard(b.said) - heard(a.said) || (newest(a.said) < newest(b.said) ? 1 : -1))
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE))
  const at = toPage(data, pages)
  const shown = rows.slice(at * PER_PAGE, (at + 1) * PER_PAGE)
  const evidence = shown.flatMap(({ said }) => said.flat().map(one => one.evidence))
  const names = `${sideData(both[0])}|${sideData(both[1])}`
  const buttons = [
    pagingRow('compare', at, pages, to => `${names}|${to}`),
    ...inRows([actButton(reader.t('button-compare-others'), 'compare', 'pick')], 1),
  ]
  const described = [describe(both[0], request.locale, deps), describe(both[1], request.locale, deps)] as const
  return renderComparison(
    { both: described, rows: shown, page: at, pages, citations: await citeAll([{ evidence }], deps), buttons },
    reader,
  )
}

function heard(said: readonly [readonly unknown[], readonly unknown[]]): number {
  return said.filter(one => one.length > 0).length
}

function newest(said: readonly (readonly Said[])[]): string {
  return said.flat().reduce((last, { at }) => (at > last ? at : last), '')
}

/** Buttons for a side or person; `first` is chosen already. */
async function pick(
  first: Side | undefined,
  problem: string | undefined,
  request: CommandRequest,
  deps: Deps,
): Promise<Message> {
  const { t } = readerOf(request, deps)
  const mentions = await mentionsOfLastDays(deps)
  const named = [...mentions.keys()].filter(id => deps.knowledge.actors.has(id))
  const persons = (named.length > 0 ? named : [...deps.knowledge.actors.keys()]).slice(0, MAX_OFFERED)
  const sides: readonly Side[] = [
    ...PARTIES.filter(id => id !== 'other').map(id => ({ kind: 'party', id }) as const),
    ...persons.map(id => ({ kind: 'actor', id }) as const),
  ]
  const chosen = first === undefined ? undefined : sideData(first)
  const buttons = sides
    .filter(side => sideData(side) !== chosen)
    .map(side => {
      const { party, name } = describe(side, request.locale, deps)
      return actButton(
        `${flagOf(party)} ${clean(name)}`,
        'compare',
        chosen === undefined ? sideData(side) : `${chosen}|${sideData(side)}`,
      )
    })
  const name = first === undefined ? '' : clean(describe(first, request.locale, deps).name)
  const question = first === undefined ? t('compare-first') : t('compare-second', { name })
  return toMessage(problem === undefined ? question : `${problem}\n\n${question}`, { buttons: inRows(buttons, 2) })
}
