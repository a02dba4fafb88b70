// For whom a view is drawn: language, zone and day. Everything that a view knows of the reader is here.

import type { Locale, Translate } from '../model/locale.ts'
import type { IsoDay } from '../model/time.ts'

export interface Reader {
  readonly t: Translate
  readonly locale: Locale
  /** IANA zone in which times are told. */
  readonly zone: string
  /** The reader's day, from which "gestern" is counted. */
  readonly today: IsoDay
}
