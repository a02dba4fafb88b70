// F06: what Telegram says of a chat in a bad hour is not believed at once.

import { describe, expect, test } from 'vitest'
import type { SendResult } from '../../src/model/delivery.ts'
import type { IsoDay, IsoTime } from '../../src/model/time.ts'
import type { Store } from '../../src/storage/ports/store.ts'
import { KINDS, NOW } from './support/store.ts'

const address = { chatId: 17, threadId: null }
const UNREACHABLE: SendResult = { kind: 'unreachable', reason: '400: chat not found' }

const on = (day: number, minute = 0) => new Date(Date.parse(NOW) + (day * 1440 + minute) * 60_000).toISOString()

async function digestOf(store: Store, day: number): Promise<void> {
  const date = on(day).slice(0, 10) as IsoDay
  await store.outbox.enqueue({ address, day: date, nextDueAt: on(day + 1) as IsoTime }, [
    { key: date, address, part: 0, message: { text: date, entities: [] }, deadline: on(day, 360) as IsoTime },
  ])
}

/** Tries every minute for an hour; gives how often it was tried. */
async function tryFor(store: Store, day: number, result: SendResult): Promise<number> {
  let tries = 0
  for (let minute = 0; minute < 60; minute += 1) {
    const delivery = await store.outbox.claim(on(day, minute) as IsoTime, 'me', on(day, minute + 1) as IsoTime)
    if (delivery === undefined) continue
    tries += 1
    await store.outbox.settle(delivery.id, 'me', result, on(day, minute) as IsoTime)
  }
  return tries
}

describe.each(KINDS)('a chat that cannot be reached $kind', ({ open }) => {
  test('is tried five times a day, and is gone on the third day', async () => {
    const store = await open()
    await store.chats.open(address, { kind: 'private', locale: 'de', zone: 'UTC' })

    const tries: number[] = []
    const states: (string | undefined)[] = []
    for (let day = 0; day < 4; day += 1) {
      await digestOf(store, day)
      tries.push(await tryFor(store, day, UNREACHABLE))
      states.push((await store.chats.find(address))?.state)
    }

    expect(tries).toEqual([5, 5, 1, 0])
    expect(states).toEqual(['active', 'active', 'gone', 'gone'])
  })

  test('begins anew once something has been sent, or once it is back', async () => {
    const store = await open()
    await store.chats.open(address, { kind: 'private', locale: 'de', zone: 'UTC' })
    const results = [UNREACHABLE, UNREACHABLE, { kind: 'sent', messageId: 1 } as const, UNREACHABLE, UNREACHABLE]

    for (const [day, result] of results.entries()) {
      await digestOf(store, day)
      await tryFor(store, day, result)
    }

    expect((await store.chats.find(address))?.state).toBe('active')
    await store.chats.markGone(17)
    await store.chats.open(address, { kind: 'private', locale: 'de', zone: 'UTC' })
    await digestOf(store, 6)
    await tryFor(store, 6, UNREACHABLE)
    expect((await store.chats.find(address))?.state).toBe('active')
  })

  test('is forgotten three months after it is gone', async () => {
    const store = await open()
    await store.chats.open(address, { kind: 'private', locale: 'de', zone: 'UTC' })
    await store.chats.markGone(17)

    const early = await store.prune(on(89) as IsoTime)
    const late = await store.prune(on(91) as IsoTime)

    expect([early, late]).toMatchObject([{ chats: 0 }, { chats: 1 }])
    expect(await store.chats.find(address)).toBeUndefined()
  })
})
