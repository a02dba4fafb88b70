import { describe, expect, test } from 'vitest'
import { buildDigests } from '../../jobs/build-digests.ts'
import type { ChatAddress, ChatSettings } from '../../src/model/chat.ts'
import type { Delivery } from '../../src/model/delivery.ts'
import type { ClockTime, IsoTime } from '../../src/model/time.ts'
import { createFilledDeps, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked } from '../support/message.ts'

const NEVER = new AbortController().signal
const address = { chatId: 7, threadId: null }
/** 07:30 in Berlin on the day of the corpus. */
const DUE: IsoTime = '2025-12-18T06:30:00.000Z'

async function subscribe(
  deps: TestDeps,
  dueAt: IsoTime = DUE,
  where: ChatAddress = address,
  settings: ChatSettings = {},
) {
  await deps.store.chats.open(where, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })
  await deps.store.chats.change(where, settings)
  await deps.store.chats.subscribe(where, '07:30' as ClockTime, dueAt)
}

async function claimAll(deps: TestDeps): Promise<Delivery[]> {
  const claimed: Delivery[] = []
  for (;;) {
    const delivery = await deps.store.outbox.claim(
      deps.now().toISOString() as IsoTime,
      'test',
      '2026-01-01T00:00:00.000Z',
    )
    if (delivery === undefined) return claimed
    await deps.store.outbox.settle(delivery.id, 'test', { kind: 'sent', messageId: 1 }, DUE)
    claimed.push(delivery)
  }
}

describe('build-digests', () => {
  test('puts what is due into the outbox, and the next one is due tomorrow', async () => {
    const deps = await createFilledDeps()
    await subscribe(deps)

    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 1 })

    const [delivery, ...more] = await claimAll(deps)
    expect(more).toEqual([])
    expect(delivery).toMatchObject({
      ...{ key: 'd:7:0:2025-12-18:0', address, part: 0, deadline: '2025-12-18T12:30:00.000Z' },
      message: { tellsUpTo: await deps.store.ledger.lastSeq() },
    })
    if (delivery !== undefined) checked(delivery.message)
    const chat = await deps.store.chats.find(address)
    expect(chat?.subscription).toMatchObject({ lastDay: '2025-12-18', nextDueAt: '2025-12-19T06:30:00.000Z' })
  })

  test('builds nothing twice', async () => {
    const deps = await createFilledDeps()
    await subscribe(deps)

    await buildDigests.run(deps, NEVER)

    expect(await buildDigests.run(deps, NEVER)).toEqual({ built: 0, quiet: 0, late: 0, waiting: 0, failed: 0 })
    expect(await claimAll(deps)).toHaveLength(1)
  })

  test('builds nothing before its time', async () => {
    const deps = await createFilledDeps()
    await subscribe(deps, '2025-12-18T06:31:00.000Z')

    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 0 })
  })

  test('says in one line that nothing is new, or nothing at all', async () => {
    const deps = await createTestDeps()
    await subscribe(deps, DUE, { chatId: 1, threadId: null })
    await subscribe(deps, DUE, { chatId: 2, threadId: null }, { isOnlyIfNew: true })

    expect(await buildDigests.run(deps, NEVER)).toEqual({ built: 1, quiet: 1, late: 0, waiting: 0, failed: 0 })

    const [delivery] = await claimAll(deps)
    expect(delivery).toMatchObject({ address: { chatId: 1 } })
    expect(delivery?.message.text.split('\n')).toHaveLength(1)
    const quiet = await deps.store.chats.find({ chatId: 2, threadId: null })
    expect(quiet?.subscription?.nextDueAt).toBe('2025-12-19T06:30:00.000Z')
  })

  test('tells a chat the next day only what has come since', async () => {
    const deps = await createFilledDeps()
    await subscribe(deps)
    await buildDigests.run(deps, NEVER)
    await claimAll(deps)

    deps.setNow('2025-12-19T06:30:00.000Z')
    await buildDigests.run(deps, NEVER)

    const [delivery] = await claimAll(deps)
    expect(delivery?.key).toBe('d:7:0:2025-12-19:0')
    expect(delivery?.message.text).toMatch(/nichts Neues/i)
  })

  test('makes up for a short outage, and lets what is over six hours late be', async () => {
    const deps = await createFilledDeps()
    await subscribe(deps, '2025-12-18T00:31:00.000Z', { chatId: 1, threadId: null })
    await subscribe(deps, '2025-12-18T00:29:00.000Z', { chatId: 2, threadId: null })

    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 1, late: 1 })

    expect(await claimAll(deps)).toMatchObject([{ address: { chatId: 1 } }])
    const late = await deps.store.chats.find({ chatId: 2, threadId: null })
    expect(late?.subscription?.nextDueAt).toBe('2025-12-19T06:30:00.000Z')
  })

  test('after days of silence sends one digest, not one for each day', async () => {
    const deps = await createFilledDeps()
    await subscribe(deps, '2025-12-14T06:30:00.000Z')

    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 1, late: 1 })
    expect(await claimAll(deps)).toMatchObject([{ key: 'd:7:0:2025-12-18:0' }])
    deps.setNow('2025-12-19T06:30:00.000Z')
    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 1, late: 0 })
  })

  test('serves more chats than one batch has, topics apart', async () => {
    const deps = await createTestDeps()
    for (let thread = 1; thread <= 130; thread += 1) await subscribe(deps, DUE, { chatId: -100, threadId: thread })

    expect(await buildDigests.run(deps, NEVER)).toMatchObject({ built: 130 })
    expect(new Set((await claimAll(deps)).map(({ key }) => key)).size).toBe(130)
  })

  test('serves the others when some fail, and tries those again', async () => {
    const deps = await createTestDeps()
    for (let chatId = 1; chatId <= 230; chatId += 1) await subscribe(deps, DUE, { chatId, threadId: null })
    let isBroken = true
    const enqueue: TestDeps['store']['outbox']['enqueue'] = (slot, deliveries) =>
      isBroken && slot.address.chatId <= 120
        ? Promise.reject(new Error('broken'))
        : deps.store.outbox.enqueue(slot, deliveries)
    const store = { ...deps.store, outbox: { ...deps.store.outbox, enqueue } }

    expect(await buildDigests.run({ ...deps, store }, NEVER)).toMatchObject({ built: 110, failed: 120 })
    isBroken = false
    expect(await buildDigests.run({ ...deps, store }, NEVER)).toMatchObject({ built: 120, failed: 0 })
  })

  test('ends soon after it is asked to', async () => {
    const deps = await createTestDeps()
    for (let chatId = 1; chatId <= 5; chatId += 1) await subscribe(deps, DUE, { chatId, threadId: null })
    const stop = new AbortController()
    const enqueue: TestDeps['store']['outbox']['enqueue'] = async (slot, deliveries) => {
      stop.abort()
      await deps.store.outbox.enqueue(slot, deliveries)
    }
    const store = { ...deps.store, outbox: { ...deps.store.outbox, enqueue } }

    expect(await buildDigests.run({ ...deps, store }, stop.signal)).toMatchObject({ built: 1 })
  })
})
