import { describe, expect, test } from 'vitest'
import { createDeliver } from '../../jobs/deliver.ts'
import type { Messenger } from '../../src/deps.ts'
import type { SendResult } from '../../src/model/delivery.ts'
import type { Message } from '../../src/model/message.ts'
import type { IsoTime } from '../../src/model/time.ts'
import { createTestDeps, type TestDeps } from '../support/deps.ts'

const NEVER = new AbortController().signal
const DEADLINE: IsoTime = '2025-12-18T12:30:00.000Z'

interface Sent {
  readonly chatId: number
  readonly message: Message
}

/** Deps whose Telegram answers as told, `sent` where nothing is told. */
async function openDeliveries(answer: (sent: Sent, nth: number) => SendResult | undefined = () => undefined) {
  const base = await createTestDeps()
  const sent: Sent[] = []
  const send: Messenger['send'] = async ({ chatId }, message) => {
    sent.push({ chatId, message })
    return answer({ chatId, message }, sent.length) ?? { kind: 'sent', messageId: sent.length }
  }
  return { deps: { ...base, messenger: { send } }, sent, deliver: createDeliver() }
}

async function enqueue(deps: TestDeps, chatId: number, texts: readonly string[]) {
  const address = { chatId, threadId: null }
  await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })
  await deps.store.outbox.enqueue(
    { address, day: '2025-12-18', nextDueAt: '2025-12-19T06:30:00.000Z' },
    texts.map((text, part) => ({
      ...{ key: `d:${chatId}:0:2025-12-18:${part}`, address, part, deadline: DEADLINE },
      message: { text, entities: [], ...(part === texts.length - 1 ? { tellsUpTo: 5 } : {}) },
    })),
  )
}

function later(deps: TestDeps, ms: number): void {
  deps.setNow(new Date(deps.now().getTime() + ms).toISOString())
}

