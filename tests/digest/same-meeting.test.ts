import { describe, expect, test } from 'vitest'
import { isSameMeeting, uniteAll } from '../../src/digest/same-meeting.ts'
import { meeting } from './materials.ts'

const vienna = meeting('a', '2026-03-12', { participants: ['steve-witkoff', 'rustem-umerov'] })

describe('two rows of the ledger', () => {
  test.each([
    ['with one name more', { participants: ['steve-witkoff', 'rustem-umerov', 'jared-kushner'] }, true],
    ['without a place and with fewer names', { place: null, participants: ['rustem-umerov'] }, true],
    ['without names in the same place', { participants: [] }, true],
    ['without a place and with another name', { place: null, participants: ['rustem-umerov', 'marco-rubio'] }, false],
    ['in another place', { place: 'Genf' }, false],
    ['on another day', { startDay: '2026-03-14', endDay: '2026-03-14' } as const, false],
    ['by telephone', { kind: 'call' } as const, false],
    ['of other persons in the same place', { participants: ['sergey-lavrov'] }, false],
  ])('%s', (_, changes, isSame) => {
    const other = meeting('b', '2026-03-12', changes)

    expect(isSameMeeting(vienna, other)).toBe(isSame)
    expect(isSameMeeting(other, vienna)).toBe(isSame)
  })

  test('stand as one line with all persons', () => {
    const other = meeting('b', '2026-03-12', { participants: ['steve-witkoff', 'jared-kushner', 'rustem-umerov'] })

    expect(uniteAll([vienna, other, meeting('c', '2026-03-12', { place: 'Genf' })])).toMatchObject([
      { id: 'a', participants: ['steve-witkoff', 'rustem-umerov', 'jared-kushner'] },
      { place: 'Genf' },
    ])
  })
})
