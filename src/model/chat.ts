// A chat (or one topic of it) that the bot talks to, and what it has set.

import type { ActorId } from './actor.ts'
import type { IssueId } from './issue.ts'
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

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
/** 1 = Monday to 7 = Sunday. */
export type Weekday = (typeof WEEKDAYS)[number]

/** When a chat wants its digest. */
export interface Subscription {
  readonly time: ClockTime
  /** The next moment at which a digest is due. */
  readonly nextDueAt: IsoTime
  /** The reader's date of the last digest, null before the first. */
  readonly lastDay: IsoDay | null
}

/** Hours of the chat's own clock in which nothing makes a sound and no alert comes; may span midnight. */
export interface QuietHours {
  readonly from: ClockTime
  readonly until: ClockTime
}

export interface Chat extends ChatAddress {
  readonly kind: ChatKind
  readonly locale: Locale
  /** IANA zone. */
  readonly zone: string
  readonly state: 'active' | 'gone'
  readonly subscription: Subscription | null
  /** The reader's date of the last digest, also after the subscription has ended; null before the first. */
  readonly lastDay: IsoDay | null
  /** Ledger sequence number up to which the chat has been told; null: never told. */
  readonly toldUpTo: number | null
  /** Where the digest began that was told last; null before the first. */
  readonly toldFrom: number | null
  /** Ledger sequence number up to which alerts have been decided on; null: none yet. */
  readonly alertedUpTo: number | null
  /** Days on which it wants its digest, never empty, ascending. */
  readonly weekdays: readonly Weekday[]
  readonly quiet: QuietHours | null
  /** False: a day without news gives one line; true: it gives nothing. */
  readonly isOnlyIfNew: boolean
  /** Whether its digest comes with a picture. */
  readonly hasPictures: boolean
  /** Whether its digest comes without a sound. */
  readonly isSilent: boolean
}

/** What a chat may change of itself; what is left out stays. */
export interface ChatSettings {
  readonly locale?: Locale
  readonly zone?: string
  readonly weekdays?: readonly Weekday[]
  readonly quiet?: QuietHours | null
  readonly isOnlyIfNew?: boolean
  readonly hasPictures?: boolean
  readonly isSilent?: boolean
}

/** A person or an issue that a chat wants to hear of at once, or not at all. */
export type Interest = { readonly wish: 'follow' | 'mute' } & InterestTarget

export type InterestTarget =
  | { readonly kind: 'actor'; readonly id: ActorId }
  | { readonly kind: 'issue'; readonly id: IssueId }
