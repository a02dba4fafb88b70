// What lies between two words, and how a word is called in the name of a feature.

import type { Document } from './document.ts'

/** Commas and other marks between two tokens, the first before the second. */
export function marksBetween({ document }: { readonly document: Document }, from: number, until: number): number {
  let marks = 0
  for (let at = from + 1; at <= until; at++) if (document.tokens[at]?.gap === 'mark') marks++
  return marks
}

/** The first letters of a word, so that its forms are one; `0` for every number. */
export function wordOf(folded: string | undefined): string {
  return folded === undefined ? '' : /^\d+$/.test(folded) ? '0' : folded.slice(0, 9)
}
