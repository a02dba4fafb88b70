// Who is meant where in the text: names, titles ("der Kremlchef") and pronouns, in one list. It attributes nothing.

import type { Actor } from '../model/actor.ts'
import type { Knowledge, Phrase } from '../model/knowledge.ts'
import type { IsoDay } from '../model/time.ts'
import { createMatcher, type Matcher } from '../text/matcher.ts'
import type { ActorHit } from './actors.ts'
import type { Document } from './document.ts'
import type { PersonHit } from './person-hits.ts'

/** One reference. `actor` is null for a person who is not in the knowledge, and for a pronoun not yet resolved. */
export interface Person {
  readonly first: number
  readonly last: number
  readonly actor: string | null
  /** `group`: the persons named together before ("die Unterzeichner"). */
  readonly kind: 'name' | 'title' | 'pronoun' | 'group'
  readonly gender: 'f' | 'm' | null
  readonly isGenitive: boolean
}

interface Holder {
  readonly actor: string
  readonly since?: string
  readonly until?: string
}

export interface TitleEntry {
  readonly rule: string
  readonly holders: readonly Holder[]
}

/** Titles of data/phrases/titles.yml and the epithets of the actors' roles. */
export function createTitleMatcher(knowledge: Knowledge): Matcher<TitleEntry> {
  const actors = [...knowledge.actors.values()]
  const titles = (knowledge.phrases.get('titles') ?? []).flatMap(phrase => {
    const entry = { rule: phrase.id, holders: readHolders(phrase, actors) }
    return phrase.patterns.map(pattern => [pattern, entry] as const)
  })
  const epithets = [...knowledge.actors.values()].flatMap(actor => epithetsOf(actor))
  return createMatcher([...titles, ...epithets])
}

/** `vladimir-putin`, `donald-trump since 2025-01-20; …`, `party:russia`; `group` has no holders. */
function readHolders(phrase: Phrase, actors: readonly Actor[]): Holder[] {
  if (phrase.meaning === 'group') return []
  return phrase.meaning.split(';').flatMap(part => {
    const [actor = '', ...rest] = part.trim().split(/\s+/)
    if (actor.startsWith('party:'))
      return actors.filter(one => `party:${one.party}` === actor).map(one => ({ actor: one.id }))
    const value = (word: string) => rest[rest.indexOf(word) + 1]
    return {
      actor,
      ...(rest.includes('since') ? { since: value('since') ?? '' } : {}),
      ...(rest.includes('until') ? { until: value('until') ?? '' } : {}),
    }
  })
}

function epithetsOf(actor: Actor): (readonly [string, TitleEntry])[] {
  return actor.roles.flatMap(role =>
    (role.epithets ?? []).map(epithet => {
      const holder = {
        actor: actor.id,
        ...(role.from === undefined ? {} : { since: role.from }),
        ...(role.until === undefined ? {} : { until: role.until }),
      }
      return [epithet, { rule: `actors.${actor.id}.epithet`, holders: [holder] }] as const
    }),
  )
}

/** All references of the text, ascending, without overlap; pronouns without their person. */
export function findPeople(
  document: Document,
  actors: readonly ActorHit[],
  persons: readonly PersonHit[],
  titles: Matcher<TitleEntry>,
  female: ReadonlySet<string>,
): Person[] {
  const { tokens } = document
  const genderOf = (actor: string): 'f' | 'm' => (female.has(actor) ? 'f' : 'm')
  const list: Person[] = []
  const taken = new Map<number, Person>()
  const put = (person: Person): void => {
    for (let at = person.first; at <= person.last; at++) if (taken.has(at)) return
    for (let at = person.first; at <= person.last; at++) taken.set(at, person)
    list.push(person)
  }
  for (const { first, last, actor, isGenitive } of actors)
    put({
      first,
      last,
      actor: actor.id,
      kind: 'name',
      gender: genderOf(actor.id),
      isGenitive: isGenitive || tokens[last + 1]?.gap === 'hyphen',
    })
  for (const { first, last } of persons)
    put({ first, last, actor: null, kind: 'name', gender: null, isGenitive: tokens[last + 1]?.gap === 'hyphen' })
  for (const { first, last, value } of titles.match(tokens)) {
    const next = tokens[last + 1]
    const isApposition = next !== undefined && next.gap !== 'mark' && taken.get(last + 1)?.kind === 'name'
    if (isApposition) continue
    if (value.holders.length === 0) put({ first, last, actor: null, kind: 'group', gender: null, isGenitive: false })
    const actor = holderAt(value.holders, document.publishedOn, actors, first)
    if (actor === undefined) continue
    put({ first, last, actor, kind: 'title', gender: genderOf(actor), isGenitive: tokens[first - 1]?.folded === 'des' })
  }
  for (const [at, token] of tokens.entries()) {
    const gender = PRONOUNS.get(token.folded)
    if (gender !== undefined && !(token.text === 'Sie' && !isSentenceStart(document, at)))
      put({ first: at, last: at, actor: null, kind: 'pronoun', gender, isGenitive: false })
  }
  return list.sort((a, b) => a.first - b.first)
}

const PRONOUNS: ReadonlyMap<string, 'f' | 'm'> = new Map([
  ['er', 'm'],
  ['sie', 'f'],
  ['dieser', 'm'],
  ['jener', 'm'],
])

/** Of the holders on the day whom the text names: the one named last before the title, else the likeliest. */
function holderAt(holders: readonly Holder[], day: IsoDay, hits: readonly ActorHit[], at: number): string | undefined {
  const valid = new Set(
    holders.filter(({ since, until }) => (since ?? day) <= day && day <= (until ?? day)).map(({ actor }) => actor),
  )
  const before = hits.findLast(hit => hit.last < at && valid.has(hit.actor.id))
  if (before !== undefined) return before.actor.id
  return [...valid].find(actor => hits.some(hit => hit.actor.id === actor))
}

function isSentenceStart(document: Document, at: number): boolean {
  return document.sentences.some(sentence => sentence.first === at)
}
