import { describe, expect, test } from 'vitest'
import type { MeetingVoice } from '../../src/model/meeting.ts'
import { lifeOf } from '../../src/view/meeting.ts'

function voice(at: MeetingVoice['at'], origin: string, state: MeetingVoice['state']): MeetingVoice {
  const evidence = { articleId: origin, start: 0, end: 1, quote: '…', rule: 'test', analyserVersion: 1 }
  const where = { startDay: '2025-12-02', endDay: '2025-12-02', place: 'Wien', participants: [] } as const
  return { at, origin, state, isNews: true, evidence, ...where }
}

const first = voice('2025-12-01T06:00:00.000Z', 'APA', 'planned')
const second = voice('2025-12-01T09:00:00.000Z', 'Reuters', 'planned')
const again = voice('2025-12-01T10:00:00.000Z', 'APA', 'planned')
const held = voice('2025-12-02T20:00:00.000Z', 'APA', 'held')
const late = voice('2025-12-03T07:00:00.000Z', 'dpa', 'planned')

describe('the life of a meeting', () => {
  test('is announced by one origin, confirmed by another, then held', () => {
    expect(lifeOf([held, second, first]).map(({ step }) => step)).toEqual(['announced', 'confirmed', 'held'])
  })

  test('is not confirmed by the same origin once more', () => {
    expect(lifeOf([first, again]).map(({ step, voices }) => [step, voices.length])).toEqual([['announced', 2]])
  })

  test('is not announced after it was held', () => {
    expect(lifeOf([held, late]).map(({ step }) => step)).toEqual(['held'])
  })
})
