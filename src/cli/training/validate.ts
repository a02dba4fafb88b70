// Judges a model on parts that it was not fitted on, and finds the threshold that does best there.

import { type Example, type FitOptions, fitWeights } from './fit.ts'

/** Parts that thresholds are found on. */
export const PARTS = 4

/** A prediction on something left out. */
export interface Judged {
  /** Log-odds. */
  readonly score: number
  readonly isPositive: boolean
  readonly weight: number
}

/** Gives each group a part, so that articles on one event are never on both sides. */
export function createParts(groups: readonly string[], count = PARTS): (group: string) => number {
  const parts = new Map([...new Set(groups)].map((group, index) => [group, index % count] as const))
  return group => parts.get(group) ?? 0
}

export function leaveOut(
  lists: readonly { readonly group: string; readonly examples: readonly Example[] }[],
  options: FitOptions,
): Judged[] {
  const partOf = createParts(lists.map(list => list.group))
  const judged: Judged[] = []
  for (let part = 0; part < PARTS; part++) {
    const others = lists.filter(list => partOf(list.group) !== part)
    const weights = fitWeights(
      others.flatMap(list => list.examples),
      options,
    )
    for (const list of lists)
      if (partOf(list.group) === part)
        for (const { features, isPositive, weight } of list.examples)
          judged.push({ score: scoreOf(weights, features), isPositive, weight })
  }
  return judged
}

/**
 * The threshold with the highest F1, and what it reaches: on the examples of the greatest weight alone, since those are
 * the nearest to what the reader will meet.
 */
export function bestThreshold(all: readonly Judged[]): { threshold: number; precision: number; recall: number } {
  const heaviest = all.reduce((weight, one) => Math.max(weight, one.weight), 0)
  const judged = all.filter(one => one.weight === heaviest)
  const total = judged.reduce((sum, one) => sum + (one.isPositive ? one.weight : 0), 0)
  judged.sort((a, b) => b.score - a.score)
  let right = 0
  let chosen = 0
  let best = { f1: 0, threshold: 0, precision: 0, recall: 0 }
  for (const { score, isPositive, weight } of judged) {
    chosen += weight
    if (isPositive) right += weight
    const f1 = (2 * right) / (chosen + total)
    if (f1 > best.f1) best = { f1, threshold: score, precision: right / chosen, recall: right / total }
  }
  const round = (value: number): number => Math.round(value * 1000) / 1000
  return { threshold: round(best.threshold), precision: round(best.precision), recall: round(best.recall) }
}

export function scoreOf(weights: Float64Array, features: readonly number[]): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] ?? 0
  return sum
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
