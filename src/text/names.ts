// Names of persons: whether two spellings may be the same name. It compares letters and sounds, it knows no persons.

import { colognePhonetic } from 'cologne-phonetic'
import { distance } from 'fastest-levenshtein'

/** Whether two folded words may be two spellings of one name: they sound alike and differ little. Not for short words. */
export function isVariantOf(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 3) return false
  const edits = distance(a, b)
  if (edits > (Math.min(a.length, b.length) >= 7 ? 3 : 2)) return false
  return colognePhonetic(a) === colognePhonetic(b)
}
