// The digest as a value: what is ahead, what is new, what did not move.

import { describe, expect, test } from 'vitest'
import { composeDigest } from '../../src/digest/compose.ts'
import { type DigestMaterial, isEmptyDigest } from '../../src/model/digest.ts'
import { knowledge } from '../ledger/support/samples.ts'
import { entry, held, material, meeting, newStory, statusOf, story } from './materials.ts'

const compose = (chosen: DigestMaterial, limit = 8, briefLimit = 0) =>
  composeDigest(chosen, { day: '2026-03-10', zone: 'Europe/Vienna', knowledge, limit, briefLimit })

describe('composeDigest', () => {
  test('lists what it knows to lie ahead: near in full, the week in one line, nothing over, off, far or vague', () => {
    const around = [
      meeting('later', '2026-03-15'),
      meeting('tomorrow', '2026-03-11', { place: 'Rom' }),
      meeting('next-week', '2026-03-20'),
      meeting('today', '2026-03-10', { state: 'ongoing' }),
      meeting('over', '2026-03-09'),
      meeting('off', '2026-03-11', { state: 'cancelled' }),
      meeting('far', '2026-05-01'),
      meeting('vague', '2026-03-11', { endDay: '2026-03-17' }),
      meeting('nobody', '2026-03-11', { place: null, participants: [] }),
    ]

    const { ahead, later } = compose(material({ around }))
    expect(ahead.map(({ meeting: { id } }) => id)).toEqual(['today', 'tomorrow'])
    expect(later.map(({ id }) => id)).toEqual(['later'])
  })

  test('marks a newly announced meeting under what is ahead, also one whose day is vague', () => {
    const [coming, vague] = [
      meeting('m', '2026-03-12'),
      meeting('v', '2026-03-16', { place: 'Oslo', endDay: '2026-03-22' }),
    ]
    const announced = (id: string) => entry({ kind: 'meeting', change: 'new', meeting: id })
    const around = [coming, vague]

    const digest = compose(material({ entries: [announced('m'), announced('v')], meetings: around, around }))

    expect(digest.ahead).toMatchObject([
      { meeting: { id: 'm' }, news: { change: { change: 'new' } } },
      { meeting: { id: 'v' }, news: { change: { change: 'new' } } },
    ])
    expect(digest.items).toEqual([])
    expect(compose(material({ around }))).toMatchObject({ ahead: [], later: [coming] })
  })

  test('shows a meeting once that was announced again with one more name', () => {
    const first = meeting('m', '2026-03-12', { participants: ['steve-witkoff', 'rustem-umerov'] })
    const second = meeting('n', '2026-03-12', { participants: ['steve-witkoff', 'rustem-umerov', 'jared-kushner'] })
    const announced = (id: string, article: string) => entry({ kind: 'meeting', change: 'new', meeting: id }, [article])
    const around = [first, second]

    const { ahead, items } = compose(
      material({ entries: [announced('m', 'a'), announced('n', 'b')], meetings: around, around }),
    )

    expect(items).toEqual([])
    expect(ahead).toHaveLength(1)
    expect(ahead[0]?.meeting.participants).toEqual(['steve-witkoff', 'rustem-umerov', 'jared-kushner'])
    expect(ahead[0]?.news?.entries).toHaveLength(2)
  })

  test('leaves out what the chat has muted', () => {
    const chosen = material({
      entries: [
        entry({ kind: 'status', issue: 'territory', from: 'open', to: 'disputed' }),
        entry({ kind: 'status', issue: 'sanctions', from: 'open', to: 'disputed' }),
      ],
    })
    const mutes = { actors: new Set<string>(), issues: new Set(['territory']) }

    const digest = composeDigest(chosen, { day: '2026-03-10', zone: 'UTC', knowledge, limit: 8, mutes })

    expect(digest.items.map(({ issue }) => issue?.id)).toEqual(['sanctions'])
  })

  test('cuts at the limit and counts the rest', () => {
    const ids = ['s', 't', 'u']
    const chosen = material({
      entries: ids.map(id => entry(newStory(id), [id])),
      stories: ids.map(id => story(id, [id])),
    })

    const digest = compose(chosen, 2)

    expect(digest.items).toHaveLength(2)
    expect(digest).toMatchObject({ brief: [], more: 1 })
    expect(compose(chosen, 1, 1)).toMatchObject({ items: [{}], brief: [{}], more: 1 })
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
    const quiet = material({ around: [meeting('m', '2026-03-12')], statuses: [statusOf('territory', '2026-03-01')] })
    const loud = material({ entries: [entry(held('m'))], meetings: [meeting('m', '2026-03-09', { state: 'held' })] })

    expect(isEmptyDigest(compose(quiet))).toBe(true)
    expect(isEmptyDigest(compose(loud))).toBe(false)
    expect(isEmptyDigest(compose(loud, 0))).toBe(false)
  })

  test('tells the ledger up to where it was gathered', () => {
    expect(compose(material({}))).toMatchObject({ day: '2026-03-10', zone: 'Europe/Vienna', upTo: 99 })
  })
})
