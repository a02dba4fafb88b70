// Reports of one meeting that cannot all be right, and those that only look so.

import { describe, expect, test } from 'vitest'
import { findContradictions } from '../../src/ledger/contradictions.ts'
import type { MeetingState } from '../../src/model/analysis.ts'
import type { Meeting, MeetingVoice } from '../../src/model/meeting.ts'
import type { IsoDay, IsoTime } from '../../src/model/time.ts'

function voice(origin: string, startDay: IsoDay, state: MeetingState, at: IsoTime, endDay = startDay): MeetingVoice {
  const quote = `${origin} meldet das Treffen in Wien.`
  const evidence = {
    articleId: `${origin} ${at}`,
    start: 0,
    end: quote.length,
    quote,
    rule: 'test',
    analyserVersion: 1,
  }
  return { at, origin, startDay, endDay, place: 'Wien', participants: [], state, isNews: true, evidence }
}

function meeting(...voices: readonly MeetingVoice[]): Meeting {
  return {
    ...{ id: 'm', startDay: '2026-03-10', endDay: '2026-03-10', place: 'Wien', participants: [], state: 'held' },
    ...{ kind: 'meeting', evidence: [], voices },
  }
}

const tuesday = voice('Seeblatt', '2026-03-10', 'held', '2026-03-11T08:00:00.000Z')
const wednesday = voice('Donaukurier', '2026-03-11', 'held', '2026-03-12T08:00:00.000Z')
const off = voice('Morgenruf', '2026-03-10', 'cancelled', '2026-03-11T09:00:00.000Z')

describe('findContradictions', () => {
  test('shows both days of a meeting with who says so', () => {
    const [found] = findContradictions([meeting(tuesday, wednesday)])

    expect(found).toMatchObject({ kind: 'meeting-day', subject: 'meeting m', at: wednesday.at })
    expect(found?.sides.map(({ claim, origins }) => [claim, origins])).toEqual([
      ['2026-03-10', ['Seeblatt']],
      ['2026-03-11', ['Donaukurier']],
    ])
    expect(found?.sides.every(({ evidence }) => evidence.length > 0)).toBe(true)
  })

  test('shows that one says it was held and another that it was not', () => {
    expect(findContradictions([meeting(tuesday, off)])).toMatchObject([
      { kind: 'meeting-outcome', sides: [{ claim: 'cancelled' }, { claim: 'held' }] },
    ])
  })

  test('shows that one says it was held and another that it was put off', () => {
    expect(findContradictions([meeting(tuesday, { ...off, state: 'postponed' })])).toMatchObject([
      { kind: 'meeting-outcome', sides: [{ claim: 'held' }, { claim: 'postponed' }] },
    ])
  })

  test.each([
    ['called off for one, put off for another', [off, { ...off, origin: 'Seeblatt', state: 'postponed' as const }]],
    ['an origin that corrects itself', [tuesday, { ...wednesday, origin: 'Seeblatt' }]],
    ['a date that was only planned', [tuesday, { ...wednesday, state: 'planned' as const }]],
    [
      'talks that go over both days',
      [tuesday, wednesday, voice('AFP', '2026-03-10', 'held', tuesday.at, '2026-03-11')],
    ],
    ['a cancellation before the day', [tuesday, { ...off, at: '2026-03-09T09:00:00.000Z' as const }]],
  ])('takes %s for none', (_, voices) => {
    expect(findContradictions([meeting(...voices)])).toEqual([])
  })
})
