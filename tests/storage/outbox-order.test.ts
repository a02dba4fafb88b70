// What goes before what, and what keeps nobody waiting.

import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { IsoTime } from '../../src/model/time.ts'
import { openStore } from '../../src/storage/database.ts'
import type { Store } from '../../src/storage/ports/store.ts'
import { later, NOW, temporaryFile } from './support/store.ts'

const FAR = later({ days: 1 })
const at = (chatId: number) => ({ chatId, threadId: null })

async function digest(store: Store, chatId: number): Promise<void> {
  await store.chats.open(at(chatId), { kind: 'private', locale: 'de', zone: 'UTC' })
  await store.outbox.enqueue({ address: at(chatId), day: '2025-12-07', nextDueAt: FAR }, [
    { key: `d:${chatId}`, address: at(chatId), part: 0, message: { text: 'digest', entities: [] }, deadline: FAR },
  ])
}

async function alert(store: Store, chatId: number): Promise<void> {
  await store.chats.open(at(chatId), { kind: 'private', locale: 'de', zone: 'UTC' })
  await store.outbox.enqueueAlerts(at(chatId), 1, [
    { key: `a:${chatId}`, address: at(chatId), part: 0, message: { text: 'alert', entities: [] }, deadline: FAR },
  ])
}

async function sendAll(store: Store, now: IsoTime): Promise<string[]> {
  const keys: string[] = []
  for (;;) {
    const delivery = await store.outbox.claim(now, 'me', FAR)
    if (delivery === undefined) return keys
    keys.push(delivery.key)
    await store.outbox.settle(delivery.id, 'me', { kind: 'sent', messageId: 1 }, now)
  }
}

describe('the outbox', () => {
  // F16
  test('sends alerts before digests, but a digest that has waited before a new alert', async () => {
    let now: IsoTime = NOW
    const store = await openStore('sqlite::memory:', { now: () => new Date(now) })
    await digest(store, 1)
    now = later({ seconds: 170 })
    await digest(store, 2)
    await alert(store, 3)
    now = later({ seconds: 200 })
    await alert(store, 4)

    expect(await sendAll(store, now)).toEqual(['a:3', 'd:1', 'a:4', 'd:2'])
    await store.close()
  })

  // F12
  test('sets a message aside that cannot be read, with its reason, and goes on behind it', async () => {
    const path = temporaryFile()
    const store = await openStore(`sqlite:${path}`, { now: () => new Date(NOW) })
    for (const chatId of [1, 2, 3]) await digest(store, chatId)
    const file = new Sqlite(path)
    file.prepare(`update delivery set message = '{broken' where key = 'd:1'`).run()
    file.close()

    expect(await sendAll(store, NOW)).toEqual(['d:2', 'd:3'])
    expect(await store.outbox.troubles(5)).toMatchObject([{ key: 'd:1', state: 'dead', address: at(1) }])
    await store.close()
  })

  // F11
  test('tries nothing more today where the bot may not write, and knows what has waited longest', async () => {
    const store = await openStore('sqlite::memory:', { now: () => new Date(NOW) })
    await digest(store, 1)
    await alert(store, 1)
    await digest(store, 2)

    expect(await store.outbox.oldestPendingAt()).toBe(NOW)
    const delivery = await store.outbox.claim(NOW, 'me', FAR)
    await store.outbox.settle(delivery?.id ?? 0, 'me', { kind: 'restricted', reason: 'not enough rights' }, NOW)

    expect(await sendAll(store, NOW)).toEqual(['d:2'])
    expect(await store.outbox.count()).toMatchObject({ dead: 1, cancelled: 1, sent: 1 })
    expect((await store.chats.find(at(1)))?.state).toBe('active')
    expect(await store.outbox.oldestPendingAt()).toBeNull()
    await store.close()
  })
})
