// What belongs together in a digest, and what a reader hears once.

import { describe, expect, test } from 'vitest'
import { chooseItems } from '../../src/digest/choose.ts'
import { gatherEvents } from '../../src/digest/events.ts'
import type { DigestMaterial } from '../../src/model/digest.ts'
import type { LedgerChange } from '../../src/model/ledger.ts'
import type { IsoDay } from '../../src/model/time.ts'
import { knowledge } from '../ledger/support/samples.ts'
import { entry, evidence, held, material, meeting, newStory, reading, story } from './materials.ts'

const gather = (chosen: DigestMaterial) => gatherEvents(chooseItems(chosen, knowledge, '2026-03-10'), chosen, knowledge)

const disputed: LedgerChange = { kind: 'status', issue: 'territory', from: 'open', to: 'disputed' }
const demand: LedgerChange = {
  kind: 'position',
  position: {
    ...{ issue: 'sanctions', party: 'russia', stance: 'demanded' },
    at: '2026-03-10T12:00:00.000Z',
    evidence: evidence('a'),
  },
}

describe('gatherEvents', () => {
  test('joins a meeting that was held with the story of it', () => {
    const items = gather(
      material({
        entries: [entry(newStory('s'), ['a', 'b']), entry(held('m'), ['a', 'c'])],
        stories: [story('s', ['a', 'b'])],
        meetings: [meeting('m', '2026-03-10', { state: 'held' })],
      }),
    )

    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ story: { id: 's' }, meeting: { id: 'm' } })
    expect(items[0]?.entries).toHaveLength(2)
  })

  test('leaves a meeting of other articles apart from the story', () => {
    const items = gather(
      material({
        entries: [entry(newStory('s'), ['a']), entry(held('m'), ['c'])],
        stories: [story('s', ['a', 'b'])],
        meetings: [meeting('m', '2026-03-10', { state: 'held' })],
      }),
    )

    expect(items).toHaveLength(2)
  })

  test('joins an announced meeting with the story that is about it, not with one that mentions it', () => {
    const announced: LedgerChange = { kind: 'meeting', change: 'new', meeting: 'm' }
    const about = (articles: readonly string[], title = 'Witkoff und Umerow treffen sich in Wien') =>
      gather(
        material({
          entries: [entry(newStory('s'), articles), entry(announced, ['a'])],
          stories: [{ ...story('s', articles), title }],
          meetings: [meeting('m', '2026-03-12')],
        }),
      )

    expect(about(['a', 'b'])).toMatchObject([{ story: { id: 's' }, meeting: { id: 'm' } }])
    expect(about(['a', 'b', 'c'])).toHaveLength(2)
    expect(about(['a', 'b'], 'Kiew sortiert sich neu')).toHaveLength(2)
  })

  test('tells what a report changed below its story, the weightiest first', () => {
    const items = gather(
      material({
        entries: [entry(newStory('s'), ['a']), entry(demand, ['a']), entry(disputed, ['a'])],
        stories: [story('s', ['a'])],
      }),
    )

    expect(items).toHaveLength(1)
    expect(items[0]?.effects.map(({ change }) => change.kind)).toEqual(['status', 'position'])
  })

  test('is silent on a meeting of the past of which one voice names neither persons nor a day', () => {
    const past = (participants: readonly string[], endDay: IsoDay, articles: readonly string[] = ['a']) =>
      gather(
        material({
          entries: [entry(held('m'), articles)],
          meetings: [meeting('m', '2026-03-04', { state: 'held', endDay, participants })],
        }),
      )

    expect(past([], '2026-03-04')).toEqual([])
    expect(past(['steve-witkoff'], '2026-03-10')).toEqual([])
    expect(past(['steve-witkoff', 'rustem-umerov'], '2026-03-04')).toHaveLength(1)
  })

  test('makes one event of two stories of one meeting, told by what more voices tell', () => {
    const many = { ...story('t', ['b', 'c', 'd'], ['APA', 'AFP']), title: 'Umerow trifft Witkoff in Wien' }
    const items = gather(
      material({
        entries: [
          entry(newStory('s'), ['a']),
          entry(newStory('t'), ['b', 'c', 'd']),
          entry(held('m'), ['a', 'b', 'c']),
        ],
        stories: [story('s', ['a']), many],
        meetings: [meeting('m', '2026-03-10', { state: 'held' })],
      }),
    )

    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ story: { id: 't' }, origins: 2 })
  })

  test('puts what reports on an older story changed below the title of the report', () => {
    const items = gather(
      material({
        entries: [entry(disputed, ['a']), entry(demand, ['a'])],
        readings: { a: reading('Drei Fragen zum Donbass') },
      }),
    )

    expect(items).toMatchObject([
      {
        change: { kind: 'story', change: 'grown', title: 'Drei Fragen zum Donbass' },
        effects: [{ change: { kind: 'status' } }, { change: { kind: 'position' } }],
      },
    ])
  })

  test('takes a meeting that a report mentions for an event of its own', () => {
    const items = gather(
      material({
        entries: [entry(newStory('s'), ['a']), entry(disputed, ['a']), entry(held('m'), ['a'])],
        stories: [{ ...story('s', ['a']), title: 'Brüssel streitet über Kredite' }],
        meetings: [meeting('m', '2026-03-09', { state: 'held' })],
        readings: {
          a: reading('Brüssel streitet über Kredite', {
            mentions: [{ ...evidence('a'), actor: 'steve-witkoff', start: 0, end: 9 }],
          }),
        },
      }),
    )

    expect(items.map(({ change }) => change.kind)).toEqual(['story'])

    const inPassing = { ...entry(held('m'), ['a']), evidence: [{ ...evidence('a'), start: 900, end: 950 }] }
    const apart = gather(
      material({
        entries: [entry(newStory('s'), ['a']), entry(disputed, ['a']), inPassing],
        stories: [{ ...story('s', ['a']), title: 'Brüssel streitet über Kredite' }],
        meetings: [meeting('m', '2026-03-09', { state: 'held' })],
        readings: {
          a: reading('Brüssel streitet über Kredite', {
            mentions: [{ ...evidence('a'), actor: 'steve-witkoff', start: 990, end: 999 }],
          }),
        },
      }),
    )

    expect(apart.map(({ change, effects }) => [change.kind, effects.length])).toEqual([
      ['story', 1],
      ['meeting', 0],
    ])
  })

  test('makes no report of what moved because old voices have faded', () => {
    const old = { ...reading('Vor Wochen'), publishedAt: '2026-01-10T12:00:00.000Z' as const }

    const items = gather(material({ entries: [entry(disputed, ['a'])], readings: { a: old } }))

    expect(items).toMatchObject([{ change: { kind: 'status' }, isQuotable: false }])
  })

  describe('of a meeting that the chat has heard of', () => {
    const known = (voices: readonly string[]) =>
      meeting('m', '2026-03-09', {
        state: 'held',
        voices: voices.map(id => ({
          ...{ at: '2026-03-09T12:00:00.000Z', origin: id, startDay: '2026-03-09', endDay: '2026-03-09' },
          ...{ place: 'Wien', participants: [], state: 'held', isNews: true, evidence: evidence(id) },
        })),
      })
    const again = (title: string, entries: DigestMaterial['entries']) =>
      gather(
        material({
          entries: [entry(newStory('s'), ['a']), ...entries],
          stories: [{ ...story('s', ['a']), title }],
          around: [known(['a', 'z'])],
        }),
      )

    test('one more report is no news', () => {
      expect(again('Witkoff in Wien: Ein Abend der Andeutungen', [])).toEqual([])
    })

    test('a report tells what follows from it', () => {
      expect(again('Witkoff in Wien: Ein Abend der Andeutungen', [entry(disputed, ['a'])])).toMatchObject([
        { meeting: { id: 'm' }, isFollowUp: true, effects: [{ change: { kind: 'status' } }] },
      ])
    })

    test('a report that only mentions it is a story of its own', () => {
      const items = again('Brüssel streitet über Kredite', [])

      expect(items).toHaveLength(1)
      expect(items[0]?.meeting).toBeUndefined()
    })
  })
})
