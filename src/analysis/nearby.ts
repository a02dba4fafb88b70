// What lies between two words, and how a word is called in the name of a feature.

import type { Document, Sentence } from './document.ts'

/** Commas and other marks between two tokens, the first before the second. */
export function marksBetween({ document }: { readonly document: Document }, from: number, until: number): number {
  let marks = 0
  for (let at = from + 1; at <= until; at++) if (document.tokens[at]?.gap === 'mark') marks++
  return marks
}

/** From mark to mark: the nearest to a clause that one gets without a parser. `until` is exclusive. */
export function clauseAt(
  { document: { tokens } }: { readonly document: Document },
  sentence: Sentence,
  at: number,
): { from: number; until: number } {
  let from = at
  while (from > sentence.first && tokens[from]?.gap !== 'mark') from--
  let until = at + 1
  while (until < sentence.last && tokens[until]?.gap !== 'mark') until++
  return { from, until }
}

/** The first letters of a word, so that its forms are one; `0` for every number. */
export function wordOf(folded: string | undefined): string {
  return folded === undefined ? '' : /^\d+$/.test(folded) ? '0' : folded.slice(0, 9)
}
