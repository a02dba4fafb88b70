import { describe, expect, it } from 'vitest'
import { groupTellings, type Telling } from '../../src/analysis/encounters.ts'
import { readMeetings } from '../../src/analysis/meeting-candidates.ts'
import { aReader } from './a-reading.ts'

const read = await aReader()
const [candidate] = readMeetings(read('Am Dienstag trafen sich Witkoff und Umjerow in Genf.'))

function aTelling(part: Partial<Telling>): Telling {
  if (candidate === undefined) throw new Error('the sentence tells of a contact')
  return {
    candidate,
    score: 1,
    range: { from: '2025-12-16', to: '2025-12-16' },
    place: 'Genf',
    participants: () => ['steve-witkoff', 'rustem-umerov'],
    state: 'held',
    kind: 'meeting',
    ...part,
  }
}

describe('two tellings are one contact', () => {
  it.each([
    ['on the same day at the same place', { participants: () => ['steve-witkoff'] }],
    ['where one names no place', { place: null }],
    ['where one names nobody', { participants: () => [] }],
    ['where one day lies within the days of the other', { range: { from: '2025-12-15', to: '2025-12-17' } }],
  ] as const)('%s', (_, part) => {
    expect(groupTellings([aTelling({}), aTelling(part)])).toHaveLength(1)
  })

  it('and the likelier stands first', () => {
    const [encounter] = groupTellings([aTelling({}), aTelling({ score: 3, place: null })])

    expect(encounter?.map(telling => telling.score)).toEqual([3, 1])
  })
})

describe('two tellings are two contacts', () => {
  it.each([
    ['on two days', { range: { from: '2025-12-18', to: '2025-12-18' } }],
    ['at two places', { place: 'Berlin' }],
    ['of two kinds', { kind: 'call', place: null }],
    ['of other persons', { participants: () => ['friedrich-merz'] }],
    ['without a day', { range: null }],
  ] as const)('%s', (_, part) => {
    expect(groupTellings([aTelling({}), aTelling(part)])).toHaveLength(2)
  })
})
