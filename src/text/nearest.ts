// Finds the word that was probably meant by a mistyped one, by letters alone. For names of people: name-search.ts.

import { distance } from 'fastest-levenshtein'

/** The candidate with the fewest letters to change, at most a third of the word; undefined if none is that near. */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  let nearest: string | undefined
  let least = Math.floor(wanted.length / 3) + 1
  for (const candidate of candidates) {
    const changes = distance(wanted, candidate)
    if (changes >= least) continue
    least = changes
    nearest = candidate
  }
  return nearest
}
