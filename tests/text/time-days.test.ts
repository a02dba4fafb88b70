import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { findTimes } from '../../src/text/times.ts'
import { tokenise } from '../../src/text/tokens.ts'

/** Published on a Thursday. */
const read = (text: string) => findTimes(text, tokenise(text), '2025-12-18')

describe('a day', () => {
  test.each([
    ['am Montagabend', '2025-12-15', 'TEV'],
    ['Dienstag früh', '2025-12-16', 'TMO'],
    ['am Sonnabend', '2025-12-13', null],
    ['gestern Abend', '2025-12-17', 'TEV'],
    ['vorgestern', '2025-12-16', null],
    ['heute Mittag', '2025-12-18', 'TMI'],
    ['am vergangenen Donnerstag', '2025-12-11', null],
    ['2. Jänner 2025', '2025-01-02', null],
    ['am Mittwochnachmittag um 15 Uhr Ortszeit', '2025-12-17', 'TAF'],
    ['vor zwei Tagen', '2025-12-16', null],
    ['2025-12-03', '2025-12-03', null],
    ['bis zum 3.12.', '2025-12-03', null],
  ])('«%s» keeps its part', (text, day, part) => {
    expect(read(text)[0]).toMatchObject({ past: { from: day, to: day }, part, precision: 'day' })
  })

  test.each([
    ['am Samstag', '2025-12-20', '2025-12-20'],
    ['morgen', '2025-12-19', '2025-12-19'],
    ['übermorgen', '2025-12-20', '2025-12-20'],
    ['am kommenden Donnerstag', '2025-12-25', '2025-12-25'],
    ['am Samstag und Sonntag', '2025-12-20', '2025-12-21'],
    ['von Montag bis Mittwoch', '2025-12-22', '2025-12-24'],
    ['vom 20. bis 22. Dezember', '2025-12-20', '2025-12-22'],
    ['am 31. Dezember', '2025-12-31', '2025-12-31'],
    ['in der Nacht auf Freitag', '2025-12-18', '2025-12-19'],
  ])('«%s» ahead', (text, from, to) => {
    expect(read(text)[0]?.coming).toEqual({ from, to })
  })

  test.each(['am Morgen', 'Punkt 12', 'freitags', 'im Stab', '20.000 Soldaten'])('is not in «%s»', text => {
    expect(read(text)).toEqual([])
  })

  test('may be one of several', () => {
    const text = 'Am Montag in Genf, am 3. Dezember in Berlin, gestern in Kiew.'

    expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Montag', '3. Dezember', 'gestern'])
  })
})

const words = fc.constantFrom(
  'am',
  'Montag',
  'und',
  'bis',
  '3.',
  '30.',
  'Februar',
  'Nacht',
  'zu',
  'Woche',
  '2024',
  'vor',
  'zwei',
  ',',
  '-',
)

property.prop([fc.array(words, { maxLength: 25 })])('any muddle of words of time gives days in order', parts => {
  const text = parts.join(' ')
  const times = read(text)

  expect(times.filter(({ past, coming }) => past.from > past.to || coming.from > coming.to)).toEqual([])
  expect(times.every((time, at) => time.start < time.end && time.start >= (times[at - 1]?.end ?? 0))).toBe(true)
})
