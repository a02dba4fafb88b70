// Which updates of Telegram have been answered.

import type { IsoTime } from '../../model/time.ts'

export interface UpdateStore {
  /** Marks an `update_id` as answered. True the first time. */
  claim(updateId: number, now: IsoTime): Promise<boolean>
  /** Whether it has been marked. */
  isKnown(updateId: number): Promise<boolean>
}
