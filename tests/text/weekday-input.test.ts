import { describe, expect, test } from 'vitest'
import { readWeekdays } from '../../src/text/weekday-input.ts'

describe('weekdays as people write them', () => {
  test.each([
    ['Mo-Fr', '12345'],
    ['mo,mi,fr', '135'],
    ['Sa+So', '67'],
    ['Fr-Mo', '1567'],
    ['Dienstag-Donnerstag', '234'],
    ['werktags', '12345'],
    ['Wochenende', '67'],
    ['täglich', '1234567'],
    ['mon-fri', '12345'],
    ['Tue', '2'],
    ['Sundays', '7'],
  ])('«%s» are %s', (word, days) => {
    expect(readWeekdays(word)?.join('')).toBe(days)
  })

  test.each(['', 'Wien', 'Miami', 'Rom', 'Do-', 'Mo-Di-Mi', 'constructor'])('«%s» are none', word => {
    expect(readWeekdays(word)).toBeUndefined()
  })
})
