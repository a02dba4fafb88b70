// When two texts, places or lists count as the same, and which of two lists have no partner. It knows nothing of articles.

export interface Judgement {
  readonly right: number
  readonly missing: readonly string[]
  readonly superfluous: readonly string[]
}

/** Each once. */
export function compareSets(wanted: readonly string[], found: readonly string[]): Judgement {
  const [want, have] = [new Set(wanted), new Set(found)]
  const missing = [...want].filter(key => !have.has(key))
  return { right: want.size - missing.length, missing, superfluous: [...have].filter(key => !want.has(key)) }
}

/** Pairs each wanted item with at most one found, the likest first. */
export function comparePairs<T>(
  wanted: readonly T[],
  found: readonly T[],
  isLike: (a: T, b: T) => number,
  show: (one: T) => string,
): Judgement {
  const pairs = wanted
    .flatMap(want => found.map(have => ({ want, have, like: isLike(want, have) })))
    .filter(pair => pair.like > 0)
    .sort((a, b) => b.like - a.like)
  const used = new Set<T>()
  let right = 0
  for (const { want, have } of pairs) {
    if (used.has(want) || used.has(have)) continue
    used.add(want).add(have)
    right++
  }
  const rest = (list: readonly T[]): string[] => list.filter(one => !used.has(one)).map(show)
  return { right, missing: rest(wanted), superfluous: rest(found) }
}

/** Letters and digits alone, small, parted by single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Share of common words, 0 to 1. */
export function overlap(a: string, b: string): number {
  const [x, y] = [new Set(fold(a).split(' ')), new Set(fold(b).split(' '))]
  const shared = [...x].filter(word => y.has(word)).length
  return (2 * shared) / (x.size + y.size)
}

/** Whether one name holds the other; no name is like no name only. */
export function isSamePlace(a: string | null, b: string | null): boolean {
  const [x, y] = [fold(a ?? ''), fold(b ?? '')]
  return x === '' || y === '' ? x === y : x.includes(y) || y.includes(x)
}

/** Common members by all members, 0 to 1; two empty sets are the same. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter(one => b.has(one)).length
  return a.size + b.size === 0 ? 1 : shared / (a.size + b.size - shared)
}
