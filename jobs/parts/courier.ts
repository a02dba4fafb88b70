// Takes one delivery after the other out of the outbox, sends it and settles it by Telegram's answer.

import type { Deps } from '../../src/deps.ts'
import type { Delivery, SendResult } from '../../src/model/delivery.ts'
import { toIsoTime } from '../../src/model/time.ts'
import type { Doubt, Verdict } from './doubt.ts'
import { tellIsOver, tellOperators } from './operators.ts'
import { createTally, type Tally } from './tally.ts'

/** Longer than any send takes: twice its turn at the gate and an answer that never comes, for a picture and its text. */
const LEASE_MS = 90_000
/** With less of its lease left a delivery is given back: this process has slept, and another may take it meanwhile. */
const MIN_LEASE_MS = 70_000
const WEEK_MS = 7 * 86_400_000

export interface Courier {
  readonly tally: Tally
  /** Undefined if there is none that may go now. */
  take(): Promise<Delivery | undefined>
  /** Sends and settles one; gives what became of it. */
  send(delivery: Delivery): Promise<SendResult>
  /** Settles what is still in doubt: all, or what has been for long. */
  end(all: boolean): Promise<void>
}

export function createCourier(deps: Deps, doubt: Doubt): Courier {
  const { messenger, now, random, log } = deps
  const { outbox } = deps.store
  const tally = createTally('sent')
  const owner = `deliver-${random().toString(36).slice(2)}`
  const takenAt = new Map<number, number>()

  async function settleAll(verdicts: readonly Verdict[]): Promise<void> {
    for (const { delivery, owner: holder, settleAs } of verdicts) {
      await outbox.settle(delivery.id, holder, settleAs, toIsoTime(now()))
      tally.count(settleAs.kind === 'wait' ? 'doubted' : settleAs.kind)
    }
  }

  async function trySending({ id, address, message, isAmbiguous }: Delivery): Promise<SendResult> {
    const heldMs = now().getTime() - (takenAt.get(id) ?? 0)
    takenAt.delete(id)
    if (heldMs > LEASE_MS - MIN_LEASE_MS) return { kind: 'wait', retryAfterMs: 1_000 }
    try {
      // It may stand in the chat already: if it comes twice, then at least without a sound.
      return await messenger.send(address, isAmbiguous ? { ...message, isSilent: true } : message)
    } catch (error) {
      log.error({ id, error }, 'delivery cannot be sent')
      return { kind: 'refused', reason: 'our mistake: see the log' }
    }
  }

  async function doubtGone(delivery: Delivery, result: Verdict['result']): Promise<void> {
    const wasStorm = doubt.isStorm()
    await settleAll(doubt.doubt({ delivery, owner, result }, now()))
    if (!doubt.isStorm() || wasStorm) return
    log.error({ reason: result.reason }, 'Telegram refuses everybody: none believed')
    await tellOperators('storm', t => t('notice-storm', { reason: result.reason }), deps)
  }

  async function noteEnd({ id, address }: Delivery, result: SendResult): Promise<void> {
    if (result.kind === 'sent') {
      const wasStorm = doubt.isStorm()
      await settleAll(doubt.trust())
      if (wasStorm) await tellIsOver('storm', t => t('notice-storm-over'), deps)
    }
    if (result.kind === 'refused') log.error({ id, chatId: address.chatId, reason: result.reason }, 'delivery refused')
    if (result.kind !== 'restricted') return
    log.warn({ chatId: address.chatId, reason: result.reason }, 'not allowed to write there')
    const place = `${address.chatId}${address.threadId === null ? '' : `/${address.threadId}`}`
    const weekAgo = toIsoTime(new Date(now().getTime() - WEEK_MS))
    const values = { chat: place, reason: result.reason }
    await tellOperators(`restricted:${place}`, t => t('notice-restricted', values), deps, weekAgo)
  }

  return {
    tally,
    async take() {
      const at = now()
      const leaseUntil = toIsoTime(new Date(at.getTime() + LEASE_MS))
      const delivery = await outbox.claim(toIsoTime(at), owner, leaseUntil)
      if (delivery !== undefined) takenAt.set(delivery.id, at.getTime())
      return delivery
    },
    async send(delivery) {
      const result = await trySending(delivery)
      if (result.kind === 'gone' || result.kind === 'unreachable') {
        await doubtGone(delivery, result)
        return result
      }
      await outbox.settle(delivery.id, owner, result, toIsoTime(now()))
      tally.count(result.kind)
      await noteEnd(delivery, result)
      return result
    },
    end: all => settleAll(doubt.end(now(), all)),
  }
}
