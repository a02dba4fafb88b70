// Hashing of feature names into buckets. Changing anything here asks for new models.

import { remembered } from '../text/remembered.ts'

const EMPTY = 0x811c9dc5 | 0

/** 32-bit hash of a feature's name (FNV-1a over UTF-16 units), before it is crossed with what it is asked about. */
export function hash32(name: string): number {
  let hash = EMPTY
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash
}

/** `hash32` of a name that is asked for again and again: a word, the meaning of a cue. */
export const hashOf = remembered(hash32, 50_000)

/** Letters that the forms of a word share, near enough. */
const STEM = 8

/** A word by its first letters, so that its forms are one; all numbers are one. */
export function stemOf(folded: string): number {
  return hashOf(/^\d+$/.test(folded) ? '0' : folded.length > STEM ? folded.slice(0, STEM) : folded)
}

/** Features that are crossed with the same thing; `salt` null where they stand for themselves. */
export interface FeatureGroup {
  readonly features: readonly number[]
  readonly salt: number | null
}

/** The buckets of all groups, one after the other; what falls together counts twice. */
export function bucketsOf(groups: readonly FeatureGroup[], bits: number): number[] {
  return groups.flatMap(({ features, salt }) =>
    features.map(feature => bucket(salt === null ? feature : cross(feature, salt), bits)),
  )
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
