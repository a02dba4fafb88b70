// What /settings offers by button. Any other minute, place or days: /subscribe.

import type { ClockTime } from '../../src/model/time.ts'

export const TIMES: readonly ClockTime[] = ['06:00', '07:00', '07:30', '08:00', '09:00', '12:00', '18:00', '20:00']
export const ZONES: readonly string[] = [
  'Europe/Berlin',
  'Europe/Vienna',
  'Europe/Zurich',
  'Europe/Brussels',
  'Europe/Kyiv',
]
/** From–until. */
export const QUIET_HOURS: readonly string[] = ['21:00-07:00', '22:00-07:00', '23:00-06:00', '22:00-09:00']
