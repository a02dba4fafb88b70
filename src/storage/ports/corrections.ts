// What readers object to, with the log of what became of it.

import type { ChatAddress } from '../../model/chat.ts'
import type { Correction, Objection } from '../../model/correction.ts'
import type { NewDelivery } from '../../model/delivery.ts'
import type { IsoTime } from '../../model/time.ts'

export interface CorrectionStore {
  /** Opens a review; the same chat objects to one entry once. Undefined if there is no such entry. */
  open(objection: Objection, now: IsoTime): Promise<Correction | undefined>
  find(id: string): Promise<Correction | undefined>
  /** Those that wait for an admin, oldest first. */
  pending(limit: number): Promise<readonly Correction[]>
  /** How many objections of this chat wait for an admin. */
  countPending(address: ChatAddress): Promise<number>
  /**
   * Accepts or declines a pending one, and with it whatever else is pending on the same entry. If accepted, the sentences
   * behind the entry are withdrawn by decisions. False if it is not pending.
   */
  settle(
    id: string,
    verdict: { readonly state: 'accepted' | 'declined'; readonly by: number; readonly reason: string },
    now: IsoTime,
  ): Promise<boolean>
  /** Settled ones whose verdict nobody has been told, oldest first. */
  untold(limit: number): Promise<readonly Correction[]>
  /** Puts the messages about a verdict into the outbox and notes that it is told. Keys that exist are left. */
  tell(id: string, messages: readonly NewDelivery[], now: IsoTime): Promise<void>
  /** Accepted ones, newest first, one an entry. */
  accepted(limit: number): Promise<readonly Correction[]>
  /** Chats that a message has told the entry, with that message: each of them must hear of the correction. */
  hearersOf(seq: number): Promise<readonly { readonly address: ChatAddress; readonly messageId: number }[]>
}
