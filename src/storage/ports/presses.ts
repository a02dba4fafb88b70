// Buttons that may change something, from when they are sent until they are pressed or too old.

import type { Press } from '../../model/press.ts'
import type { IsoTime } from '../../model/time.ts'

/** Where a button was pressed, and by which update. */
export interface Presser {
  readonly chatId: number
  readonly updateId: number
}

export interface PressStore {
  add(presses: readonly Press[]): Promise<void>
  /** Undefined: unknown, too old, of another chat, or used up by another update. */
  find(key: string, by: Presser, now: IsoTime): Promise<Pick<Press, 'command' | 'data'> | undefined>
  /**
   * Uses a button up. False where `find` gives undefined. The update that has used it may do so again, because it
   * comes again if its answer was broken off.
   */
  use(key: string, by: Presser, now: IsoTime): Promise<boolean>
}
