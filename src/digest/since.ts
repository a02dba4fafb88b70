// Since when a chat has been told all there is: for the line that nothing is new. What is new is gather.ts's question.

import type { Chat } from '../model/chat.ts'
import type { IsoTime } from '../model/time.ts'
import type { LedgerStore } from '../storage/ports/ledger.ts'

const EVER: IsoTime = '0000-01-01T00:00:00.000Z'

/** When the last entry that the chat was told of came into the ledger; undefined if it was never told anything. */
export async function lastToldAt(
  { ledger }: { readonly ledger: Pick<LedgerStore, 'entriesAfter'> },
  { toldUpTo }: Pick<Chat, 'toldUpTo'>,
): Promise<IsoTime | undefined> {
  if (toldUpTo === null) return undefined
  const [entry] = await ledger.entriesAfter(toldUpTo - 1, { since: EVER, onlyNews: false, limit: 1 })
  return entry?.seq === toldUpTo ? entry.recordedAt : undefined
}