describe('deliver', () => {
  test('sends what is due, parts in order, and the chat counts as told', async () => {
    const { deps, sent, deliver } = await openDeliveries()
    await enqueue(deps, 1, ['eins', 'zwei', 'drei'])

    await deliver.run(deps, NEVER)
    for (let run = 0; run < 3; run += 1) await deliver.run(deps, NEVER)

    expect(sent.map(({ message }) => message.text)).toEqual(['eins', 'zwei', 'drei'])
    expect(await deps.store.outbox.count()).toMatchObject({ sent: 3, pending: 0 })
    expect((await deps.store.chats.find({ chatId: 1, threadId: null }))?.toldUpTo).toBe(5)
  })

  test('comes back after the time that Telegram asks for', async () => {
    const { deps, sent, deliver } = await openDeliveries((_sent, nth) =>
      nth === 1 ? { kind: 'wait', retryAfterMs: 60_000 } : undefined,
    )
    await enqueue(deps, 1, ['eins'])

    expect(await deliver.run(deps, NEVER)).toEqual({ sent: 0, wait: 1 })
    later(deps, 59_000)
    expect(await deliver.run(deps, NEVER)).toEqual({ sent: 0 })
    later(deps, 1_000)
    expect(await deliver.run(deps, NEVER)).toEqual({ sent: 1 })
    expect(sent).toHaveLength(2)
  })

  test('sends a second time without a sound what may have arrived, and never a third time', async () => {
    const { deps, sent, deliver } = await openDeliveries(() => ({ kind: 'ambiguous', reason: 'timeout' }))
    await enqueue(deps, 1, ['eins'])

    for (let run = 0; run < 5; run += 1) {
      await deliver.run(deps, NEVER)
      later(deps, 120_000)
    }

    expect(sent.map(({ message }) => message.isSilent)).toEqual([undefined, true])
    expect(await deps.store.outbox.count()).toMatchObject({ unknown: 1 })
  })

  test('asks a chat that is gone once and spares it the rest', async () => {
    const { deps, sent, deliver } = await openDeliveries(({ chatId }) =>
      chatId === 1 ? { kind: 'gone', reason: 'blocked' } : undefined,
    )
    await enqueue(deps, 1, ['eins', 'zwei'])
    await enqueue(deps, 2, ['eins'])

    for (let run = 0; run < 3; run += 1) await deliver.run(deps, NEVER)

    expect(sent.map(({ chatId }) => chatId).toSorted()).toEqual([1, 2])
    expect((await deps.store.chats.find({ chatId: 1, threadId: null }))?.state).toBe('gone')
  })

  test('believes that a lone chat is gone after a while', async () => {
    const { deps, sent, deliver } = await openDeliveries(() => ({ kind: 'gone', reason: 'blocked' }))
    await enqueue(deps, 1, ['eins'])

    await deliver.run(deps, NEVER)
    later(deps, 30_000)
    await deliver.run(deps, NEVER)

    expect(sent).toHaveLength(1)
    expect((await deps.store.chats.find({ chatId: 1, threadId: null }))?.state).toBe('gone')
    expect(await deps.store.outbox.count()).toMatchObject({ cancelled: 1, sending: 0 })
  })

  // F06
  test('loses nobody when Telegram refuses everybody for five minutes', async () => {
    let isStorm = true
    const { deps, sent, deliver } = await openDeliveries(() =>
      isStorm ? { kind: 'gone', reason: 'blocked' } : undefined,
    )
    for (let chatId = 1; chatId <= 300; chatId += 1) await enqueue(deps, chatId, ['eins'])

    for (let second = 0; second < 300; second += 10) {
      await deliver.run(deps, NEVER)
      later(deps, 10_000)
    }
    // One of them tells the operators.
    expect(await deps.store.outbox.count()).toMatchObject({ pending: 301, cancelled: 0, dead: 0 })
    expect(sent.length).toBeLessThan(300)

    isStorm = false
    for (let second = 0; second < 300; second += 10) {
      await deliver.run(deps, NEVER)
      later(deps, 10_000)
    }
    expect(await deps.store.outbox.count()).toMatchObject({ sent: 302, pending: 0 })
    const toOperator = sent.filter(({ chatId }) => chatId === 900).map(({ message }) => message.text)
    expect(toOperator.at(-1)).toContain('nimmt wieder Nachrichten an')
  })

  // F11
  test('tells the operators once a week where it may not write', async () => {
    const { deps, sent, deliver } = await openDeliveries(({ chatId }) =>
      chatId === -1 ? { kind: 'restricted', reason: '400: not enough rights' } : undefined,
    )
    await enqueue(deps, -1, ['eins', 'zwei'])

    for (let run = 0; run < 3; run += 1) await deliver.run(deps, NEVER)

    expect(sent.map(({ chatId }) => chatId)).toEqual([-1, 900])
    expect(sent[1]?.message.text).toContain('not enough rights')
  })

  test('F25: after two days away, what is too late is not sent, and who has left meanwhile is asked once', async () => {
    const { deps, sent, deliver } = await openDeliveries(({ chatId }) =>
      chatId === 2 ? { kind: 'gone', reason: '403: bot was blocked by the user' } : undefined,
    )
    await enqueue(deps, 1, ['von vorgestern'])
    later(deps, 48 * 3_600_000)

    await deliver.run(deps, NEVER)
    expect(sent).toEqual([])
    expect(await deps.store.outbox.count()).toMatchObject({ pending: 0, dead: 1 })

    const deadline = '2025-12-20T12:30:00.000Z'
    for (const chatId of [2, 3]) {
      const address = { chatId, threadId: null }
      await deps.store.chats.open(address, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })
      await deps.store.outbox.enqueue(
        { address, day: '2025-12-20', nextDueAt: '2025-12-21T06:30:00.000Z' },
        [0, 1].map(part => ({
          ...{ key: `d:${chatId}:${part}`, address, part, deadline },
          message: { text: 'neu', entities: [] },
        })),
      )
    }
    for (let run = 0; run < 3; run += 1) await deliver.run(deps, NEVER)

    expect(sent.map(({ chatId }) => chatId).toSorted()).toEqual([2, 3, 3])
    expect(await deps.store.chats.find({ chatId: 2, threadId: null })).toMatchObject({ state: 'gone' })
  })

  // F19
  test('sends nothing that it took before it slept', async () => {
    const { deps, sent, deliver } = await openDeliveries()
    await enqueue(deps, 1, ['eins'])
    const { claim } = deps.store.outbox
    const slow = async (...taken: Parameters<typeof claim>) => {
      const delivery = await claim(...taken)
      if (delivery !== undefined && sent.length === 0) later(deps, 60_000)
      return delivery
    }
    const asleep = { ...deps, store: { ...deps.store, outbox: { ...deps.store.outbox, claim: slow } } }

    expect(await createDeliver().run({ ...asleep, random: () => 0.1 }, AbortSignal.timeout(50))).toMatchObject({
      sent: 0,
    })
    later(deps, 1_000)
    await deliver.run(deps, NEVER)

    expect(sent).toHaveLength(1)
  })

  // F12
  test('sets aside what cannot be sent at all, and goes on', async () => {
    const { deps, deliver } = await openDeliveries(({ chatId }) => {
      if (chatId === 1) throw new TypeError('a mistake')
      return undefined
    })
    for (let chatId = 1; chatId <= 3; chatId += 1) await enqueue(deps, chatId, ['eins'])

    await deliver.run(deps, NEVER)

    expect(await deps.store.outbox.count()).toMatchObject({ sent: 2, dead: 1 })
  })

  test('asks each of many dead chats once while others are reached', async () => {
    const { deps, sent, deliver } = await openDeliveries(({ chatId }) =>
      chatId % 5 === 0 ? { kind: 'gone', reason: 'blocked' } : undefined,
    )
    for (let chatId = 1; chatId <= 200; chatId += 1) await enqueue(deps, chatId, ['eins'])

    for (let run = 0; run < 3; run += 1) await deliver.run(deps, NEVER)
    later(deps, 30_000)
    await deliver.run(deps, NEVER)

    expect(sent).toHaveLength(200)
    expect(await deps.store.outbox.count()).toMatchObject({ sent: 160, cancelled: 40, sending: 0 })
  })

  test('follows a group to its new id', async () => {
    const { deps, sent, deliver } = await openDeliveries(({ chatId }) =>
      chatId === -1 ? { kind: 'moved', toChatId: -100 } : undefined,
    )
    await enqueue(deps, -1, ['eins'])

    await deliver.run(deps, NEVER)
    await deliver.run(deps, NEVER)

    expect(sent.map(({ chatId }) => chatId)).toEqual([-1, -100])
  })

  test('serves the others behind a message that is refused', async () => {
    const { deps, sent, deliver } = await openDeliveries(({ chatId }) =>
      chatId === 1 ? { kind: 'refused', reason: '400' } : undefined,
    )
    for (let chatId = 1; chatId <= 30; chatId += 1) await enqueue(deps, chatId, ['eins'])

    await deliver.run(deps, NEVER)

    expect(sent).toHaveLength(30)
    expect(await deps.store.outbox.count()).toMatchObject({ sent: 29, dead: 1 })
  })

  // F13
  test('stops at a refused token and loses nothing', async () => {
    let isRevoked = true
    const { deps, sent, deliver } = await openDeliveries(() => (isRevoked ? { kind: 'unauthorized' } : undefined))
    for (let chatId = 1; chatId <= 30; chatId += 1) await enqueue(deps, chatId, ['eins'])

    await expect(deliver.run(deps, NEVER)).rejects.toThrow('refuses the token')
    expect(sent.length).toBeLessThanOrEqual(4)
    isRevoked = false
    await deliver.run(deps, NEVER)

    expect(await deps.store.outbox.count()).toMatchObject({ sent: 30, pending: 0 })
  })

  test('begins nothing more once it is asked to end', async () => {
    const stop = new AbortController()
    const { deps, sent, deliver } = await openDeliveries(() => {
      stop.abort()
      return undefined
    })
    for (let chatId = 1; chatId <= 30; chatId += 1) await enqueue(deps, chatId, ['eins'])

    await deliver.run(deps, stop.signal)

    expect(sent.length).toBeLessThanOrEqual(4)
    expect(await deps.store.outbox.count()).toMatchObject({ sent: sent.length, sending: 0 })
  })

  // F18
  test('shares the work of two processes without sending anything twice', async () => {
    const { deps, sent, deliver } = await openDeliveries()
    for (let chatId = 1; chatId <= 50; chatId += 1) await enqueue(deps, chatId, ['eins'])
    const other = { ...deps, random: () => 0.25 }

    await Promise.all([deliver.run(deps, NEVER), deliver.run(other, NEVER)])

    expect(sent.map(({ chatId }) => chatId).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 1),
    )
  })
})
