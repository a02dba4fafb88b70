import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { bucketsOf, hash32, hashOf, stemOf } from '../../src/analysis/feature-hash.ts'
import { createLinearModel, createSharedSums, EMPTY_MODEL, hashFeatures } from '../../src/analysis/linear-model.ts'
import type { ModelWeights } from '../../src/model/knowledge.ts'

const BITS = 6

/** A model that knows one feature. */
function aModel(feature: string, weight: number, threshold = 0): ModelWeights {
  const weights = new Int8Array(2 ** BITS)
  for (const bucket of hashFeatures([feature], BITS)) weights[bucket] = weight
  return {
    name: 'example',
    trained: 'never',
    figures: {},
    bits: BITS,
    scale: 0.1,
    threshold,
    weights: Buffer.from(weights.buffer).toString('base64'),
  }
}

describe('a model', () => {
  it('adds the weights of the features it is shown', () => {
    const model = createLinearModel(aModel('cue=call', 30, 1))
    const features = hashFeatures(['cue=call'], BITS)

    expect(model.score(features)).toBeCloseTo(2)
    expect(model.probability(features)).toBeCloseTo(1 / (1 + Math.exp(-3)))
    expect(model.score([])).toBeCloseTo(-1)
  })

  it('reads negative weights', () => {
    expect(createLinearModel(aModel('quoted', -20)).score(hashFeatures(['quoted'], BITS))).toBeCloseTo(-2)
  })

  it('of another length than it says is refused', () => {
    expect(() => createLinearModel({ ...aModel('quoted', 1), bits: BITS + 1 })).toThrow('model example: 64 weights')
  })

  it('that is missing finds nothing', () => {
    expect(EMPTY_MODEL.score([1, 2, 3])).toBeLessThan(0)
  })
})

describe('features', () => {
  it('count once, in buckets of the model', () => {
    const buckets = hashFeatures(['word=ab', 'word=ab', 'word=zu'], BITS)

    expect(buckets.length).toBeLessThanOrEqual(2)
    expect(buckets.every(bucket => bucket >= 0 && bucket < 2 ** BITS)).toBe(true)
  })
})

const groups = fc.array(
  fc.record({ features: fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), salt: fc.option(fc.integer()) }),
)

describe('groups of features', () => {
  test.prop([groups, fc.uint8Array({ minLength: 2 ** BITS, maxLength: 2 ** BITS })])(
    'weigh the same whether they are made into buckets or not',
    (list, bytes) => {
      const model = createLinearModel({ ...aModel('', 0), weights: Buffer.from(bytes).toString('base64') })

      expect(model.probabilityOf(list)).toBeCloseTo(model.probability(bucketsOf(list, BITS)))
    },
  )

  test.prop([groups, fc.uint8Array({ minLength: 2 ** BITS, maxLength: 2 ** BITS })])(
    'weigh the same where sums are kept',
    (list, bytes) => {
      const model = createLinearModel({ ...aModel('', 0), weights: Buffer.from(bytes).toString('base64') })
      const shared = createSharedSums(...list.map(({ features }) => features))

      for (const _ of ['first', 'again']) expect(model.probabilityOf(list, shared)).toBe(model.probabilityOf(list))
    },
  )

  test.prop([fc.string()])('a hash that is kept is the same', name => {
    expect([hashOf(name), hashOf(name)]).toEqual([hash32(name), hash32(name)])
  })

  it('forms of a word have one stem, and all numbers', () => {
    expect(stemOf('verhandlungen')).toBe(stemOf('verhandlung'))
    expect(stemOf('1994')).toBe(stemOf('28'))
    expect(stemOf('gebiet')).not.toBe(stemOf('gespraech'))
  })
})
