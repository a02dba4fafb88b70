// Chats with their settings and subscriptions.

import type { Chat, ChatAddress, ChatKind, ChatSettings, Subscription } from '../../model/chat.ts'
import type { Locale } from '../../model/locale.ts'
import type { ClockTime, IsoDay, IsoTime } from '../../model/time.ts'

export interface ChatStore {
  find(address: ChatAddress): Promise<Chat | undefined>
  /** Gives the chat, made with these settings if it is not known; a chat that was gone is active again. */
  open(
    address: ChatAddress,
    defaults: { readonly kind: ChatKind; readonly locale: Locale; readonly zone: string },
  ): Promise<Chat>
  change(address: ChatAddress, settings: ChatSettings): Promise<void>
  subscribe(address: ChatAddress, time: ClockTime, nextDueAt: IsoTime): Promise<void>
  unsubscribe(address: ChatAddress): Promise<void>
  /** Active chats whose digest is due, longest waiting first. */
  due(now: IsoTime, limit: number): Promise<readonly (Chat & { readonly subscription: Subscription })[]>
  /** Moves a subscription on without a message: nothing to tell, or too late to tell. */
  skip(address: ChatAddress, day: IsoDay, nextDueAt: IsoTime): Promise<void>
  /** Subscribed chats whose next digest was computed by other time-zone rules than these. */
  plannedByOtherRules(
    rules: string,
    limit: number,
  ): Promise<readonly (Chat & { readonly subscription: Subscription })[]>
  /** Corrects when the next digest is due; `rules` is the version of the time-zone rules that say so. */
  replan(address: ChatAddress, nextDueAt: IsoTime, rules: string): Promise<void>
  /** Ends all that comes unasked: the digest, and alerts with what the chat follows. Its settings stay. */
  stop(address: ChatAddress): Promise<void>
  /** Deletes all that is known of a chat and its topics, also what was sent to it. */
  forget(chatId: number): Promise<void>
  /** Ends all messages to a chat: blocked, kicked or deleted. */
  markGone(chatId: number): Promise<void>
  /** A group has a new id: re-points it with its topics and what it has in the outbox. Again it changes nothing. */
  move(from: number, to: number): Promise<void>
  countSubscribed(): Promise<number>
}
