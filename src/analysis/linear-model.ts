// Weighs hashed features: a logistic regression whose weights are data (data/models/*.json). It learns nothing here.

import type { ModelWeights } from '../model/knowledge.ts'
import { bucket, cross, type FeatureGroup, hash32 } from './feature-hash.ts'

export interface LinearModel {
  readonly bits: number
  readonly threshold: number
  /** Log-odds less the threshold: positive means yes. Features are buckets, each once. */
  score(features: readonly number[]): number
  /** Probability, without the threshold. */
  probability(features: readonly number[]): number
  /**
   * The same of features that are not buckets yet, as `bucketsOf` would make them: for what is asked very often. Sums of
   * the features in `shared` are kept there.
   */
  probabilityOf(groups: readonly FeatureGroup[], shared?: SharedSums): number
}

/** Features that many questions to one model share, each list with its sums by what it was crossed with. */
export type SharedSums = ReadonlyMap<readonly number[], Map<number | null, number>>

export function createSharedSums(...lists: readonly (readonly number[])[]): SharedSums {
  return new Map(lists.map(features => [features, new Map()]))
}

/** A model that finds nothing, where the knowledge has none. */
export const EMPTY_MODEL: LinearModel = {
  bits: 10,
  threshold: 0,
  score: () => -1,
  probability: () => 0,
  probabilityOf: () => 0,
}

/** Throws RangeError if the file holds another number of weights than it says. */
export function createLinearModel(file: ModelWeights): LinearModel {
  const bytes = Buffer.from(file.weights, 'base64')
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  if (weights.length !== 2 ** file.bits) throw new RangeError(`model ${file.name}: ${weights.length} weights`)
  const { bits, scale, threshold } = file
  const sum = (features: readonly number[]): number => {
    let total = 0
    for (const feature of features) total += weights[feature] ?? 0
    return total * scale
  }
  const sumOfGroup = ({ features, salt }: FeatureGroup): number => {
    let total = 0
    for (const feature of features) total += weights[bucket(salt === null ? feature : cross(feature, salt), bits)] ?? 0
    return total
  }
  const sumOf = (groups: readonly FeatureGroup[], shared?: SharedSums): number => {
    let total = 0
    for (const group of groups) total += keptSum(group, shared, sumOfGroup)
    return total * scale
  }
  return {
    bits,
    threshold,
    score: features => sum(features) - threshold,
    probability: features => toProbability(sum(features)),
    probabilityOf: (groups, shared) => toProbability(sumOf(groups, shared)),
  }
}

function keptSum(group: FeatureGroup, shared: SharedSums | undefined, sumOf: (group: FeatureGroup) => number): number {
  const sums = shared?.get(group.features)
  const before = sums?.get(group.salt)
  if (before !== undefined) return before
  const sum = sumOf(group)
  sums?.set(group.salt, sum)
  return sum
}

function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** Buckets of features by name or by hash, each once. */
export function hashFeatures(features: Iterable<string | number>, bits: number): number[] {
  const buckets = new Set<number>()
  for (const feature of features) buckets.add(bucket(typeof feature === 'string' ? hash32(feature) : feature, bits))
  return [...buckets]
}
