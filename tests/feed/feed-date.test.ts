import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFeedDate, readFeedDate } from '../../src/feed/feed-date.ts'

describe('a feed date', () => {
  // F47
  test.each([
    // RFC 822 and what is made of it
    ['Tue, 02 Dec 2025 18:30:05 +0100', '2025-12-02T17:30:05Z'],
    ['Tue, 2 Dec 2025 18:30 GMT', '2025-12-02T18:30:00Z'],
    ['02 Dec 25 18:30:00 UT', '2025-12-02T18:30:00Z'],
    ['Tue, 02 Dec 2025 18:30:00 EST', '2025-12-02T23:30:00Z'],
    ['Tue, 01 Jul 2025 18:30:00 ET', '2025-07-01T22:30:00Z'],
    ['Tue, 02 Dec 2025 18:30:00 CET', '2025-12-02T17:30:00Z'],
    ['Tue, 01 Jul 2025 18:30:00 MESZ', '2025-07-01T16:30:00Z'],
    ['Tue, 02 Dec 2025 18:30:00 Europe/Vienna', '2025-12-02T17:30:00Z'],
    ['Tue, 02 Dec 2025 18:30:00 GMT+0100', '2025-12-02T17:30:00Z'],
    ['Tue, 02 Dec 2025 18:30:00 +0100 (CET)', '2025-12-02T17:30:00Z'],
    ['Tue Dec  2 18:30:00 CET 2025', '2025-12-02T17:30:00Z'],
    ['02-Dec-2025 18:30:00 GMT', '2025-12-02T18:30:00Z'],
    ['Tue, 02 Dec 2025', '2025-12-02T00:00:00Z'],
    ['December 2nd, 2025 6:30 p.m. UTC', '2025-12-02T18:30:00Z'],
    ['Dec 2, 2025 12:05 am GMT', '2025-12-02T00:05:00Z'],
    // German, with and without a zone
    ['Di, 02 Dez 2025 18:30:00 +0100', '2025-12-02T17:30:00Z'],
    ['Dienstag, 2. Dezember 2025, 18:30 Uhr', '2025-12-02T17:30:00Z'],
    ['Mi., 02. Juli 2025 18:30:00', '2025-07-02T16:30:00Z'],
    ['2. Jänner 2025 08:00', '2025-01-02T07:00:00Z'],
    ['3. März 2026', '2026-03-02T23:00:00Z'],
    ['03.04.2026 12:00', '2026-04-03T10:00:00Z'],
    ['03.04.26, 12.00 Uhr', '2026-04-03T10:00:00Z'],
    // ISO
    ['2025-12-02T18:30:05Z', '2025-12-02T18:30:05Z'],
    ['2025-12-02T18:30:05.123+01:00', '2025-12-02T17:30:05Z'],
    ['2025-12-02 18:30:05 +0100', '2025-12-02T17:30:05Z'],
    ['2025-12-02T18:30', '2025-12-02T18:30:00Z'],
    ['2025-12-02', '2025-12-02T00:00:00Z'],
    ['20251202T183005Z', '2025-12-02T18:30:05Z'],
    ['2025-12-02T18:30:00+01:00Z', '2025-12-02T17:30:00Z'],
    // others
    ['1764700200', '2025-12-02T18:30:00Z'],
    ['1764700200000', '2025-12-02T18:30:00Z'],
    ['12/25/2025 18:30:00 GMT', '2025-12-25T18:30:00Z'],
    ['25/12/2025 18:30:00 GMT', '2025-12-25T18:30:00Z'],
  ])('"%s" is %s', (text, expected) => {
    expect(parseFeedDate(text)?.toISOString().replace('.000', '').replace('.123', '')).toBe(expected)
  })

  test.each([
    '',
    'gestern',
    'vor 3 Stunden',
    '0',
    '13',
    '03/04/2026',
    '31 Feb 2025 10:00 GMT',
    '2025-02-30',
    '2025-13-01',
    '2025-12-02T25:00:00Z',
    '2025-12-02T18:61:00Z',
    'Tue, 02 Dec 2025 18:30:00 XYZ',
    'Tue, 02 Dec 2025 18:30:00 IST',
    'Tue, 02 Dec 2025 18:30:00 +25:00',
    '2 Dec Dec 2025',
    '2 Dec 2025 3 Dec',
    '02 Dec 2025 18:30 19:30',
    'Dec 2025',
    '18:30',
    'Tue, 02 Foo 2025 18:30:00 GMT',
    'undefined',
    '[object Object]',
    '__proto__',
    '99999999999999999999',
  ])('"%s" is none rather than a wrong one', text => {
    expect(parseFeedDate(text)).toBeNull()
  })

  test('is none before 1995 and none more than ten minutes ahead', () => {
    const now = new Date('2025-12-02T12:00:00Z')

    expect(readFeedDate('2025-12-02T12:10:00Z', now)).not.toBeNull()
    expect(readFeedDate('2025-12-02T12:10:01Z', now)).toBeNull()
    expect(readFeedDate('Thu, 01 Jan 3026 00:00:00 GMT', now)).toBeNull()
    expect(readFeedDate('Sat, 31 Dec 1994 23:59:59 GMT', now)).toBeNull()
    expect(readFeedDate('1995-01-01', now)).not.toBeNull()
  })

  test('is a valid instant or none, whatever the text', () => {
    const words = fc.constantFrom(
      'Tue,',
      '02',
      'Dec',
      '2025',
      '18:30',
      '+0100',
      'GMT',
      'pm',
      '-',
      '/',
      '31',
      '0',
      '2025-12-02',
      'T',
      'Z',
      'Europe/Berlin',
      'at',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), parts => {
        const date = parseFeedDate(parts.join(' '))
        expect(date === null || !Number.isNaN(date.getTime())).toBe(true)
      }),
    )
  })
})
