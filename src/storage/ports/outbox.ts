// Messages due to chats until they are sent.

import type { ChatAddress } from '../../model/chat.ts'
import type { Delivery, DeliveryState, NewDelivery, SendResult } from '../../model/delivery.ts'
import type { IsoDay, IsoTime } from '../../model/time.ts'

export interface OutboxStore {
  /** Puts the parts of one digest into the outbox and moves the subscription on. Keys that exist, and days told, are left. */
  enqueue(
    slot: { readonly address: ChatAddress; readonly day: IsoDay; readonly nextDueAt: IsoTime },
    deliveries: readonly NewDelivery[],
  ): Promise<void>
  /** Takes one delivery that may go now (earlier parts of its slot are sent), leased until `leaseUntil`. */
  claim(now: IsoTime, owner: string, leaseUntil: IsoTime): Promise<Delivery | undefined>
  /**
   * Records what became of a claimed delivery. `sent` raises the chat's told mark, `gone` cancels what else the
   * chat has pending, `moved` re-points the chat and its rows, in one transaction.
   */
  settle(id: number, owner: string, result: SendResult, now: IsoTime): Promise<void>
  count(): Promise<Readonly<Record<DeliveryState, number>>>
}
