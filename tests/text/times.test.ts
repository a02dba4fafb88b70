import { describe, expect, it } from 'vitest'
import type { IsoDay } from '../../src/model/time.ts'
import { findTimes } from '../../src/text/times.ts'
import { tokenise } from '../../src/text/tokens.ts'

/** A Thursday. */
const TODAY: IsoDay = '2025-12-18'

function timesOf(text: string) {
  return findTimes(text, tokenise(text), TODAY)
}

describe('what a time expression means of something past', () => {
  it.each([
    ['am Dienstag', '2025-12-16', '2025-12-16'],
    ['am Donnerstag', '2025-12-18', '2025-12-18'],
    ['am Sonntag und Montag', '2025-12-14', '2025-12-15'],
    ['von Donnerstag bis Samstag', '2025-12-11', '2025-12-13'],
    ['am Wochenende', '2025-12-13', '2025-12-14'],
    ['vergangene Woche', '2025-12-08', '2025-12-14'],
    ['in der Vorwoche', '2025-12-08', '2025-12-14'],
    ['am Mittwoch vergangener Woche', '2025-12-10', '2025-12-10'],
    ['am Montag, 1. Dezember', '2025-12-01', '2025-12-01'],
    ['am 14. und 15. Dezember', '2025-12-14', '2025-12-15'],
    ['am 3.12.2025', '2025-12-03', '2025-12-03'],
    ['in der Nacht zu Samstag', '2025-12-12', '2025-12-13'],
    ['am gestrigen Mittwoch', '2025-12-17', '2025-12-17'],
    ['vor drei Tagen', '2025-12-15', '2025-12-15'],
    ['Ende November', '2025-11-21', '2025-11-30'],
  ])('%s is %s to %s', (text, from, to) => {
    const [time] = timesOf(text)

    expect(time?.past).toEqual({ from, to })
  })
})

describe('what a time expression means of something to come', () => {
  it.each([
    ['am Dienstag', '2025-12-23', '2025-12-23'],
    ['am Donnerstag', '2025-12-18', '2025-12-18'],
    ['am Wochenende', '2025-12-20', '2025-12-21'],
    ['am kommenden Freitag', '2025-12-19', '2025-12-19'],
    ['nächste Woche', '2025-12-22', '2025-12-28'],
    ['noch in dieser Woche', '2025-12-18', '2025-12-21'],
    ['in zwei Wochen', '2025-12-29', '2026-01-04'],
    ['am 3. Januar', '2026-01-03', '2026-01-03'],
  ])('%s is %s to %s', (text, from, to) => {
    const [time] = timesOf(text)

    expect(time?.coming).toEqual({ from, to })
  })
})

describe('what looks like a time and is none', () => {
  it.each(['so sagte er', 'mit 2000 Euro', 'am Morgen', 'montieren', 'Haus Nr. 12.'])('%s', text => {
    expect(timesOf(text)).toEqual([])
  })
})

it('keeps the place and the precision of each expression', () => {
  const text = 'Sie trafen sich am Dienstag, das Wochenende war frei.'

  const times = timesOf(text)

  expect(times.map(({ start, end, precision }) => [text.slice(start, end), precision])).toEqual([
    ['Dienstag', 'day'],
    ['Wochenende', 'weekend'],
  ])
})
