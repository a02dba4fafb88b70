// Hashing of feature names into buckets. Changing anything here asks for new models.

/** 32-bit hash of a feature's name (FNV-1a over UTF-16 units), before it is crossed with what it is asked about. */
export function hash32(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) {
    hash ^= name.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash | 0
}

/** A feature seen together with something else: an issue, a direction. */
export function cross(feature: number, salt: number): number {
  let value = Math.imul(feature ^ salt, 0x9e3779b1)
  value ^= value >>> 15
  return Math.imul(value, 0x85ebca77) | 0
}

/** The bucket of a 32-bit hash among 2^bits. */
export function bucket(hash: number, bits: number): number {
  const value = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (value ^ (value >>> 15)) & ((1 << bits) - 1)
}
