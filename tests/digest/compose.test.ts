// The digest as a value: what is ahead, what is new, what did not move.

import { describe, expect, test } from 'vitest'
import { composeDigest, isEmpty } from '../../src/digest/compose.ts'
import type { DigestMaterial } from '../../src/model/digest.ts'
import { knowledge } from '../ledger/support/samples.ts'
import { entry, held, material, meeting, newStory, statusOf, story } from './materials.ts'

const compose = (chosen: DigestMaterial, limit = 8) =>
  composeDigest(chosen, { day: '2026-03-10', zone: 'Europe/Vienna', knowledge, limit })

describe('composeDigest', () => {
  test('lists the meetings ahead by day, without those over, called off, far away or vague', () => {
    const ahead = [
      meeting('later', '2026-03-20'),
      meeting('today', '2026-03-10', { state: 'ongoing' }),
      meeting('over', '2026-03-09'),
      meeting('off', '2026-03-11', { state: 'cancelled' }),
      meeting('far', '2026-05-01'),
      meeting('vague', '2026-03-11', { endDay: '2026-03-17' }),
      meeting('nobody', '2026-03-11', { place: null, participants: [] }),
    ]

    expect(compose(material({ ahead })).ahead.map(({ id }) => id)).toEqual(['today', 'later'])
  })

  test('tells a newly announced meeting once: as an item, not again under what is ahead', () => {
    const coming = meeting('m', '2026-03-12')
    const chosen = material({
      entries: [entry({ kind: 'meeting', change: 'new', meeting: 'm' })],
      meetings: [coming],
      ahead: [coming],
    })

    expect(compose(chosen)).toMatchObject({ ahead: [], items: [{ meeting: { id: 'm' } }] })
    expect(compose(chosen, 0)).toMatchObject({ ahead: [{ id: 'm' }], items: [], more: 1 })
  })

  test('cuts at the limit and counts the rest', () => {
    const ids = ['s', 't', 'u']
    const chosen = material({
      entries: ids.map(id => entry(newStory(id), [id])),
      stories: ids.map(id => story(id, [id])),
    })

    const digest = compose(chosen, 2)

    expect(digest.items).toHaveLength(2)
    expect(digest.more).toBe(1)
  })

  test('puts the issues that did not move on the last line, newest evidence first', () => {
    const chosen = material({
      entries: [entry({ kind: 'status', issue: 'territory', from: 'open', to: 'disputed' })],
      statuses: [
        statusOf('ceasefire', '2026-03-01'),
        statusOf('territory', '2026-03-10'),
        statusOf('sanctions', '2026-03-08'),
        statusOf('elections', '2026-03-08'),
      ],
    })

    expect(compose(chosen).unchanged.map(({ issue }) => issue.id)).toEqual(['sanctions', 'ceasefire'])
  })

  test('is empty when there is nothing new, whatever lies ahead', () => {
    const quiet = material({ ahead: [meeting('m', '2026-03-12')], statuses: [statusOf('territory', '2026-03-01')] })
    const loud = material({ entries: [entry(held('m'))], meetings: [meeting('m', '2026-03-09', { state: 'held' })] })

    expect(isEmpty(compose(quiet))).toBe(true)
    expect(isEmpty(compose(loud))).toBe(false)
    expect(isEmpty(compose(loud, 0))).toBe(false)
  })

  test('tells the ledger up to where it was gathered', () => {
    expect(compose(material({}))).toMatchObject({ day: '2026-03-10', zone: 'Europe/Vienna', upTo: 99 })
  })
})
