// What /follow, /unfollow and /mute have in common: which person or issue is meant, and the pages with buttons.

import type { CommandRequest } from '../../src/chat/command.ts'
import type { Deps } from '../../src/deps.ts'
import type { Interest, InterestTarget } from '../../src/model/chat.ts'
import { UserError } from '../../src/model/errors.ts'
import type { Button, Message } from '../../src/model/message.ts'
import { clean } from '../../src/view/clean.ts'
import { toMessage } from '../../src/view/rich.ts'
import { mentionsOfLastDays, searchActor } from './actors.ts'
import { actButton, inRows } from './buttons.ts'
import { issueOf, searchIssue } from './issues.ts'
import { readerOf } from './reader.ts'
import { dataFor, type Target, titled } from './target.ts'

/** More would be no choice any more. */
const MAX_INTERESTS = 40
/** Persons that the picker offers: those who are named most. */
const MAX_OFFERED = 8

/** `sure`: the one that is meant; else those that may be meant, none if nothing is like it. */
export type Found = { readonly sure: InterestTarget } | { readonly likely: readonly InterestTarget[] }

/** Who or what is meant by a name; an issue before a person of the same name. */
export function findTarget(text: string, deps: Pick<Deps, 'knowledge'>): Found {
  const issue = searchIssue(text, deps)
  if (issue.kind === 'sure') return { sure: { kind: 'issue', id: issue.id } }
  const actor = searchActor(text, deps)
  if (actor.kind === 'sure') return { sure: { kind: 'actor', id: actor.id } }
  const issues = issue.kind === 'guess' ? issue.ids.map(id => ({ kind: 'issue', id }) as const) : []
  const actors = actor.kind === 'guess' ? actor.ids.map(id => ({ kind: 'actor', id }) as const) : []
  return { likely: [...issues, ...actors] }
}

/** The target in the data of a button, `a|steve-witkoff` or `i|territory`; undefined if there is none any more. */
export function readTarget(data: string, { knowledge }: Pick<Deps, 'knowledge'>): InterestTarget | undefined {
  const [kind, id = ''] = data.split('|')
  if (kind === 'a') return knowledge.actors.has(id) ? { kind: 'actor', id } : undefined
  const issue = kind === 'i' ? issueOf(id, { knowledge }) : undefined
  return issue && { kind: 'issue', id: issue.id }
}

export function dataOf({ kind, id }: InterestTarget): string {
  return `${kind === 'actor' ? 'a' : 'i'}|${id}`
}

/** The name as shown; undefined for what the knowledge lacks by now. */
export function nameOf(
  { kind, id }: InterestTarget,
  { locale }: Pick<CommandRequest, 'locale'>,
  deps: Pick<Deps, 'knowledge'>,
) {
  const name = kind === 'actor' ? deps.knowledge.actors.get(id)?.name : issueOf(id, deps)?.name[locale]
  return name === undefined ? undefined : clean(name)
}

/** Throws UserError if the chat follows and mutes as much as it may. */
export async function setInterest(
  request: CommandRequest,
  interest: Interest,
  { store }: Pick<Deps, 'store'>,
): Promise<void> {
  const known = await store.interests.of(request.address)
  const isKnown = known.some(({ kind, id }) => kind === interest.kind && id === interest.id)
  if (!isKnown && known.length >= MAX_INTERESTS) throw new UserError('interests-full', { max: MAX_INTERESTS })
  await store.interests.set(request.address, interest)
}

/** A question with a button for each that may be meant; without any it offers issues and the persons named most. */
export async function picker(
  {
    command,
    question,
    likely,
  }: {
    readonly command: string
    readonly question: string
    readonly likely: readonly InterestTarget[]
  },
  chat: Target,
  request: CommandRequest,
  deps: Deps,
): Promise<Message> {
  const targets = likely.length > 0 ? likely : await offered(deps)
  const { t } = readerOf(request, deps)
  const data = (target: InterestTarget) => dataFor(dataOf(target), chat.request.address, request.address)
  const buttons = inRows(
    targets.map(target => actButton(signed(target, nameOf(target, request, deps)), command, data(target))),
    2,
  )
  return toMessage(titled(chat, t(question, { name: clean(chat.request.args) })), { buttons })
}

export function signed({ kind }: Pick<InterestTarget, 'kind'>, name: string | undefined): string {
  return `${kind === 'actor' ? '👤' : '🧭'} ${name ?? '…'}`
}

async function offered(deps: Deps): Promise<readonly InterestTarget[]> {
  const mentions = await mentionsOfLastDays(deps)
  const named = [...mentions.keys()].filter(id => deps.knowledge.actors.has(id)).slice(0, MAX_OFFERED)
  const actors = named.length > 0 ? named : [...deps.knowledge.actors.keys()].slice(0, MAX_OFFERED)
  return [
    ...[...deps.knowledge.issues.keys()].map(id => ({ kind: 'issue', id }) as const),
    ...actors.map(id => ({ kind: 'actor', id }) as const),
  ]
}

/** A button to the list of all that the chat follows and has muted. */
export function followingButton(
  { request: there }: Target,
  request: CommandRequest,
  deps: Deps,
): readonly (readonly Button[])[] {
  const data = dataFor('new', there.address, request.address)
  return inRows([actButton(readerOf(request, deps).t('button-following'), 'following', data)], 1)
}
