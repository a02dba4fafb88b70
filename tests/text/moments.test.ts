import { fc, test as fuzz } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { findMoments, readTypedMoment } from '../../src/text/moments.ts'

/** A Thursday. */
const NOW = '2025-12-18T09:00'

describe('what a person means who types', () => {
  it.each([
    ['1.12.', '2025-12-01', null],
    ['seit 1.12.', '2025-12-01', null],
    ['since 20.11.', '2025-11-20', null],
    ['1.12.2025', '2025-12-01', null],
    ['2025-12-01', '2025-12-01', null],
    ['seit dem 3. Dezember', '2025-12-03', null],
    ['gestern', '2025-12-17', null],
    ['Freitag', '2025-12-12', null],
    ['seit Montag 8 Uhr', '2025-12-15', '08:00'],
    ['1.12. um 18:30', '2025-12-01', '18:30'],
    ['heute 7 Uhr', '2025-12-18', '07:00'],
    ['vor drei Tagen', '2025-12-15', null],
    ['3 Tage', '2025-12-15', null],
    ['seit zwei Tagen', '2025-12-16', null],
    ['letztes Wochenende', '2025-12-13', null],
    ['Anfang Dezember', '2025-12-01', null],
  ])('«%s» means %s, %s', (text, day, time) => {
    expect(readTypedMoment(text, NOW)).toEqual({ day, time })
  })

  it.each(['', 'irgendwann', '30.2.', '32.1.', 'gestern in Genf', 'Witkoff', '1.12. oder so', 'x'.repeat(5_000)])(
    'nothing by «%s»',
    text => {
      expect(readTypedMoment(text, NOW)).toBeUndefined()
    },
  )

  fuzz.prop([fc.string({ unit: 'binary', maxLength: 300 })])('never stumbles over any input', text => {
    const moment = readTypedMoment(text, NOW)

    if (moment !== undefined) expect(moment.day).toMatch(/^\d{4}-\d\d-\d\d$/)
  })
})

describe('a moment', () => {
  it('tells its place, its parts, and which of them the words gave', () => {
    const [moment] = findMoments('Beginn ist übermorgen um 14:30 Uhr.', NOW)

    expect(moment).toMatchObject({ index: 11, text: 'übermorgen um 14:30 Uhr', end: null })
    expect(moment?.start.date).toBe('2025-12-20T14:30:00.000')
    expect(moment?.start.get).toMatchObject({ year: 2025, month: 12, day: 20, hour: 14, minute: 30 })
    expect(moment?.start.isCertain).toMatchObject({ day: true, hour: true, second: false })
  })

  it('may be a range', () => {
    const [range] = findMoments('20. bis 22. Dezember 2025', NOW)

    expect([range?.start.date.slice(0, 10), range?.end?.date.slice(0, 10)]).toEqual(['2025-12-20', '2025-12-22'])
  })

  it('lies ahead where that is asked for', () => {
    expect(findMoments('Montag', NOW, true)[0]?.start.date.slice(0, 10)).toBe('2025-12-22')
    expect(findMoments('Montag', NOW)[0]?.start.date.slice(0, 10)).toBe('2025-12-15')
  })
})
