// Sends what lies in the outbox, one delivery after the other with a few hands, and settles each by Telegram's answer.

import type { Deps } from '../src/deps.ts'
import type { SendResult } from '../src/model/delivery.ts'
import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'
import { createDoubt, type Doubt, type Verdict } from './parts/doubt.ts'
import { createTally, type Tally } from './parts/tally.ts'

/** As many at once as the way to Telegram and back needs for 30 a second; each may be doubled by a kill. */
const HANDS = 4
/** Longer than any send takes: twice its turn at the gate and an answer that never comes, for a picture and its text. */
const LEASE_MS = 90_000
const MAX_DELIVERIES = 1_500
/** While Telegram refuses everybody, a few are enough to notice when it has ended. */
const MAX_IN_STORM = 5

/** A job that remembers, from run to run, which chats are said to be gone. */
export function createDeliver(): Job {
  const doubt = createDoubt()
  return {
    name: 'deliver',
    cron: '* * * * * *',
    wakes: [],
    async run(deps, signal) {
      const courier = createCourier(deps, doubt)
      let left = MAX_DELIVERIES
      let isRefused = false
      async function hand(): Promise<void> {
        while (!signal.aborted && !isRefused && left > 0) {
          left = Math.min(left, doubt.isStorm() ? MAX_IN_STORM : MAX_DELIVERIES) - 1
          const result = await courier.deliverOne()
          if (result === undefined) return
          isRefused ||= result.kind === 'unauthorized'
        }
      }
      await Promise.all(Array.from({ length: HANDS }, hand))
      await courier.end(signal.aborted)
      if (isRefused) throw new Error('Telegram refuses the token: nothing can be sent')
      return courier.tally.counts()
    },
  }
}

interface Courier {
  readonly tally: Tally
  /** Gives what became of one delivery; undefined if there is none that may go now. */
  deliverOne(): Promise<SendResult | undefined>
  end(all: boolean): Promise<void>
}

function createCourier({ store: { outbox }, messenger, now, random, log }: Deps, doubt: Doubt): Courier {
  const tally = createTally('sent')
  const owner = `deliver-${random().toString(36).slice(2)}`

  async function settleAll(verdicts: readonly Verdict[]): Promise<void> {
    for (const { delivery, owner: holder, settleAs } of verdicts) {
      await outbox.settle(delivery.id, holder, settleAs, toIsoTime(now()))
      tally.count(settleAs.kind === 'gone' ? 'gone' : 'doubted')
    }
  }

  return {
    tally,
    async deliverOne() {
      const leaseUntil = toIsoTime(new Date(now().getTime() + LEASE_MS))
      const delivery = await outbox.claim(toIsoTime(now()), owner, leaseUntil)
      if (delivery === undefined) return undefined
      const { id, address, message, isAmbiguous } = delivery
      // It may stand in the chat already: if it comes twice, then at least without a sound.
      const result = await messenger.send(address, isAmbiguous ? { ...message, isSilent: true } : message)
      if (result.kind === 'gone') {
        const wasStorm = doubt.isStorm()
        await settleAll(doubt.doubt({ delivery, owner, result }, now()))
        if (doubt.isStorm() && !wasStorm)
          log.error({ reason: result.reason }, 'Telegram refuses everybody: none believed')
        return result
      }
      await outbox.settle(id, owner, result, toIsoTime(now()))
      tally.count(result.kind)
      if (result.kind === 'sent') await settleAll(doubt.trust())
      if (result.kind === 'refused')
        log.error({ id, chatId: address.chatId, reason: result.reason }, 'delivery refused')
      return result
    },
    end: all => settleAll(doubt.end(now(), all)),
  }
}
