// What an article is about by its words: five-letter pieces of names, nouns and numbers, weighted by how rare they are
// on this subject. Pieces find `Gebietsabtretung` in `Abtretung von Gebieten` without a dictionary of compounds.

import stopwords from 'stopwords-de/stopwords-de.json' with { type: 'json' }
import { foldWord } from '../text/fold.ts'
import { remembered } from '../text/remembered.ts'
import { splitParagraphs } from '../text/sentences.ts'
import { tokenise } from '../text/tokens.ts'
import { COMMON_PIECES } from './common-pieces.ts'

/** Weights by term, of unit length; empty if the text has no term. */
export type Vector = ReadonlyMap<string, number>

export interface Terms {
  /** The whole article, title four times and first paragraph twice. */
  readonly all: Vector
  /** Title and first paragraph alone: what the article says it is about. */
  readonly lead: Vector
}

const PIECE = 5
/** Rarest terms kept: more only add noise (and rows of the store grow). */
const KEPT = 128
const KEPT_LEAD = 48
/** Share of articles assumed for pieces that the table does not hold: they stand in fewer than 6 %. */
const RARE_SHARE = 0.036

/** Makes the reader of terms; the table is prepared once. */
export function createTermReader(): (title: string, body: string) => Terms {
  const ignored = new Set(stopwords.map(foldWord))
  const weights = new Map(
    COMMON_PIECES.flatMap(({ share, pieces }) =>
      pieces
        .trim()
        .split(/\s/)
        .map(piece => [piece, -Math.log(share)]),
    ),
  )
  const rare = -Math.log(RARE_SHARE)
  const weigh = (counts: ReadonlyMap<string, number>, kept: number): Vector =>
    toUnit(new Map([...counts].map(([term, n]) => [term, (1 + Math.log(n)) * (weights.get(term) ?? rare)])), kept)

  const read = remembered(word => termsOf(word, ignored), MAX_KNOWN)

  return (title, body) => {
    const [first] = splitParagraphs(body)
    const all = new Map<string, number>()
    const head = new Map<string, number>()
    count(title, read, [all, 4], [head, 2])
    if (first !== undefined) count(body.slice(first.start, first.end), read, [all, 1], [head, 1])
    count(body, read, [all, 1])
    return { all: weigh(all, KEPT), lead: weigh(head, KEPT_LEAD) }
  }
}

/** Words whose pieces are remembered: as many as some days of news have. */
const MAX_KNOWN = 30_000

/** Sum of products over the terms of both. */
export function dot(a: Vector, b: Vector): number {
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of shorter) {
    const other = longer.get(term)
    if (other !== undefined) sum += weight * other
  }
  return sum
}

/** The heaviest `kept` terms, scaled to unit length; equal weights in the order of the alphabet. */
function toUnit(vector: Vector, kept: number): Vector {
  const heaviest = [...vector].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, kept)
  const length = Math.hypot(...heaviest.map(([, weight]) => weight))
  return new Map(length === 0 ? [] : heaviest.map(([term, weight]) => [term, weight / length]))
}

/** Adds the terms of a text to each of these counts, so many times. */
function count(
  text: string,
  read: (word: string) => readonly string[],
  ...into: readonly (readonly [counts: Map<string, number>, times: number])[]
): void {
  for (const token of tokenise(text))
    for (const term of read(token.text))
      for (const [counts, times] of into) counts.set(term, (counts.get(term) ?? 0) + times)
}

/** In German names and nouns have a capital; verbs and adjectives say little about which event it is. */
function termsOf(word: string, ignored: ReadonlySet<string>): readonly string[] {
  const folded = foldWord(word)
  if (ignored.has(folded)) return []
  if (/^\d/.test(folded)) return folded.length < 2 ? [] : [folded]
  if (folded.length < 3 || !/^\p{Lu}/u.test(word)) return []
  const bordered = `_${folded}_`
  if (bordered.length <= PIECE) return [bordered]
  return Array.from({ length: bordered.length - PIECE + 1 }, (_, at) => bordered.slice(at, at + PIECE))
}
