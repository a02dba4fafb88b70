// Makes loaded data unchangeable all the way down, maps included, which Object.freeze alone leaves open.

/** Freezes a plain value and all that it holds. Gives the same value. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}

/** A map of frozen values that refuses to be changed. */
export function freezeMap<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, V> {
  const map = new Map(entries.map(([key, value]) => [key, freeze(value)]))
  // Not enumerable, so that a copy for a worker thread stays a plain map.
  for (const verb of ['set', 'delete', 'clear']) Object.defineProperty(map, verb, { value: refuse })
  return Object.freeze(map)
}

function refuse(): never {
  throw new TypeError('knowledge is frozen')
}
