// Sends what lies in the outbox, one delivery after the other with a few hands, and settles each by Telegram's answer.

import type { Delivery } from '../src/model/delivery.ts'
import type { Job } from '../src/schedule/job.ts'
import { createCourier } from './parts/courier.ts'
import { createDoubt } from './parts/doubt.ts'

/** As many at once as the way to Telegram and back needs for 30 a second; each may be doubled by a kill. */
const HANDS = 4
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
      async function hand(first?: Delivery): Promise<void> {
        for (let delivery = first; !signal.aborted && !isRefused && left > 0; delivery = undefined) {
          left = Math.min(left, doubt.isStorm() ? MAX_IN_STORM : MAX_DELIVERIES) - 1
          delivery ??= await courier.take()
          if (delivery === undefined) return
          const result = await courier.send(delivery)
          isRefused ||= result.kind === 'unauthorized'
        }
      }
      const first = signal.aborted ? undefined : await courier.take()
      // Mostly there is nothing to send: one hand sees it.
      if (first !== undefined) await Promise.all([hand(first), ...Array.from({ length: HANDS - 1 }, () => hand())])
      await courier.end(signal.aborted)
      if (isRefused) throw new Error('Telegram refuses the token: nothing can be sent')
      return courier.tally.counts()
    },
  }
}
