// What chats follow and what they do not want to hear of.

import type { Chat, ChatAddress, Interest, InterestTarget } from '../../model/chat.ts'

export interface InterestStore {
  /** By kind and id. */
  of(address: ChatAddress): Promise<readonly Interest[]>
  /** Follows or mutes; the newer wish about the same thing replaces the older. */
  set(address: ChatAddress, interest: Interest): Promise<void>
  /** False if there was no such wish. */
  remove(address: ChatAddress, target: InterestTarget): Promise<boolean>
  /** Active chats that follow something, in a fixed order, after the given one. */
  followers(after: ChatAddress | null, limit: number): Promise<readonly Chat[]>
}
