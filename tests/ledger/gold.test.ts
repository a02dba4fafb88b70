// Stories, meetings and status on the annotated articles of ../shared, if they are there.

import { describe, expect, test } from 'vitest'
import { createStoryAssigner } from '../../src/ledger/story-assigner.ts'
import { updateLedger } from '../../src/ledger/update.ts'
import { bcubed } from './support/bcubed.ts'
import { type GoldArticle, hasGold, readGold } from './support/gold.ts'
import { emptyState, knowledge } from './support/samples.ts'

describe.skipIf(!hasGold)('on annotated articles', () => {
  test.each(['dev', 'train-1', 'train-2', 'train-3', 'train-4'])('gathers the stories of %s', name => {
    const { precision, f1 } = cluster(readGold(name))

    expect(f1).toBeGreaterThanOrEqual(0.94)
    expect(precision).toBeGreaterThanOrEqual(0.94)
  })

  test('gathers nearly the same stories in any order', () => {
    const articles = readGold('dev')
    const sorted = cluster(articles).f1

    const shuffled = [1, 2, 3, 4, 5].map(seed => cluster(shuffle(articles, seed)).f1)

    const mean = shuffled.reduce((sum, f1) => sum + f1, 0) / shuffled.length
    expect(Math.abs(sorted - mean)).toBeLessThanOrEqual(0.02)
  })

  test('says of the seeds that territory is disputed, and proves it', () => {
    const { statuses } = updateLedger(emptyState, readGold('seeds'), knowledge)

    const territory = statuses.find(({ issue }) => issue === 'territory')
    expect(territory?.status).toBe('disputed')
    expect(territory?.evidence.map(({ quote }) => quote).join(' ')).toMatch(/keine Kompromisslösung|keine Einigung/)
    const nato = statuses.find(({ issue }) => issue === 'nato-membership')
    expect(nato?.evidence.map(({ quote }) => quote).join(' ')).toMatch(/Moskau lehnt/)
  })

  test('lists the meetings of December 2025 once each', () => {
    const { meetings } = updateLedger(emptyState, readGold('dev', 'seeds'), knowledge)

    const days = (place: string) =>
      meetings
        .filter(meeting => meeting.place === place && meeting.startDay >= '2025-12-01')
        .map(({ startDay, endDay }) => `${startDay}/${endDay}`)
    expect(days('Moskau')).toEqual(['2025-12-02/2025-12-02'])
    expect(days('Berlin')).toEqual(['2025-12-14/2025-12-15'])
    expect(days('Miami').toSorted()).toEqual(['2025-12-04/2025-12-06', '2025-12-20/2025-12-21'])
  })
})

function cluster(articles: readonly GoldArticle[]) {
  const assign = createStoryAssigner()
  return bcubed(
    articles.map(one => ({ id: one.article.id, gold: one.storyId, found: assign(one) ?? `none:${one.article.id}` })),
  )
}

/** Fisher–Yates with a fixed stream of numbers, so that a red test stays red. */
function shuffle<T>(values: readonly T[], seed: number): readonly T[] {
  let state = seed
  const keyed = values.map(value => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return { value, key: state }
  })
  return keyed.toSorted((a, b) => a.key - b.key).map(({ value }) => value)
}
