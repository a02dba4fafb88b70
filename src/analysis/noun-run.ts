// Persons named one after the other ("Merz, der Franzose Macron sowie Starmer"), and the word that rules them all.

import type { Document, Sentence } from './document.ts'
import type { Person } from './people.ts'

/** A text with its persons by sentence. */
interface Named {
  readonly document: Document
  readonly people: readonly (readonly Person[])[]
}

/** A row of persons, and how the word before it reads: `mit`, `begleiteten`, `^` at the start of the clause. */
export interface NounRun {
  readonly people: readonly Person[]
  readonly ruler: string
  /** Token of the ruler; that before the row at the start of a clause. */
  readonly at: number
}

const JOINERS = new Set(['und', 'sowie', 'oder', 'beziehungsweise', 'samt'])
const ARTICLES =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer)$/
const ADJECTIVE = /^\p{Ll}{3,}(?:e|en|er|em|es)$/u
const LONGEST_GAP = 9

/** The rows of a sentence, ascending. A genitive ("Putins Berater") is a row of its own. */
export function findRuns(reading: Named, sentence: Sentence): NounRun[] {
  const people = (reading.people[sentence.index] ?? []).filter(one => one.kind !== 'pronoun')
  const runs: Person[][] = []
  for (const person of people) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && areJoined(reading, last, person)) run.push(person)
    else runs.push([person])
  }
  return runs.map(run => ({ people: run, ...rulerOf(reading, sentence, run[0]?.first ?? sentence.first) }))
}

/** Only a comma or a joining word, titles and adjectives lie between. */
function areJoined({ document: { tokens } }: Pick<Named, 'document'>, one: Person, other: Person): boolean {
  if (one.isGenitive || other.first - one.last > LONGEST_GAP) return false
  let isJoined = false
  for (let at = one.last + 1; at <= other.first; at++) {
    const token = tokens[at]
    if (token === undefined) return false
    if (token.gap === 'mark') isJoined = true
    if (at === other.first) break
    if (JOINERS.has(token.folded)) isJoined = true
    else if (!isPartOfNoun(token.text, token.folded)) return false
  }
  return isJoined
}

function isPartOfNoun(text: string, folded: string): boolean {
  return /^\p{Lu}/u.test(text) || ARTICLES.test(folded) || (ADJECTIVE.test(text) && !/(?:te|ten|lich)$/.test(text))
}

/** Back over titles, adjectives and articles to the word that stands before them. */
function rulerOf(
  { document: { tokens } }: Pick<Named, 'document'>,
  sentence: Sentence,
  first: number,
): { ruler: string; at: number } {
  let at = first
  while (at > sentence.first && tokens[at]?.gap !== 'mark') {
    const before = tokens[at - 1]
    if (before === undefined || !isPartOfNoun(before.text, before.folded)) break
    at--
  }
  if (at === sentence.first || tokens[at]?.gap === 'mark') return { ruler: '^', at: at - 1 }
  return { ruler: tokens[at - 1]?.folded.slice(0, 9) ?? '^', at: at - 1 }
}
