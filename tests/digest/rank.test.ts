// What a reader with little time hears first.

import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { rankItems } from '../../src/digest/rank.ts'
import type { DigestItem } from '../../src/model/digest.ts'
import type { LedgerChange } from '../../src/model/ledger.ts'
import type { IssueStatus } from '../../src/model/status.ts'
import { evidence, newStory } from './materials.ts'

function item(change: LedgerChange, origins = 1, day = '2026-03-10', effects: readonly DigestItem[] = []): DigestItem {
  const at = `${day}T12:00:00.000Z` as DigestItem['at']
  return { change, at, entries: [], evidence: [evidence('a')], actors: [], origins, effects, isQuotable: true }
}

function moved(to: IssueStatus, origins = 1): DigestItem {
  return item({ kind: 'status', issue: 'sanctions', from: 'open', to }, origins)
}

describe('rankItems', () => {
  test('puts an agreement before a dispute and a dispute before a mere story', () => {
    const items = [item(newStory('s')), moved('disputed'), moved('agreed')]

    expect(rankItems(items)).toEqual([moved('agreed'), moved('disputed'), item(newStory('s'))])
  })

  test('lifts what several independent origins say', () => {
    expect(rankItems([moved('disputed'), item(newStory('s'), 8)])[0]?.change.kind).toBe('story')
  })

  test('counts what follows from an event', () => {
    const event = item(newStory('s'), 1, '2026-03-10', [moved('blocked'), moved('disputed')])

    expect(rankItems([moved('blocked'), event])[0]).toBe(event)
  })

  test('puts the newer of equals first', () => {
    const [old, young] = [item(newStory('s'), 1, '2026-03-09'), item(newStory('t'), 1, '2026-03-10')]

    expect(rankItems([old, young])).toEqual([young, old])
  })

  const items = [moved('agreed'), moved('open'), item(newStory('s')), item(newStory('t')), item(newStory('u'), 3)]

  property.prop([fc.shuffledSubarray(items, { minLength: items.length })])('does not depend on the order', shuffled => {
    expect(rankItems(shuffled)).toEqual(rankItems(items))
  })
})
