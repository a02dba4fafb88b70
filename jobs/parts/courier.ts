// Takes one delivery after the other out of the outbox, sends it and settles it by Telegram's answer.

import type { Deps } from '../../src/deps.ts'
import type { Delivery, SendResult } from '../../src/model/delivery.ts'
import { toIsoTime } from '../../src/model/time.ts'
import type { Doubt, Verdict } from './doubt.ts'
import { createTally, type Tally } from './tally.ts'

/** Longer than any send takes: twice its turn at the gate and an answer that never comes, for a picture and its text. */
const LEASE_MS = 90_000

export interface Courier {
  readonly tally: Tally
  /** Undefined if there is none that may go now. */
  take(): Promise<Delivery | undefined>
  /** Sends and settles one; gives what became of it. */
  send(delivery: Delivery): Promise<SendResult>
  /** Settles what is still in doubt: all, or what has been for long. */
  end(all: boolean): Promise<void>
}

export function createCourier({ store: { outbox }, messenger, now, random, log }: Deps, doubt: Doubt): Courier {
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
    async take() {
      const leaseUntil = toIsoTime(new Date(now().getTime() + LEASE_MS))
      return await outbox.claim(toIsoTime(now()), owner, leaseUntil)
    },
    async send(delivery) {
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
