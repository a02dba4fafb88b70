// Messages due to chats until they are sent.

import type { ChatAddress } from '../../model/chat.ts'
import type { Delivery, DeliveryState, NewDelivery, SendResult } from '../../model/delivery.ts'
import type { IsoDay, IsoTime } from '../../model/time.ts'

/** A delivery that did not surely arrive. */
export interface Trouble {
  readonly key: string
  readonly address: ChatAddress
  readonly state: DeliveryState
  readonly reason: string
  readonly at: IsoTime
}

export interface OutboxStore {
  /** Puts the parts of one digest into the outbox and moves the subscription on. Keys that exist, and days told, are left. */
  enqueue(
    slot: { readonly address: ChatAddress; readonly day: IsoDay; readonly nextDueAt: IsoTime },
    deliveries: readonly NewDelivery[],
  ): Promise<void>
  /**
   * Puts alerts into the outbox, each a slot of its own, and notes up to which entry of the ledger alerts have been
   * decided on. Does nothing if another process has decided as far, or the chat is gone.
   */
  enqueueAlerts(address: ChatAddress, alertedUpTo: number, deliveries: readonly NewDelivery[]): Promise<void>
  /** Alerts put into the outbox for this chat since then. */
  countAlerts(address: ChatAddress, since: IsoTime): Promise<number>
  /**
   * Takes back what nobody has begun to send to this chat: what comes now tells it as well. `isUnderway`: something
   * else may still arrive, so it is not known yet what the chat knows.
   */
  withdraw(address: ChatAddress): Promise<{ readonly isUnderway: boolean }>
  /** Takes one delivery that may go now (earlier parts of its slot are sent), leased until `leaseUntil`. */
  claim(now: IsoTime, owner: string, leaseUntil: IsoTime): Promise<Delivery | undefined>
  /**
   * Records what became of a claimed delivery. `sent` raises the chat's told mark, `gone` cancels what else the
   * chat has pending, `unreachable` counts a strike against it, `moved` re-points the chat and its rows, in one transaction.
   */
  settle(id: number, owner: string, result: SendResult, now: IsoTime): Promise<void>
  /** What ended dead or unknown, the latest first. */
  troubles(limit: number): Promise<readonly Trouble[]>
  /** When the longest waiting was put in; null: nothing waits. */
  oldestPendingAt(): Promise<IsoTime | null>
  count(): Promise<Readonly<Record<DeliveryState, number>>>
}
