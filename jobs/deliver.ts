// Sends what lies in the outbox, one delivery after the other with a few hands, and settles each by Telegram's answer.

import type { Deps } from '../src/deps.ts'
import type { SendResult } from '../src/model/delivery.ts'
import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'
import { createTally, type Tally } from './parts/tally.ts'

/** As many at once as the way to Telegram and back needs for 30 a second; each may be doubled by a kill. */
const HANDS = 4
/** Longer than any send can take: its turn at the gate, and an answer that never comes. */
const LEASE_MS = 60_000
const MAX_DELIVERIES = 1_500

export const deliver: Job = {
  name: 'deliver',
  cron: '* * * * * *',
  wakes: [],
  async run(deps, signal) {
    const tally = createTally('sent')
    const owner = `deliver-${deps.random().toString(36).slice(2)}`
    let left = MAX_DELIVERIES
    let isRefused = false
    async function hand(): Promise<void> {
      while (!signal.aborted && !isRefused && left > 0) {
        left -= 1
        const result = await deliverOne(owner, deps, tally)
        if (result === undefined) return
        isRefused ||= result.kind === 'unauthorized'
      }
    }
    await Promise.all(Array.from({ length: HANDS }, hand))
    if (isRefused) throw new Error('Telegram refuses the token: nothing can be sent')
    return tally.counts()
  },
}

/** Undefined if there is nothing to send now. */
async function deliverOne(owner: string, deps: Deps, tally: Tally): Promise<SendResult | undefined> {
  const { outbox } = deps.store
  const now = () => toIsoTime(deps.now())
  const leaseUntil = toIsoTime(new Date(deps.now().getTime() + LEASE_MS))
  const delivery = await outbox.claim(now(), owner, leaseUntil)
  if (delivery === undefined) return undefined
  const { id, address, message, isAmbiguous } = delivery
  // It may stand in the chat already: if it comes twice, then at least without a sound.
  const result = await deps.messenger.send(address, isAmbiguous ? { ...message, isSilent: true } : message)
  await outbox.settle(id, owner, result, now())
  tally.count(result.kind)
  if (result.kind === 'refused')
    deps.log.error({ id, chatId: address.chatId, reason: result.reason }, 'delivery refused')
  return result
}
