// What admins decide holds whatever the rules would say, until they take it back.

import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { createRulings } from '../../src/ledger/rulings.ts'
import { signalsOf } from '../../src/ledger/signals.ts'
import { updateStatuses } from '../../src/ledger/status.ts'
import { createStoryBook } from '../../src/ledger/stories.ts'
import type { Decision, Ruling } from '../../src/model/decision.ts'
import type { IsoTime } from '../../src/model/time.ts'
import { analysed, type Sample } from './support/samples.ts'
import { vienna } from './support/vienna.ts'

const decide = (ruling: Ruling, at: IsoTime): Decision => ({ id: at, ruling, reason: 'geprüft', by: 1, at })

/** The articles of each story, by the stories' ids. */
function partition(...decisions: readonly Decision[]): Record<string, readonly string[]> {
  const book = createStoryBook([], createRulings(decisions))
  const ids = vienna.map(one => book.place(one).storyId)
  return Object.fromEntries(ids.map(id => [id, book.find(id)?.articleIds ?? []]))
}

const [ahead, held] = vienna.map(({ article }) => article.id)
const merge: Ruling = { kind: 'merge', articles: [ahead ?? '', held ?? ''] }
const split: Ruling = { kind: 'split', articles: [ahead ?? ''], from: [held ?? ''] }

const demand = 'Moskau verlangt den Abzug aus der Stadt Slowjansk.'
const refusal = 'Kiew lehnt den Abzug aus der Stadt Slowjansk ab.'
const first: Sample = {
  id: 'a',
  at: '2026-03-01',
  text: demand,
  signals: [['territory', 'demanded', 'russia', demand]],
}
const later: Sample = {
  id: 'b',
  at: '2026-03-05',
  text: refusal,
  signals: [['territory', 'rejected', 'ukraine', refusal]],
}
const agreed = decide({ kind: 'status', issue: 'territory', status: 'agreed' }, '2026-03-03T12:00:00.000Z')

function statusAfter(...samples: readonly Sample[]) {
  const signals = signalsOf(samples.map(analysed).map(one => ({ analysed: one, origin: one.article.sourceName })))
  return updateStatuses([], signals, signals, new Set(), createRulings([agreed]))
}

describe('a decision', () => {
  test('merges two stories, and splitting them again leaves all as before', () => {
    const before = partition()
    const merged = partition(decide(merge, '2026-03-01T00:00:00.000Z'))

    expect(Object.keys(merged).length).toBe(Object.keys(before).length - 1)
    expect(partition(decide(merge, '2026-03-01T00:00:00.000Z'), decide(split, '2026-03-02T00:00:00.000Z'))).toEqual(
      before,
    )
  })

  property.prop([fc.shuffledSubarray(Object.values(partition()), { minLength: 2, maxLength: 2 })])(
    'merges any two stories, and splitting them again leaves all as before',
    ([one = [], other = []]) => {
      const together = decide({ kind: 'merge', articles: [...one, ...other] }, '2026-03-01T00:00:00.000Z')
      const apart = decide({ kind: 'split', articles: one, from: other }, '2026-03-02T00:00:00.000Z')

      expect(Object.values(partition(together))).toContainEqual(expect.arrayContaining([...one, ...other]))
      expect(partition(together, apart)).toEqual(partition())
    },
  )

  test('on a status holds while nothing new is said, marked as one, with the evidence there is', () => {
    const { statuses, entries } = statusAfter(first)

    expect(statuses[0]).toMatchObject({ status: 'agreed', isDecided: true, since: agreed.at })
    expect(statuses[0]?.newestEvidenceAt).toBe('2026-03-01T12:00:00.000Z')
    expect(entries.at(-1)?.change).toMatchObject({ from: 'open', to: 'agreed', isDecided: true })
    expect(entries.at(-1)?.evidence.map(({ quote }) => quote)).toEqual([demand])
  })

  test('on a status gives way to newer evidence', () => {
    const { statuses, entries } = statusAfter(first, later)

    expect(statuses[0]?.status).toBe('disputed')
    expect(statuses[0]).not.toHaveProperty('isDecided')
    expect(entries.at(-1)?.change).toMatchObject({ from: 'agreed', to: 'disputed' })
  })
})
