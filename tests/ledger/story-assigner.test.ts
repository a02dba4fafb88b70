// Clustering without a store, and its measure for a pair.

import { describe, expect, test } from 'vitest'
import { createSimilarity, createStoryAssigner } from '../../src/ledger/story-assigner.ts'
import { analysed } from './support/samples.ts'
import { article, vienna } from './support/vienna.ts'

describe('createStoryAssigner', () => {
  test('gives the same story to articles on one event, in the order of the input', () => {
    const assign = createStoryAssigner()

    const ids = vienna.map(assign)

    expect(ids[1]).toBe(ids[2])
    expect(ids[1]).not.toBe(ids[4])
  })

  test('gives no story to an article that is not relevant', () => {
    const held = article('held')

    expect(createStoryAssigner()({ ...held, analysis: { ...held.analysis, isRelevant: false } })).toBeNull()
  })
})

describe('createSimilarity', () => {
  const compare = createSimilarity()

  test('is symmetric and higher for one event', () => {
    const [held, night, other] = [article('held'), article('night'), article('other')]

    expect(compare(held, night)).toBeCloseTo(compare(night, held), 10)
    expect(compare(held, night)).toBeGreaterThan(compare(held, other))
  })

  test('is a number for empty texts too', () => {
    const empty = analysed({ id: 'empty', at: '2026-03-10', title: '', text: '' })

    expect(compare(empty, empty)).not.toBeNaN()
    expect(compare(empty, article('held'))).toBeLessThan(0)
  })
})
