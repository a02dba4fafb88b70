// The stage as a whole: what stays true for any batch in any order.

import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { updateLedger } from '../../src/ledger/update.ts'
import type { AnalysedArticle, LedgerState } from '../../src/model/ledger.ts'
import { afterwards, emptyState, knowledge } from './support/samples.ts'
import { article, vienna } from './support/vienna.ts'

const samples = vienna.map(({ article }) => article.id)
const anyBatch = fc.subarray(samples, { minLength: 1 }).map(ids => ids.map(article))

/** Settles batch after batch. */
function settle(batches: readonly (readonly AnalysedArticle[])[]): LedgerState {
  return batches.reduce<LedgerState>(
    (state, batch) => afterwards(state, updateLedger(state, batch, knowledge)),
    emptyState,
  )
}

/** What readers see of a state, without what may depend on the order of arrival (ids, titles of equal worth). */
function seen(state: LedgerState) {
  return {
    stories: state.stories.map(({ articleIds }) => articleIds.toSorted()).toSorted(),
    meetings: state.meetings
      .map(({ startDay, endDay, place, participants, state }) => ({ startDay, endDay, place, participants, state }))
      .toSorted((a, b) => a.startDay.localeCompare(b.startDay)),
    statuses: state.statuses.toSorted((a, b) => a.issue.localeCompare(b.issue)),
    positions: state.positions.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
  }
}

describe('updateLedger', () => {
  property.prop([anyBatch])('says nothing when a batch is settled again', batch => {
    const first = updateLedger(emptyState, batch, knowledge)

    const again = updateLedger(afterwards(emptyState, first), batch, knowledge)

    expect(again.entries).toEqual([])
    expect(again.stories).toEqual([])
    expect(again.meetings).toEqual([])
    expect(again.signals).toEqual([])
  })

  property.prop([fc.shuffledSubarray(samples, { minLength: 1 })])('does not depend on the order in a batch', ids => {
    const shuffled = updateLedger(emptyState, ids.map(article), knowledge)

    const sorted = updateLedger(emptyState, ids.toSorted().map(article), knowledge)

    expect(shuffled.entries).toEqual(sorted.entries)
    expect(shuffled.stories).toEqual(sorted.stories)
    expect(shuffled.meetings).toEqual(sorted.meetings)
  })

  property.prop([fc.shuffledSubarray(samples, { minLength: samples.length })])(
    'comes to the same ledger in whatever order articles arrive one by one',
    ids => {
      const oneByOne = settle(ids.map(id => [article(id)]))

      const atOnce = settle([vienna])

      expect(seen(oneByOne)).toEqual(seen(atOnce))
    },
  )

  property.prop([anyBatch])('has no row without evidence, and each quote verbatim in its article', batch => {
    const { entries, meetings, statuses, positions } = updateLedger(emptyState, batch, knowledge)

    const rows = [...entries, ...meetings, ...statuses].map(({ evidence }) => evidence)
    const proofs = [...rows.flat(), ...positions.map(({ evidence }) => evidence)]
    expect(rows.filter(evidence => evidence.length === 0)).toEqual([])
    for (const { articleId, start, end, quote } of proofs)
      expect(article(articleId).article.text.slice(start, end)).toBe(quote)
  })

  test('settles every article, also one that is not relevant', () => {
    const other = article('other')
    const irrelevant = { ...other, analysis: { ...other.analysis, isRelevant: false } }

    const changes = updateLedger(emptyState, [irrelevant], knowledge)

    expect(changes.settled).toEqual([{ articleId: 'other', version: 1 }])
    expect([changes.entries, changes.stories, changes.signals]).toEqual([[], [], []])
  })

  test('tells no news of articles that were there before the source was added', () => {
    const baseline = vienna.map(one => ({ ...one, article: { ...one.article, isBaseline: true } }))

    const { entries } = updateLedger(emptyState, baseline, knowledge)

    expect(entries.length).toBeGreaterThan(0)
    expect(entries.filter(entry => entry.isNews)).toEqual([])
  })

  test('tells the talks once: one story of three articles, one meeting, one dispute', () => {
    const { stories, meetings, statuses } = updateLedger(emptyState, vienna, knowledge)

    expect(stories.map(story => story.articleIds)).toContainEqual(['held', 'night', 'wrong-day'])
    expect(meetings).toHaveLength(1)
    expect(statuses.find(status => status.issue === 'territory')?.status).toBe('disputed')
  })
})
