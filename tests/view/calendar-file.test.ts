import { fc, test } from '@fast-check/vitest'
import { beforeAll, describe, expect } from 'vitest'
import { loadTexts } from '../../src/knowledge/texts.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import { calendarFile } from '../../src/view/calendar-file.ts'
import type { Reader } from '../../src/view/reader.ts'

let reader: Reader

beforeAll(async () => {
  const t = (await loadTexts('data/locales')).in('de')
  reader = { t, locale: 'de', zone: 'Europe/Berlin', today: '2025-12-18' }
})

const proof = { articleId: 'a', start: 0, end: 4, quote: 'Man trifft sich.', rule: 'test', analyserVersion: 1 }
const vienna: Meeting = {
  ...{ id: 'wien-1', startDay: '2025-12-30', endDay: '2025-12-31', place: 'Wien', participants: [], state: 'planned' },
  ...{ kind: 'meeting', evidence: [proof], voices: [] },
}

function fileOf(meeting: Meeting): string {
  return calendarFile(
    { meetings: [meeting], citations: new Map(), actors: new Map(), now: new Date('2025-12-18T06:30:00Z') },
    reader,
  )
}

describe('the calendar file', () => {
  test('has whole days with the end after the last one, a stamp and a stable id', () => {
    const lines = fileOf(vienna).split('\r\n')

    expect(lines).toContain('DTSTART;VALUE=DATE:20251230')
    expect(lines).toContain('DTEND;VALUE=DATE:20260101')
    expect(lines).toContain('DTSTAMP:20251218T063000Z')
    expect(lines).toContain('UID:wien-1@verhandlungsbote')
    expect(lines).toContain('STATUS:TENTATIVE')
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR')
  })

  test('keeps one that is called off as cancelled, so that calendars strike it', () => {
    expect(fileOf({ ...vienna, state: 'cancelled' })).toContain('STATUS:CANCELLED')
  })

  test.prop([fc.string({ unit: 'grapheme', maxLength: 300 })])(
    'is folded at 75 octets and escaped whatever a report says',
    words => {
      const file = fileOf({ ...vienna, place: words, evidence: [{ ...proof, quote: words }] })
      const lines = file.split('\r\n')

      expect(lines.every(line => Buffer.byteLength(line) <= 75)).toBe(true)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const unfolded = file.replace(/\r\n[ \t]/g, '').split('\r\n')
      expect(unfolded.filter(line => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1)
      expect(unfolded.find(line => line.startsWith('SUMMARY:'))).not.toMatch(/(?<!\\)(?:\\\\)*[,;]/)
    },
  )
})
