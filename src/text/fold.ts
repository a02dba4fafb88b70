// One spelling for comparison: lower case, umlauts written out, other marks dropped. Not for showing.

import { remembered } from './remembered.ts'

const GERMAN = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['’', ''],
  ["'", ''],
  ['ʼ', ''],
])

/**
 * Words come again and again. That one word always gives the very same string makes it quick to look up, too.
 */
const MAX_KNOWN = 50_000
const LONGEST_KNOWN = 40
const knownFold = remembered(fold, MAX_KNOWN)

/** A word as it is compared: `Çırağan` → `ciragan`, `Verhandlungs­führer` → `verhandlungsfuehrer`, `Trump’s` → `trumps`. */
export function foldWord(word: string): string {
  return word.length > LONGEST_KNOWN ? fold(word) : knownFold(word)
}

function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word
  const lower = word.toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  let folded = ''
  for (const letter of lower.normalize('NFC')) folded += GERMAN.get(letter) ?? letter
  return folded.normalize('NFD').replace(/[\p{M}\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
}
