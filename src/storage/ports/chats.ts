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
  /** Raises (never lowers) the mark up to which the chat has been told. */
  markTold(address: ChatAddress, upTo: number): Promise<void>
  /** Ends all messages to a chat: blocked, kicked or deleted. */
  markGone(chatId: number): Promise<void>
  /** A group has a new id: re-points it with its topics and what it has in the outbox. Again it changes nothing. */
  move(from: number, to: number): Promise<void>
  countSubscribed(): Promise<number>
}
