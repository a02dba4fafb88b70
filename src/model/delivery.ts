// One message due to one chat, in the outbox until it is settled.

import type { ChatAddress, ChatId } from './chat.ts'
import type { Message } from './message.ts'
import type { IsoTime } from './time.ts'

export const DELIVERY_STATES = ['pending', 'sending', 'sent', 'unknown', 'dead', 'cancelled'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** A message for the outbox. `key` is unique: `d:<chat>:<thread>:<day>:<part>`; the same key again adds nothing. */
export interface NewDelivery {
  readonly key: string
  readonly address: ChatAddress
  /** Parts of one slot go out in this order. */
  readonly part: number
  readonly message: Message
  /** After this it is not worth sending. */
  readonly deadline: IsoTime
}

export interface Delivery extends NewDelivery {
  readonly id: number
  readonly attempts: number
  /** True once an answer to it was lost: it may have arrived, so it is resent at most once, silently. */
  readonly isAmbiguous: boolean
}

/** What became of one try to send. Classified from the answer's description, never from the code alone. */
export type SendResult =
  | { readonly kind: 'sent'; readonly messageId: number }
  /** Telegram asks to wait; `retryAfterMs` already has a default and a cap. */
  | { readonly kind: 'wait'; readonly retryAfterMs: number }
  /** Never left this host (DNS, refused): safe to send again. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** The answer was lost: it may have arrived. */
  | { readonly kind: 'ambiguous'; readonly reason: string }
  /** The chat is gone (blocked, kicked, deactivated). */
  | { readonly kind: 'gone'; readonly reason: string }
  /** Said of a chat that may come back (not found, may not be written to): three days of it and it is gone. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The bot may not write there, or not in that topic. */
  | { readonly kind: 'restricted'; readonly reason: string }
  | { readonly kind: 'moved'; readonly toChatId: ChatId }
  /** Telegram refuses this message for good. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The token is no longer valid: nothing can be sent at all. */
  | { readonly kind: 'unauthorized' }
