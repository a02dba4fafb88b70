// Everything that the rules look words up in, compiled once from the knowledge. Holds no rule of its own.

import type { Actor } from '../model/actor.ts'
import type { Issue } from '../model/issue.ts'
import type { Knowledge, Phrase, Place } from '../model/knowledge.ts'
import { createMatcher, type Matcher } from '../text/matcher.ts'
import { type ActorMatchers, createActorMatchers } from './actors.ts'
import { createTitleMatcher, type TitleEntry } from './people.ts'
import type { Term } from './terms.ts'

export interface Matchers {
  readonly knowledge: Knowledge
  readonly boilerplate: Matcher<Phrase>
  readonly actors: ActorMatchers
  readonly places: Matcher<Place>
  readonly titles: Matcher<TitleEntry>
  readonly terms: Matcher<Term>
  /** All phrases of the files that are looked for in the running text, by file. */
  readonly phrases: ReadonlyMap<string, Matcher<Phrase>>
  readonly femaleActors: ReadonlySet<string>
}

export function createMatchers(knowledge: Knowledge): Matchers {
  const phrases = new Map(
    [...knowledge.phrases].map(([file, list]) => [file, createMatcher(list.flatMap(patternsOf))] as const),
  )
  return {
    knowledge,
    boilerplate: phrases.get('boilerplate') ?? createMatcher<Phrase>([]),
    actors: createActorMatchers(knowledge),
    places: createMatcher(knowledge.places.flatMap(place => namesOf(place).map(name => [name, place] as const))),
    titles: createTitleMatcher(knowledge),
    terms: createMatcher([...knowledge.issues.values()].flatMap(termsOf)),
    phrases,
    femaleActors: new Set([...knowledge.actors.values()].filter(isFemale).map(actor => actor.id)),
  }
}

/** The matcher of a file of data/phrases; an empty one if the knowledge lacks the file. */
export function phrasesOf(matchers: Matchers, file: string): Matcher<Phrase> {
  return matchers.phrases.get(file) ?? createMatcher<Phrase>([])
}

function patternsOf(phrase: Phrase): (readonly [string, Phrase])[] {
  const forms = phrase.meaning === 'surname' ? phrase.patterns.flatMap(withGenitive) : phrase.patterns
  return forms.map(form => [form, phrase] as const)
}

function namesOf({ name, spellings }: Place): string[] {
  return [name, ...spellings].flatMap(withGenitive)
}

function withGenitive(name: string): string[] {
  return /[sxzß]$/i.test(name) ? [name] : [name, `${name}s`]
}

function termsOf(issue: Issue): (readonly [string, Term])[] {
  return [
    ...issue.terms.map(term => [term, { issue, isException: false }] as const),
    ...issue.exceptions.map(term => [term, { issue, isException: true }] as const),
  ]
}

/** German offices tell: `Kommissionspräsidentin`. */
function isFemale(actor: Actor): boolean {
  return actor.roles.some(role => /\p{Ll}in$/u.test(role.title.de.split(' ')[0] ?? ''))
}
