// What an article is about by its words: five-letter pieces of names, nouns and numbers, weighted by how rare they are
// on this subject. Pieces find `Gebietsabtretung` in `Abtretung von Gebieten` without a dictionary of compounds.

import stopwords from 'stopwords-de/stopwords-de.json' with { type: 'json' }
import { foldWord } from '../text/fold.ts'
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

  return (title, body) => {
    const paragraphs = splitParagraphs(body)
    const [first] = paragraphs
    const lead = first === undefined ? '' : body.slice(first.start, first.end)
    const all = new Map<string, number>()
    const head = new Map<string, number>()
    count(title, 4, ignored, all)
    count(body, 1, ignored, all)
    count(lead, 1, ignored, all)
    count(title, 2, ignored, head)
    count(lead, 1, ignored, head)
    return { all: weigh(all, KEPT), lead: weigh(head, KEPT_LEAD) }
  }
}

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

function count(text: string, times: number, ignored: ReadonlySet<string>, into: Map<string, number>): void {
  for (const { text: word, folded } of tokenise(text)) {
    if (ignored.has(folded)) continue
    for (const term of termsOf(word, folded)) into.set(term, (into.get(term) ?? 0) + times)
  }
}

/** In German names and nouns have a capital; verbs and adjectives say little about which event it is. */
function termsOf(word: string, folded: string): readonly string[] {
  if (/^\d/.test(folded)) return folded.length < 2 ? [] : [folded]
  if (folded.length < 3 || !/^\p{Lu}/u.test(word)) return []
  const bordered = `_${folded}_`
  if (bordered.length <= PIECE) return [bordered]
  return Array.from({ length: bordered.length - PIECE + 1 }, (_, at) => bordered.slice(at, at + PIECE))
}
