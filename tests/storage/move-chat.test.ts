import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/storage/ports/store.ts'
import { KINDS, later, NOW } from './support/store.ts'

const [OLD, NEW] = [-17, -1_000_000_000_017]
const defaults = { kind: 'group', locale: 'de', zone: 'Europe/Vienna' } as const
const at = (chatId: number, threadId: number | null = null) => ({ chatId, threadId })

async function subscribed(store: Store, chatId: number): Promise<void> {
  await store.chats.open(at(chatId), defaults)
  await store.chats.subscribe(at(chatId), '07:30', NOW)
}

async function enqueued(store: Store, chatId: number, count: number): Promise<void> {
  const deliveries = Array.from({ length: count }, (_, part) => ({
    ...{ key: `d:${chatId}:0:2025-12-07:${part}`, address: at(chatId), part, deadline: later({ hours: 6 }) },
    message: { text: `Teil ${part}`, entities: [], tellsUpTo: 7 },
  }))
  await store.outbox.enqueue({ address: at(chatId), day: '2025-12-07', nextDueAt: later({ days: 1 }) }, deliveries)
}

async function claim(store: Store, seconds = 0) {
  return await store.outbox.claim(later({ seconds }), 'me', later({ seconds: seconds + 60 }))
}

/** Sends all there is; gives the chats it went to. */
async function sendAll(store: Store): Promise<number[]> {
  const chats = []
  for (let seconds = 1; ; seconds++) {
    const delivery = await claim(store, seconds)
    if (delivery === undefined) return chats
    const isMoved = delivery.address.chatId === OLD
    const result = isMoved ? ({ kind: 'moved', toChatId: NEW } as const) : ({ kind: 'sent', messageId: 1 } as const)
    if (!isMoved) chats.push(delivery.address.chatId)
    await store.outbox.settle(delivery.id, 'me', result, later({ seconds }))
  }
}

describe.each(KINDS)('a group that became a supergroup $kind', ({ open }) => {
  test('is told all parts under its new id and keeps its settings', async () => {
    const store = await open()
    await subscribed(store, OLD)
    await store.chats.change(at(OLD), { locale: 'en' })
    await enqueued(store, OLD, 2)

    const chats = await sendAll(store)

    expect(chats).toEqual([NEW, NEW])
    expect(await store.chats.find(at(OLD))).toBeUndefined()
    expect(await store.chats.find(at(NEW))).toMatchObject({
      ...{ locale: 'en', toldUpTo: 7, state: 'active' },
      subscription: { time: '07:30', lastDay: '2025-12-07' },
    })
  })

  // F07
  test('is told a day once, also if both ids are subscribed', async () => {
    const store = await open()
    await subscribed(store, OLD)
    await subscribed(store, NEW)
    await enqueued(store, OLD, 2)
    await enqueued(store, NEW, 2)

    const chats = await sendAll(store)

    expect(chats).toEqual([NEW, NEW])
    expect(await store.outbox.count()).toMatchObject({ sent: 2, cancelled: 2, pending: 0 })
    expect(await store.chats.countSubscribed()).toBe(1)
  })

  test('brings its subscription and its marks to a new id that has none', async () => {
    const store = await open()
    await subscribed(store, OLD)
    await store.told.note(at(OLD), { upTo: 5, messageId: 1 })
    await store.chats.open(at(NEW), { ...defaults, zone: 'Asia/Tokyo' })
    await store.told.note(at(NEW), { upTo: 3, messageId: 1 })
    await enqueued(store, OLD, 1)

    const delivery = await claim(store)
    await store.outbox.settle(delivery?.id ?? 0, 'me', { kind: 'moved', toChatId: NEW }, NOW)

    expect(await store.chats.find(at(NEW))).toMatchObject({
      ...{ zone: 'Asia/Tokyo', toldUpTo: 5, subscription: { time: '07:30', lastDay: '2025-12-07' } },
    })
  })

  test('that is said to have moved to itself is tried again later', async () => {
    const store = await open()
    await enqueued(store, NEW, 1)

    const delivery = await claim(store)
    await store.outbox.settle(delivery?.id ?? 0, 'me', { kind: 'moved', toChatId: NEW }, NOW)

    expect(await claim(store)).toBeUndefined()
    expect((await claim(store, 5))?.attempts).toBe(1)
  })
})
