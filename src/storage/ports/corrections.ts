// What readers object to, with the log of what became of it.

import type { ChatAddress } from '../../model/chat.ts'
import type { Correction, Objection } from '../../model/correction.ts'
import type { IsoTime } from '../../model/time.ts'

export interface CorrectionStore {
  /** Opens a review; the same chat objects to one entry once. Undefined if there is no such entry. */
  open(objection: Objection, now: IsoTime): Promise<Correction | undefined>
  find(id: string): Promise<Correction | undefined>
  /** Those that wait for an admin, oldest first. */
  pending(limit: number): Promise<readonly Correction[]>
  /**
   * Accepts or declines a pending one. If accepted, the sentences behind the entry are withdrawn by decisions.
   * False if it is not pending.
   */
  settle(
    id: string,
    verdict: { readonly state: 'accepted' | 'declined'; readonly by: number; readonly reason: string },
    now: IsoTime,
  ): Promise<boolean>
  /** Chats that a message has told the entry, with that message: each of them must hear of the correction. */
  hearersOf(seq: number): Promise<readonly { readonly address: ChatAddress; readonly messageId: number }[]>
}
