// Whom a pronoun may mean: persons named shortly before, each with what speaks for it. It does not choose.

import type { Token } from '../text/tokens.ts'
import type { Sentence } from './document.ts'
import type { Person } from './people.ts'
import type { Reading } from './reading.ts'

export interface Antecedent {
  readonly actor: string
  /** How it was reached, as feature names joined by commas. */
  readonly via: string
}

const REACH = 3
const GROUP_REACH = 6
const PREPOSITIONS = new Set(
  'mit von vom fuer gegen zu zum bei durch an auf ueber um nach vor zwischen ohne neben'.split(' '),
)

/** Known persons of the same gender in the sentences before and earlier in the same one; nearest first, at most four. */
export function antecedents(reading: Reading, sentence: Sentence, pronoun: Person): Antecedent[] {
  const found: Antecedent[] = []
  const seen = new Set<string>()
  const add = (people: readonly Person[], back: number): void => {
    for (const person of people) {
      if (person.actor === null || seen.has(person.actor) || (person.gender ?? pronoun.gender) !== pronoun.gender)
        continue
      seen.add(person.actor)
      found.push({ actor: person.actor, via: describe(reading, people, person, back) })
    }
  }
  add((reading.people[sentence.index] ?? []).filter(one => one.last < pronoun.first).toReversed(), 0)
  for (let back = 1; back <= REACH; back++) {
    const before = reading.document.sentences[sentence.index - back]
    if (before === undefined || sentence.paragraph - before.paragraph > 1) break
    const paragraph = before.paragraph === sentence.paragraph ? back : back + 10
    add(reading.people[before.index] ?? [], paragraph)
  }
  return found.slice(0, 5)
}

/** The persons named together before: of the sentences not far back the one that names most, two at least. */
export function groupBefore(reading: Reading, sentence: Sentence): string[] {
  let group: string[] = []
  for (let back = 1; back <= GROUP_REACH && back <= sentence.index; back++) {
    const people = reading.people[sentence.index - back] ?? []
    const named = people.filter(one => one.kind === 'name' && !one.isGenitive).flatMap(one => one.actor ?? [])
    const actors = [...new Set(named)]
    if (actors.length > group.length + (group.length > 1 ? 2 : 0) && actors.length > (back === 1 ? 1 : 2))
      group = actors
  }
  return group
}

/** A word for persons named before: `die beiden`, `saßen sie`. */
export interface Plural {
  readonly at: number
  readonly isPair: boolean
}

/** Such words of a sentence; `sie` counts beside a verb in the plural. */
export function pluralsIn({ document: { tokens } }: Reading, sentence: Sentence): Plural[] {
  const found: Plural[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const folded = tokens[at]?.folded ?? ''
    if (/^beiden?$/.test(folded) && !isCounting(tokens[at + 1]?.text)) found.push({ at, isPair: true })
    else if (folded === 'miteinander' || folded === 'einander') found.push({ at, isPair: false })
    else if (folded === 'sie' && [at - 1, at + 1].some(verb => isPluralVerb(tokens[verb])))
      found.push({ at, isPair: false })
  }
  return found
}

/** `die beiden Seiten`, `beiden Ländern` are no persons. */
function isCounting(next: string | undefined): boolean {
  return /^(?:Seiten|L[äa]nder|Staaten|Parteien|Regierungen|Punkte|Tage|Wochen|F[äa]lle|Dokumente|Entw[üu]rfe|Kriegs)/.test(
    next ?? '',
  )
}

function isPluralVerb(token: Token | undefined): boolean {
  return token !== undefined && token.gap !== 'mark' && /^\p{Ll}+(?:en|ern|eln)$/u.test(token.text)
}

const PLURAL_REACH = 4

/**
 * The persons whom a plural may mean, nearest first: a row ("Trump und Putin"), else all persons of the sentence. Persons
 * who are not in the knowledge count for the size of a pair, and are left out.
 */
export function namedTogether(reading: Reading, sentence: Sentence, { at, isPair }: Plural): Antecedent[] {
  for (let back = 0; back <= PLURAL_REACH && back <= sentence.index; back++) {
    const before = sentence.index - back
    const isBefore = (one: Person): boolean => one.last < at
    const rows = (reading.runs[before] ?? []).map(row => row.people.filter(isBefore))
    const row = rows.findLast(people => (isPair ? people.length === 2 : people.length > 1))
    const all = (reading.people[before] ?? []).filter(one => one.kind !== 'pronoun' && !one.isGenitive && isBefore(one))
    const people = row ?? distinct(all)
    const fits = isPair ? people.length === 2 : people.length > 1
    if (!fits) continue
    const via = `${isPair ? 'pair' : 'plural'},${row === undefined ? 'all' : 'row'},${Math.min(back, 2)}`
    return people.flatMap(({ actor }) => (actor === null ? [] : [{ actor, via }]))
  }
  return []
}

function distinct(people: readonly Person[]): Person[] {
  const seen = new Set<string>()
  return people.filter(({ actor, first }) => {
    const key = actor ?? `${first}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function describe(reading: Reading, people: readonly Person[], person: Person, back: number): string {
  const { tokens } = reading.document
  const order = people.filter(one => one.kind !== 'pronoun' && !one.isGenitive).indexOf(person)
  const words = [tokens[person.first - 1], tokens[person.first - 2], tokens[person.first - 3]]
  const isAfterPreposition = words.some((word, at) => word !== undefined && PREPOSITIONS.has(word.folded) && at < 3)
  const pronouns = people.some(one => one.kind === 'pronoun') ? 'pronoun' : 'plain'
  return `back=${back},order=${Math.min(order, 2)},${isAfterPreposition ? 'object' : 'free'},${pronouns}`
}
