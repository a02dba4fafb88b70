// Names of persons who are not in the knowledge, with the role word before them. It proposes nobody; new-persons.ts does.

import type { Phrase } from '../model/knowledge.ts'
import type { Matcher } from '../text/matcher.ts'
import type { Token } from '../text/tokens.ts'
import type { ActorHit } from './actors.ts'

export interface NewPersonMatchers {
  readonly words: Matcher<Phrase>
  readonly places: Matcher<unknown>
}

/** A name over the tokens `first` to `last`. */
export interface PersonHit {
  readonly first: number
  readonly last: number
  readonly name: string
  readonly role: string | null
  readonly rule: string
}

interface WordKinds {
  readonly given: ReadonlySet<number>
  readonly role: ReadonlySet<number>
  readonly particle: ReadonlySet<number>
  /** Surnames that everybody knows, without a genitive ending. */
  readonly surname: ReadonlyMap<number, string>
  readonly taken: ReadonlySet<number>
  /** Where known persons begin. */
  readonly known: ReadonlySet<number>
}

const MAX_NAME = 5

/** Names of persons that are no known actors, ascending. */
export function findPersonHits(
  text: string,
  tokens: readonly Token[],
  hits: readonly ActorHit[],
  matchers: NewPersonMatchers,
): PersonHit[] {
  const kinds = kindsOf(tokens, hits, matchers)
  const persons: PersonHit[] = []
  for (let at = 0; at < tokens.length; ) {
    const person = readPerson(text, tokens, kinds, at)
    if (person !== undefined) persons.push(person)
    at = (person?.last ?? at) + 1
  }
  return [...persons, ...surnamesAgain(tokens, kinds, persons)].sort((a, b) => a.first - b.first)
}

function kindsOf(tokens: readonly Token[], hits: readonly ActorHit[], { words, places }: NewPersonMatchers): WordKinds {
  const given = new Set<number>()
  const role = new Set<number>()
  const particle = new Set<number>()
  const surname = new Map<number, string>()
  const taken = new Set<number>()
  for (const { first, last, value } of words.match(tokens)) {
    if (value.meaning === 'given-name' && isCapital(tokens[first])) for (let at = first; at <= last; at++) given.add(at)
    if (value.meaning === 'role' && isCapital(tokens[last])) role.add(last)
    if (value.meaning === 'surname' && isCapital(tokens[first]))
      surname.set(first, withoutGenitive(value, tokens[first]?.text ?? ''))
    if (value.meaning === 'particle') particle.add(first)
    if (value.meaning === 'no-name') for (let at = first; at <= last; at++) taken.add(at)
  }
  for (const { first, last } of places.match(tokens)) for (let at = first; at <= last; at++) taken.add(at)
  for (const at of given) taken.delete(at)
  for (const { first, last } of hits) for (let at = first; at <= last; at++) taken.add(at)
  return { given, role, particle, surname, taken, known: new Set(hits.map(hit => hit.first)) }
}

function readPerson(text: string, tokens: readonly Token[], kinds: WordKinds, at: number): PersonHit | undefined {
  if (kinds.taken.has(at) || !isCapital(tokens[at])) return undefined
  const before = tokens[at]?.gap === 'space' && kinds.role.has(at - 1)
  const isGiven = kinds.given.has(at)
  const isFamous = kinds.surname.has(at) && tokens[at - 1]?.gap !== 'hyphen'
  if (!isGiven && !before && !isFamous) return undefined
  if (!isGiven && kinds.role.has(at)) return undefined
  const last = isGiven || before ? endOfName(text, tokens, kinds, at) : at
  if (isGiven && last === at && !before && !isFamous) return undefined
  // `Rüstem Umerow`: an unusual given name of somebody known.
  if (last === at && !isFamous && kinds.known.has(at + 1) && tokens[at + 1]?.gap === 'space') return undefined
  const surname = tokens[last]
  if (
    surname === undefined ||
    surname.text.length < 2 ||
    (kinds.taken.has(last + 1) && tokens[last + 1]?.gap === 'hyphen')
  )
    return undefined
  if (tokens[last + 1]?.gap === 'hyphen') return undefined
  const role = before ? (tokens[at - 1]?.text ?? null) : null
  const isRegnal = role !== null && /^(Papst|König|Königin|Kaiser|Scheich|Emir)$/.test(role)
  const end = /^[IVX]+$/.test(surname.text) && text.charAt(surname.end) === '.' ? surname.end + 1 : surname.end
  const written = bareName(text.slice(isRegnal && last === at ? tokens[at - 1]?.start : tokens[at]?.start, end))
  const name = last === at ? (kinds.surname.get(at) ?? written) : written
  return {
    first: at,
    last,
    name,
    role,
    rule: isGiven ? 'new-persons.given-name' : before ? 'new-persons.role' : 'new-persons.surname',
  }
}

/** Given names, initials, particles and the surname, as far as they follow each other without a mark. */
function endOfName(text: string, tokens: readonly Token[], kinds: WordKinds, at: number): number {
  let last = at
  for (let next = at + 1; next < tokens.length && next - at < MAX_NAME; next++) {
    const token = tokens[next]
    const previous = tokens[next - 1]
    if (token === undefined || previous === undefined || kinds.taken.has(next)) break
    const isInitial = previous.text.length === 1 && text.slice(previous.end, token.start) === '. '
    if (token.gap === 'mark' && !isInitial) break
    if (isCapital(token)) {
      if (kinds.role.has(next) && !kinds.given.has(next)) break
      // Given name and surname are complete: a third word is an object ("forderte … Zölle"), unless it is joined.
      const isJoined = previous.gap === 'hyphen' || previous.text.length === 1 || kinds.particle.has(next - 1)
      const isComplete = next - at >= 2 && kinds.given.has(at) && !isJoined
      if (isComplete && token.gap !== 'hyphen' && !/^[IVX]+$/.test(token.text)) break
      last = next
    } else if (
      !(kinds.particle.has(next) && isCapital(tokens[next + 1]) && !kinds.taken.has(next + 1)) &&
      !isParticlePair(tokens, kinds, next)
    )
      break
  }
  return last
}

function isParticlePair(tokens: readonly Token[], kinds: WordKinds, at: number): boolean {
  return kinds.particle.has(at) && kinds.particle.has(at + 1) && isCapital(tokens[at + 2])
}

/** Later mentions by the surname alone, so that what they say is not given to somebody else. */
function surnamesAgain(tokens: readonly Token[], kinds: WordKinds, persons: readonly PersonHit[]): PersonHit[] {
  const known = new Map(persons.map(person => [person.name.split(' ').at(-1) ?? '', person] as const))
  const covered = new Set(
    persons.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  )
  const again: PersonHit[] = []
  for (const [at, token] of tokens.entries()) {
    if (covered.has(at) || kinds.taken.has(at)) continue
    const person = known.get(token.text) ?? known.get(bareName(token.text))
    if (person !== undefined)
      again.push({ ...person, first: at, last: at, name: person.name, rule: 'new-persons.surname-again' })
  }
  return again
}

function withoutGenitive({ patterns }: Phrase, word: string): string {
  return patterns.find(pattern => word === `${pattern}s`) ?? word
}

function bareName(name: string): string {
  return name.replace(/[’']s?$/, '')
}

function isCapital(token: Token | undefined): boolean {
  const letter = token?.text.charAt(0) ?? ''
  return letter !== letter.toLowerCase()
}
