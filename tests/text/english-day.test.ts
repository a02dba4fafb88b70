import { describe, expect, test } from 'vitest'
import { readEnglishDay } from '../../src/text/english-day.ts'

describe('a day typed in English', () => {
  test.each([
    ['1 Dec', '2025-12-01'],
    ['Dec 1', '2025-12-01'],
    ['since December 1, 2024', '2024-12-01'],
    ['yesterday', '2025-12-17'],
    ['last Monday', '2025-12-15'],
    ['Saturday', '2025-12-13'],
    ['24 Dec', '2024-12-24'],
  ])('«%s» is %s', (text, day) => {
    expect(readEnglishDay(text, '2025-12-18')).toBe(day)
  })

  test.each(['', 'nonsense', '1 Dec and more', '1 Dec 2027', 'x'.repeat(500)])('«%s» is none', text => {
    expect(readEnglishDay(text, '2025-12-18')).toBeUndefined()
  })
})
