// Small total orders that the ledger's rules share, so that ties fall the same way in any order of arrival.

/** The one that sorts first as text: the earlier of two days or instants. */
export function earlier<T extends string>(a: T, b: T): T {
  if (a < b) return a
  return b
}

/** The one that sorts last as text. */
export function later<T extends string>(a: T, b: T): T {
  if (a < b) return b
  return a
}

/** Compares as text, for toSorted. */
export function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
