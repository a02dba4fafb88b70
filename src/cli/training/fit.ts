// Logistic regression over hashed features, by AdaGrad in a fixed order: the same examples always give the same weights.

import type { ModelWeights } from '../../model/knowledge.ts'

export interface Example {
  /** Buckets, each once. */
  readonly features: readonly number[]
  readonly isPositive: boolean
  readonly weight: number
}

export interface FitOptions {
  readonly bits: number
  readonly epochs: number
  readonly rate: number
  /** Pull towards zero, once an epoch for each weight. */
  readonly decay: number
}

export const DEFAULT_FIT: FitOptions = { bits: 16, epochs: 12, rate: 0.05, decay: 0.00002 }

export function fitWeights(
  examples: readonly Example[],
  { bits, epochs, rate, decay }: FitOptions = DEFAULT_FIT,
): Float64Array {
  const weights = new Float64Array(2 ** bits)
  const squares = new Float64Array(2 ** bits).fill(1)
  const order = examples.map((_, index) => index)
  const random = createRandom(7)
  const total = new Float64Array(2 ** bits)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index]
      if (example === undefined) continue
      let sum = 0
      for (const feature of example.features) sum += weights[feature] ?? 0
      const error = (example.isPositive ? 1 : 0) - 1 / (1 + Math.exp(-sum))
      for (const feature of example.features) {
        const weight = weights[feature] ?? 0
        const gradient = error * example.weight - decay * weight * examples.length * 0.01
        const square = (squares[feature] ?? 0) + gradient * gradient
        squares[feature] = square
        weights[feature] = weight + (rate * gradient) / Math.sqrt(square)
      }
    }
    if (epoch * 2 >= epochs) for (let at = 0; at < total.length; at++) total[at] = (total[at] ?? 0) + (weights[at] ?? 0)
  }
  const rounds = epochs - Math.ceil(epochs / 2)
  return total.map(value => value / Math.max(1, rounds))
}

/** Weights in one signed byte each. */
export function toModelWeights(
  name: string,
  weights: Float64Array,
  meta: Pick<ModelWeights, 'trained' | 'figures' | 'threshold'>,
): ModelWeights {
  let largest = 1e-9
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const scale = largest / 127
  const bytes = Int8Array.from(weights, weight => Math.round(weight / scale))
  const text = Buffer.from(bytes.buffer).toString('base64')
  return { name, ...meta, bits: Math.log2(weights.length), scale, weights: text }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const one = order[at]
    const two = order[other]
    if (one === undefined || two === undefined) continue
    order[at] = two
    order[other] = one
  }
}

/** Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
