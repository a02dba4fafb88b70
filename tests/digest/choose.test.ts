// Which entries tell a chat something, and that nothing is told twice.

import { describe, expect, test } from 'vitest'
import { chooseItems } from '../../src/digest/choose.ts'
import type { DigestMaterial } from '../../src/model/digest.ts'
import { knowledge } from '../ledger/support/samples.ts'
import { entry, evidence, held, material, meeting, newStory, reading, story } from './materials.ts'

const choose = (chosen: DigestMaterial) => chooseItems(chosen, knowledge, '2026-03-10')
const changesOf = (chosen: DigestMaterial) => choose(chosen).map(({ change }) => change)

describe('chooseItems', () => {
  test('makes one item of several moves of one status, from where the chat last saw it', () => {
    const chosen = material({
      entries: [
        entry({ kind: 'status', issue: 'territory', from: 'disputed', to: 'approaching' }, ['a']),
        entry({ kind: 'status', issue: 'territory', from: 'approaching', to: 'blocked' }, ['b'], '2026-03-11'),
      ],
    })

    const items = choose(chosen)

    expect(items).toMatchObject([{ change: { from: 'disputed', to: 'blocked' }, issue: { id: 'territory' } }])
    expect(items[0]?.evidence.map(({ articleId }) => articleId)).toEqual(['b', 'a'])
  })

  test('says nothing of a status that moved and came back, or that begins open', () => {
    const chosen = material({
      entries: [
        entry({ kind: 'status', issue: 'territory', from: 'disputed', to: 'approaching' }),
        entry({ kind: 'status', issue: 'territory', from: 'approaching', to: 'disputed' }),
        entry({ kind: 'status', issue: 'ceasefire', from: null, to: 'open' }),
      ],
    })

    expect(choose(chosen)).toEqual([])
  })

  test('does not tell that more outlets tell a story, or confirm a date', () => {
    const chosen = material({
      entries: [
        entry({ kind: 'story', change: 'grown', story: 's', title: 'Geschichte s' }),
        entry({ kind: 'meeting', change: 'confirmed', meeting: 'm' }),
      ],
      stories: [story('s')],
      meetings: [meeting('m', '2026-03-12')],
    })

    expect(choose(chosen)).toEqual([])
  })

  test('tells a meeting that was announced and held since the last digest as held, one announced and moved as new', () => {
    const announced = (id: string) => entry({ kind: 'meeting', change: 'new', meeting: id })
    const chosen = material({
      entries: [
        announced('m'),
        announced('n'),
        entry(held('m')),
        entry({ kind: 'meeting', change: 'moved', meeting: 'n' }),
      ],
      meetings: [meeting('m', '2026-03-10', { state: 'held' }), meeting('n', '2026-03-12')],
    })

    expect(changesOf(chosen)).toMatchObject([{ change: 'held' }, { change: 'new' }])
  })

  test('does not announce a date that has passed', () => {
    const chosen = material({
      entries: [entry({ kind: 'meeting', change: 'new', meeting: 'm' })],
      meetings: [meeting('m', '2026-03-09')],
    })

    expect(choose(chosen)).toEqual([])
  })

  test('quotes of a status only what was said now', () => {
    const moved = entry({ kind: 'status', issue: 'territory', from: 'open', to: 'disputed' }, ['old', 'new'])
    const old = { ...reading('Alt'), publishedAt: '2026-02-01T12:00:00.000Z' } as const

    const [fresh] = choose(material({ entries: [moved], readings: { old, new: reading('Neu') } }))
    const [faded] = choose(material({ entries: [moved], readings: { old } }))

    expect(fresh).toMatchObject({ isQuotable: true, evidence: [{ articleId: 'new' }] })
    expect(faded).toMatchObject({ isQuotable: false, evidence: [{ articleId: 'old' }, { articleId: 'new' }] })
  })

  test('leaves out a position where the status of the issue shows it', () => {
    const position = (issue: 'territory' | 'sanctions') =>
      entry({
        kind: 'position',
        position: {
          issue,
          party: 'russia',
          stance: 'demanded',
          at: '2026-03-10T12:00:00.000Z',
          evidence: evidence('a'),
        },
      })
    const chosen = material({
      entries: [
        position('territory'),
        position('sanctions'),
        entry({ kind: 'status', issue: 'territory', from: 'open', to: 'disputed' }),
      ],
    })

    expect(changesOf(chosen)).toMatchObject([{ position: { issue: 'sanctions' } }, { kind: 'status' }])
  })

  test('names known persons only, and is silent on what is not known any more', () => {
    const chosen = material({
      entries: [
        entry(newStory('s')),
        entry(held('gone')),
        entry({ kind: 'status', issue: 'elections', from: 'open', to: 'disputed' }),
      ],
      stories: [story('s')],
    })

    const items = choose(chosen)

    expect(items.map(({ change }) => change.kind)).toEqual(['story'])
    expect(items[0]?.actors.map(({ id }) => id)).toEqual(['steve-witkoff'])
  })
})
