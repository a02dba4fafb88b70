// Tells the admins of objections that wait, and tells what became of them: whoever objected, and each chat that had been
// told the entry, once. It waits until the ledger has taken the verdict into account, so that what holds now can be told.

import type { Deps } from '../src/deps.ts'
import type { ChatAddress } from '../src/model/chat.ts'
import type { Correction } from '../src/model/correction.ts'
import type { NewDelivery } from '../src/model/delivery.ts'
import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'
import { tellOperators } from './parts/operators.ts'
import { createTally } from './parts/tally.ts'
import { verdictFor } from './parts/verdicts.ts'

const BATCH = 20
/** After this a correction is history. */
const DEADLINE_MS = 7 * 24 * 3_600_000

type Needs = 'store' | 'knowledge' | 'now' | 'texts' | 'settings'

export const tellCorrections: Job<Needs> = {
  name: 'tell-corrections',
  cron: '7,37 * * * * *',
  wakes: ['deliver'],
  async run(deps) {
    const tally = createTally('asked', 'verdicts', 'messages')
    const { analyses, corrections } = deps.store
    for (const { id, seq } of await corrections.pending(BATCH)) {
      if (await tellOperators(`objection:${id}`, t => t('notice-objection', { seq }), deps)) tally.count('asked')
    }
    if ((await analyses.nextForLedger(1)).length > 0) return tally.counts()
    for (const correction of await corrections.untold(BATCH)) {
      const messages = await messagesOn(correction, deps)
      await corrections.tell(correction.id, messages, toIsoTime(deps.now()))
      tally.count('verdicts')
      tally.count('messages', messages.length)
    }
    return tally.counts()
  },
}

/** A message to the chat that objected; if the objection was right, also to each chat that had been told the entry. */
async function messagesOn(correction: Correction, deps: Pick<Deps, Needs>): Promise<NewDelivery[]> {
  const { seq, address, state } = correction
  const hearers = await deps.store.corrections.hearersOf(seq)
  const chats = new Map<string, { address: ChatAddress; answers: number | undefined; isReporter: boolean }>()
  chats.set(keyOf(address), { address, answers: undefined, isReporter: true })
  for (const hearer of hearers) {
    const known = chats.get(keyOf(hearer.address))
    if (known !== undefined) known.answers = hearer.messageId
    else if (state === 'accepted')
      chats.set(keyOf(hearer.address), { address: hearer.address, answers: hearer.messageId, isReporter: false })
  }
  const deadline = toIsoTime(new Date(deps.now().getTime() + DEADLINE_MS))
  const messages: NewDelivery[] = []
  for (const chat of chats.values()) {
    const message = await verdictFor(correction, chat, deps)
    // One key for the entry and the chat: of several objections to one entry each chat hears once.
    const key = `c:${seq}:${state}:${keyOf(chat.address)}`
    if (message !== undefined) messages.push({ key, address: chat.address, part: 0, message, deadline })
  }
  return messages
}

function keyOf({ chatId, threadId }: ChatAddress): string {
  return `${chatId}:${threadId ?? 0}`
}
