// A chat (or one topic of it) that the bot talks to, and what it has set.

import type { Locale } from './locale.ts'
import type { ClockTime, IsoDay, IsoTime } from './time.ts'

/** Telegram's chat id; groups and channels are negative. Up to 52 bits, so a safe integer. */
export type ChatId = number

/** Where a message goes: a chat, or one topic of a forum (null: no topic). */
export interface ChatAddress {
  readonly chatId: ChatId
  readonly threadId: number | null
}

export type ChatKind = 'private' | 'group' | 'channel'

/** When a chat wants its digest. */
export interface Subscription {
  readonly time: ClockTime
  /** The next moment at which a digest is due. */
  readonly nextDueAt: IsoTime
  /** The reader's date of the last digest, null before the first. */
  readonly lastDay: IsoDay | null
}

export interface Chat extends ChatAddress {
  readonly kind: ChatKind
  readonly locale: Locale
  /** IANA zone. */
  readonly zone: string
  readonly state: 'active' | 'gone'
  readonly subscription: Subscription | null
  /** Ledger sequence number up to which the chat has been told; null: never told. */
  readonly toldUpTo: number | null
  /** False: a day without news gives one line; true: it gives nothing. */
  readonly isOnlyIfNew: boolean
}

/** What a chat may change of itself. */
export interface ChatSettings {
  readonly locale?: Locale
  readonly zone?: string
  readonly isOnlyIfNew?: boolean
}
