import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { loadTexts } from '../../src/knowledge/texts.ts'
import type { Meeting, MeetingVoice } from '../../src/model/meeting.ts'
import { changeLine } from '../../src/view/changes.ts'
import { lifeOf, renderMeeting } from '../../src/view/meeting.ts'
import type { Reader } from '../../src/view/reader.ts'
import { checked } from '../support/message.ts'

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

const { actors } = await loadKnowledge('data')
const texts = await loadTexts('data/locales')
const reader: Reader = { t: texts.in('de'), locale: 'de', zone: 'Europe/Berlin', today: '2025-12-04' }

const vienna: Meeting = {
  ...{ id: 'm', startDay: '2025-12-02', endDay: '2025-12-02', place: 'Wien', participants: ['yuri-ushakov'] },
  ...{ state: 'held', kind: 'meeting', evidence: [held.evidence], voices: [held] },
}

describe('the page of a meeting', () => {
  test('shows what each side says of it, with its sentence', () => {
    const quote = 'Man sei weit voneinander entfernt, sagte Juri Uschakow.'
    const outcome = { party: 'russia', speaker: 'yuri-ushakov', evidence: { ...held.evidence, quote } } as const
    const view = { meeting: vienna, citations: new Map(), actors, buttons: [] }

    expect(checked(renderMeeting({ ...view, outcomes: [outcome] }, reader)).text).toContain(
      `Was die Seiten dazu sagen\n🇷🇺 Juri Uschakow\n„${quote}“`,
    )
    expect(checked(renderMeeting({ ...view, outcomes: [] }, reader)).text).not.toContain('Was die Seiten')
  })
})

test('a meeting that was put off is not told as called off', () => {
  const change = { kind: 'meeting', change: 'called-off', meeting: 'm' } as const
  const told = (state: Meeting['state']) => changeLine(change, { meeting: { ...vienna, state } }, reader)?.text

  expect(told('postponed')).toContain('Verschoben: ')
  expect(told('cancelled')).toContain('Abgesagt: ')
})
