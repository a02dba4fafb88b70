// What a button means that may change something: kept by us, so that what comes back from a client is a key and no more.

import type { ChatId } from './chat.ts'
import type { IsoTime } from './time.ts'

/** A button that was sent. No user stands here: whoever presses it must have the rights at that moment. */
export interface Press {
  /** Short and not to be guessed. */
  readonly key: string
  readonly chatId: ChatId
  /** Name of the command whose `act` is called. */
  readonly command: string
  /** What `act` gets. */
  readonly data: string
  readonly expiresAt: IsoTime
}
