// What each chat has been told, beside its cursor: single entries beyond it, and where it heard of each thing.

import type { ChatAddress } from '../../model/chat.ts'
import type { Subject, Told } from '../../model/told.ts'

export interface ToldStore {
  /**
   * Notes that a message has reached the chat. `upTo` raises (never lowers) the mark up to which it has been told;
   * without it the chat knows the single entries of `tells`. `messageId` null: not known where it stands.
   */
  note(
    address: ChatAddress,
    message: { readonly upTo?: number; readonly tells?: readonly Told[]; readonly messageId: number | null },
  ): Promise<void>
  /** Entries beyond the mark that the chat knows nevertheless. */
  beyond(address: ChatAddress): Promise<ReadonlySet<number>>
  /** The last message in which the chat was told of each of these, as far as there is one. */
  messagesAbout(address: ChatAddress, subjects: Iterable<Subject>): Promise<ReadonlyMap<Subject, number>>
}
