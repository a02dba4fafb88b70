// The tables of chats, of what goes out to them, and of the machinery, as Kysely sees them.

import type { Generated } from 'kysely'
import type { ChatKind, Interest } from '../model/chat.ts'
import type { DeliveryState } from '../model/delivery.ts'
import type { Locale } from '../model/locale.ts'
import type { ClockTime, IsoDay, IsoTime } from '../model/time.ts'
import type { Subject } from '../model/told.ts'
import type { Flag } from './schema-corpus.ts'

export interface ChatTable {
  chat_id: number
  thread_id: number
  kind: ChatKind
  locale: Locale
  zone: string
  state: 'active' | 'gone'
  opened_at: IsoTime
  /** Null with next_due_at: not subscribed. */
  time: ClockTime | null
  next_due_at: IsoTime | null
  /** Outlives a subscription, so that a new one does not tell the same day twice. */
  last_day: IsoDay | null
  told_up_to: number | null
  is_only_if_new: Flag
  /** Digits of the days in ascending order, `12345`. */
  weekdays: Generated<string>
  /** Both or neither. */
  quiet_from: Generated<ClockTime | null>
  quiet_until: Generated<ClockTime | null>
  has_pictures: Generated<Flag>
  is_silent: Generated<Flag>
  told_from: Generated<number | null>
  alerted_up_to: Generated<number | null>
  /** Version of the time-zone rules by which next_due_at was computed; empty if it is not known. */
  zone_rules: Generated<string>
  /** Days on which it could not be reached, since something was last sent to it. */
  strikes: Generated<number>
  last_strike_on: Generated<string | null>
  gone_at: Generated<IsoTime | null>
}

/** Entries beyond told_up_to that the chat knows nevertheless. */
export interface ToldEntryTable {
  chat_id: number
  thread_id: number
  seq: number
}

/** The last message in which a chat was told of something. */
export interface ToldSubjectTable {
  chat_id: number
  thread_id: number
  subject: Subject
  message_id: number
  told_at: IsoTime
}

export interface InterestTable {
  chat_id: number
  thread_id: number
  kind: Interest['kind']
  id: string
  wish: Interest['wish']
}

/** The outbox. The parts of a slot go out in order: the digest of a day (`2025-12-18`), or one alert. */
export interface DeliveryTable {
  id: Generated<number>
  key: string
  chat_id: number
  thread_id: number
  slot: string
  part: number
  /** Message; its picture without the PNG. */
  message: string
  png: Uint8Array | null
  tells_up_to: number | null
  deadline: IsoTime
  state: DeliveryState
  not_before: IsoTime
  attempts: number
  is_ambiguous: Flag
  lease_owner: string | null
  lease_until: IsoTime | null
  message_id: number | null
  last_error: string | null
  created_at: IsoTime
  settled_at: IsoTime | null
}

export interface SeenUpdateTable {
  update_id: number
  seen_at: IsoTime
}

/** A button that may change something. */
export interface PressTable {
  key: string
  chat_id: number
  command: string
  data: string
  expires_at: IsoTime
  /** The update that has used it up. */
  used_by: number | null
}

/** What the operators have been told, until it is over. */
export interface NoticeTable {
  key: string
  told_at: IsoTime
}

/** What the runs of a job did on a day, all together. */
export interface RunTotalTable {
  job: string
  day: IsoDay
  word: string
  count: number
}

export interface RunTable {
  job: string
  started_at: IsoTime
  duration_ms: number
  /** Record<string, number>. */
  counts: string
  error: string | null
}
