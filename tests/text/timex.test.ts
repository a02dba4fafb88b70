import { describe, expect, test } from 'vitest'
import { findTimes } from '../../src/text/times.ts'
import { toTimex } from '../../src/text/timex.ts'
import { tokenise } from '../../src/text/tokens.ts'

/** Published on a Thursday. */
function valuesIn(text: string): (readonly [string, string])[] {
  const tokens = tokenise(text)
  return toTimex(text, tokens, findTimes(text, tokens, '2025-12-18'), '2025-12-18').map(
    ({ start, end, value }) => [text.slice(start, end), value] as const,
  )
}

describe('as TIMEX3 writes it,', () => {
  test.each([
    ['a day behind', 'Sie trafen sich am 3. Dezember 2025.', '2025-12-03'],
    ['a month', 'Im März 2022 wurde verhandelt.', '2022-03'],
    ['a year', 'Das Abkommen stammt von 2014.', '2014'],
    ['a week', 'Das geschah vergangene Woche.', '2025-W50'],
    ['now', 'Das ist derzeit nicht möglich.', 'PRESENT_REF'],
    ['once', 'Das war damals anders.', 'PAST_REF'],
  ])('%s', (_, text, value) => {
    expect(valuesIn(text).map(([, one]) => one)).toEqual([value])
  })

  test('two days in one phrase are two', () => {
    expect(valuesIn('Sie trafen sich am 14. und 15. Dezember 2025.').map(([, value]) => value)).toEqual([
      '2025-12-14',
      '2025-12-15',
    ])
  })

  test('a sentence without time has none', () => {
    expect(valuesIn('Die Delegationen schwiegen.')).toEqual([])
  })
})
