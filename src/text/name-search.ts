// Finds what a user means by a name that may be misspelt, inflected or cut short, among names that are known.
// It compares letters and sounds; it knows neither persons nor issues, and it searches no articles.

import { distance } from 'fastest-levenshtein'
import { isVariantOf } from './names.ts'
import { tokenise } from './tokens.ts'

/** Something that is called by several names. */
export interface Named<Id extends string> {
  readonly id: Id
  readonly names: readonly string[]
}

/** `sure`: exactly one is meant; `guess`: one or several that may be meant, likeliest first; `none`. */
export type NameMatch<Id extends string> =
  | { readonly kind: 'sure'; readonly id: Id }
  | { readonly kind: 'guess'; readonly ids: readonly Id[] }
  | { readonly kind: 'none' }

const MAX_GUESSES = 8
const MAX_WORDS = 8
/** A shorter word is not completed: it fits too many. */
const MIN_PREFIX = 3

/** How well one word of the query fits one word of a name. Higher is worse; only the first ones are sure. */
const EXACT = 0
const INFLECTED = 1
const SOUNDS_ALIKE = 2
const PREFIX = 3
const NEAR = 4
const NO_FIT = 5
/** Worse fits are told as a guess. */
const SURE = 2.5

/**
 * Who or what is meant by `query`: whole name first, then inflection, sound, beginning, letters that nearly fit. If no
 * name has all words (`Präsident Putin`), those that have one of them.
 */
export function searchName<Id extends string>(query: string, candidates: readonly Named<Id>[]): NameMatch<Id> {
  const words = tokenise(query)
    .map(({ folded }) => folded)
    .slice(0, MAX_WORDS)
  if (words.length === 0) return { kind: 'none' }
  const match = matchWords(words, candidates)
  if (match.kind !== 'none' || words.length === 1) return match
  const single = words
    .filter(word => word.length > MIN_PREFIX)
    .map(word => matchWords([word], candidates))
    .find(({ kind }) => kind === 'sure')
  return single?.kind === 'sure' ? { kind: 'guess', ids: [single.id] } : match
}

function matchWords<Id extends string>(words: readonly string[], candidates: readonly Named<Id>[]): NameMatch<Id> {
  const ranked = candidates
    .map(({ id, names }) => ({ id, rank: Math.min(...names.map(name => rankOf(words, name)), NO_FIT) }))
    .filter(({ rank }) => rank < NO_FIT)
    .toSorted((a, b) => a.rank - b.rank)
  const best = ranked[0]
  if (best === undefined) return { kind: 'none' }
  const equal = ranked.filter(({ rank }) => Math.floor(rank) === Math.floor(best.rank))
  const [whole, other] = equal.filter(({ rank }) => rank === best.rank)
  if (whole !== undefined && other === undefined && best.rank < SURE) return { kind: 'sure', id: whole.id }
  return { kind: 'guess', ids: equal.slice(0, MAX_GUESSES).map(({ id }) => id) }
}

/** The worst of the query's words, each fitted to the best word of the name; a little worse if the name has more words. */
function rankOf(words: readonly string[], name: string): number {
  const parts = tokenise(name).map(({ folded }) => folded)
  const fits = words.map(word => Math.min(...parts.map(part => fitOf(word, part)), NO_FIT))
  const rank = Math.max(...fits)
  return rank + (parts.length > words.length ? 0.25 : 0)
}

function fitOf(word: string, part: string): number {
  if (word === part) return EXACT
  if (word === `${part}s` || word === `${part}es`) return INFLECTED
  if (isVariantOf(word, part)) return SOUNDS_ALIKE + (distance(word, part) > 1 ? 0.1 : 0)
  if (word.length >= MIN_PREFIX && part.startsWith(word)) return PREFIX
  if (word.length >= MIN_PREFIX + 1 && part.includes(word)) return PREFIX + 0.5
  return isNear(word, part) ? NEAR : NO_FIT
}

/** One wrong letter in a word of at least five, two in one of at least eight. */
function isNear(word: string, part: string): boolean {
  const length = Math.min(word.length, part.length)
  const allowed = length >= 8 ? 2 : length >= 5 ? 1 : 0
  return allowed > 0 && Math.abs(word.length - part.length) <= allowed && distance(word, part) <= allowed
}
