// What the operators are told of by itself: once, however long it lasts.

import type { NewDelivery } from '../../model/delivery.ts'
import type { IsoTime } from '../../model/time.ts'

export interface NoticeStore {
  /**
   * Puts the messages into the outbox, unless what `key` stands for has been told since then (null: and is not over).
   * True if they were put in.
   */
  tell(key: string, toldSince: IsoTime | null, messages: readonly NewDelivery[], now: IsoTime): Promise<boolean>
  /** It is over: puts the messages into the outbox if it had been told. True if so. */
  end(key: string, messages: readonly NewDelivery[], now: IsoTime): Promise<boolean>
}
