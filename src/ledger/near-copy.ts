// Recognises near-copies of one text, so that five outlets with one agency text count as one origin.
// A sketch is the smallest hashes of all runs of six words; two copies share most of them whatever was cut or added.

import { tokenise } from '../text/tokens.ts'

const RUN = 6
const SIZE = 16
/** Share of a sketch that must be found again. Independent reports of one event share next to nothing. */
const SAME = 0.5

/** At most 16 hashes of 32 bits, ascending; empty for a text of fewer than six words. */
export function sketchOf(body: string): readonly number[] {
  const words = tokenise(body).map(token => hash(token.folded))
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= words.length; at++) {
    let mixed = 0
    for (let n = 0; n < RUN; n++) mixed = Math.imul(mixed ^ (words[at + n] ?? 0), 0x9e3779b1) ^ (mixed >>> 15)
    runs.add(mixed >>> 0)
  }
  return [...runs].toSorted((a, b) => a - b).slice(0, SIZE)
}

/** Whether two sketches are of one text: the smallest hashes of both together are mostly shared. */
export function isNearCopy(a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  const other = new Set(b)
  const inBoth = new Set(a.filter(one => other.has(one)))
  const smallest = [...new Set([...a, ...b])].toSorted((x, y) => x - y).slice(0, SIZE)
  return smallest.filter(one => inBoth.has(one)).length >= SAME * smallest.length
}

/** The voice whose text this is a near-copy of, by the sketches of a story (`<hash>:<origin>`). */
export function findCopied(sketch: readonly number[], copies: ReadonlyMap<string, number>): string | undefined {
  const byOrigin = new Map<string, number[]>()
  for (const key of copies.keys()) {
    const colon = key.indexOf(':')
    const origin = key.slice(colon + 1)
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), Number(key.slice(0, colon))])
  }
  return [...byOrigin].find(([, known]) => isNearCopy(sketch, known))?.[0]
}

/** The sketch as findCopied reads it. */
export function toCopies(sketch: readonly number[], origin: string): ReadonlyMap<string, number> {
  return new Map(sketch.map(one => [`${one}:${origin}`, 1]))
}

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return value >>> 0
}
