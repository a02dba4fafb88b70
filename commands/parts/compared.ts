// Which two sides or persons are meant by what stands behind /compare, and what each said on the issues.

import type { Deps } from '../../src/deps.ts'
import { type ActorId, PARTIES, type Party } from '../../src/model/actor.ts'
import type { IssueId } from '../../src/model/issue.ts'
import { LOCALES, type Locale } from '../../src/model/locale.ts'
import { searchName } from '../../src/text/name-search.ts'
import type { Compared, Said } from '../../src/view/compare.ts'
import { searchActor } from './actors.ts'

export type Side = { readonly kind: 'party'; readonly id: Party } | { readonly kind: 'actor'; readonly id: ActorId }

/** What may stand between two names. */
const BETWEEN = /\s*(?:[,;/↔|]|\s(?:und|and|vs\.?|gegen|mit|with|[–—-])\s)\s*/i
/** Statements read for one person; enough for a word on each issue. */
const MAX_STATEMENTS = 200
/** Quotes shown for one issue. */
const MAX_SAID = 2

/** The two that are meant; one undefined: not known, with the words that name it. */
export function readPair(
  text: string,
  deps: Pick<Deps, 'knowledge' | 'texts'>,
): readonly { readonly words: string; readonly side: Side | undefined }[] {
  const named = text.split(BETWEEN).filter(words => words !== '')
  const splits = named.length === 2 ? [named] : everySplit(text)
  const read = splits.map(words => words.map(one => ({ words: one, side: findSide(one, deps) })))
  return read.find(pair => pair.every(({ side }) => side !== undefined)) ?? read[0] ?? []
}

/** `Steve Witkoff Putin` may be parted at each space; shorter second names are tried first. */
function everySplit(text: string): string[][] {
  const words = text.split(/\s+/)
  if (words.length < 2) return [words]
  return words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
    .toReversed()
}

/** A side by one of its names in either language, or else a person. */
function findSide(words: string, deps: Pick<Deps, 'knowledge' | 'texts'>): Side | undefined {
  const party = findParty(words, deps)
  if (party !== undefined) return { kind: 'party', id: party }
  const actor = searchActor(words, deps)
  if (actor.kind === 'sure') return { kind: 'actor', id: actor.id }
  return actor.kind === 'guess' && actor.ids.length === 1 && actor.ids[0] !== undefined
    ? { kind: 'actor', id: actor.ids[0] }
    : undefined
}

/** A side by one of its names in either language; undefined unless it is sure. */
export function findParty(words: string, { texts }: Pick<Deps, 'texts'>): Party | undefined {
  const names = PARTIES.map(id => ({
    id,
    names: LOCALES.flatMap(locale => {
      const t = texts.in(locale)
      return [t(`party-${id}`), ...t(`party-names-${id}`).split(', ')]
    }),
  }))
  const party = searchName(words, names)
  return party.kind === 'sure' ? party.id : undefined
}

/** The data of a button; `readSide` reads it back. */
export function sideData({ kind, id }: Side): string {
  return `${kind === 'party' ? 'p' : 'a'}:${id}`
}

export function readSide(data: string, { knowledge }: Pick<Deps, 'knowledge'>): Side | undefined {
  const [kind, id = ''] = data.split(':')
  const party = PARTIES.find(one => one === id)
  if (kind === 'p') return party && { kind: 'party', id: party }
  return kind === 'a' && knowledge.actors.has(id) ? { kind: 'actor', id } : undefined
}

export function describe(side: Side, locale: Locale, deps: Pick<Deps, 'knowledge' | 'texts'>): Compared {
  if (side.kind === 'party') return { party: side.id, name: deps.texts.in(locale)(`party-${side.id}`) }
  const actor = deps.knowledge.actors.get(side.id)
  return { party: actor?.party ?? 'other', name: actor?.name ?? side.id }
}

/** What a side wants or a person said on each issue, newest first. */
export async function saidOn(side: Side, { store, knowledge }: Pick<Deps, 'store' | 'knowledge'>) {
  const said = new Map<IssueId, readonly Said[]>()
  const note = (issue: IssueId, one: Said) => {
    const before = said.get(issue) ?? []
    if (before.length < MAX_SAID) said.set(issue, [...before, one])
  }
  if (side.kind === 'actor') {
    const statements = await store.analyses.statementsOf(side.id, MAX_STATEMENTS)
    for (const { at, evidence, issues } of statements)
      for (const issue of issues) note(issue, { stance: null, at, evidence })
    return said
  }
  for (const issue of knowledge.issues.keys()) {
    const positions = await store.ledger.positions(issue)
    const own = positions.filter(({ party }) => party === side.id).toSorted((a, b) => (a.at < b.at ? 1 : -1))
    for (const position of own) note(issue, position)
  }
  return said
}
