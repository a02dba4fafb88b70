import { describe, expect, test } from 'vitest'
import { isZone } from '../../src/text/calendar.ts'
import { findZone } from '../../src/text/zones.ts'

describe('a zone', () => {
  test.each([
    ['Europe/Vienna', 'Europe/Vienna'],
    ['europe/vienna', 'Europe/Vienna'],
    ['Wien', 'Europe/Vienna'],
    ['zürich', 'Europe/Zurich'],
    ['Zuerich', 'Europe/Zurich'],
    ['Berlin', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
    ['Kiew', 'Europe/Kyiv'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Tel Aviv', 'Asia/Jerusalem'],
    ['Port-au-Prince', 'America/Port-au-Prince'],
    ['Mumbai', 'Asia/Kolkata'],
    ['Mexiko-Stadt', 'America/Mexico_City'],
    ['Teheran', 'Asia/Tehran'],
    ['Kairo', 'Africa/Cairo'],
    ['utc', 'UTC'],
  ])('for «%s» is %s', (text, zone) => {
    expect(findZone(text)).toBe(zone)
  })

  test.each(['', 'Entenhausen', 'Europe/Atlantis', '+02:00', 'Europe/../Vienna', 'constructor'])(
    'for «%s» is none',
    text => {
      expect(findZone(text)).toBeUndefined()
    },
  )

  test('is found for the city of each zone of the runtime', () => {
    const missing = Intl.supportedValuesOf('timeZone').filter(zone => !isZone(findZone(zone) ?? ''))

    expect(missing).toEqual([])
    expect(Intl.supportedValuesOf('timeZone').length).toBeGreaterThan(400)
  })
})
