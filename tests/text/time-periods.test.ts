import { describe, expect, test } from 'vitest'
import { findTimes } from '../../src/text/times.ts'
import { tokenise } from '../../src/text/tokens.ts'

const read = (text: string, today: `${number}-${number}-${number}` = '2025-12-18') =>
  findTimes(text, tokenise(text), today)[0]

describe('a period', () => {
  test.each([
    ['Anfang Januar', 'month', 'START', '2026-01-01', '2026-01-10'],
    ['Mitte Januar', 'month', 'MID', '2026-01-11', '2026-01-20'],
    ['Ende Januar', 'month', 'END', '2026-01-21', '2026-01-31'],
    ['im Februar 2028', 'month', null, '2028-02-01', '2028-02-29'],
    ['im kommenden Jahr', 'year', null, '2026-01-01', '2026-12-31'],
    ['im nächsten Monat', 'month', null, '2026-01-01', '2026-01-31'],
    ['seit 2014', 'year', null, '2014-01-01', '2014-12-31'],
    ['in der kommenden Woche', 'week', null, '2025-12-22', '2025-12-28'],
    ['Ende kommender Woche', 'week', 'END', '2025-12-22', '2025-12-28'],
    ['am kommenden Wochenende', 'weekend', null, '2025-12-20', '2025-12-21'],
    ['am vergangenen Wochenende', 'weekend', null, '2025-12-13', '2025-12-14'],
  ])('«%s» keeps its precision', (text, precision, phase, from, to) => {
    expect(read(text)).toMatchObject({ precision, phase, coming: { from, to } })
  })

  test('of the month before January lies in the year before', () => {
    expect(read('im vergangenen Monat', '2026-01-05')?.past).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  })

  test('is this weekend on a Saturday', () => {
    expect(read('am Wochenende', '2025-12-20')?.past).toEqual({ from: '2025-12-20', to: '2025-12-21' })
  })

  test.each(['2000 Euro', '1500 bis 3000 Soldaten', 'die Resolution-2014', 'ein Jahr lang'])('is not in «%s»', text => {
    expect(read(text)).toBeUndefined()
  })
})
