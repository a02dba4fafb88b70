import { describe, expect, test } from 'vitest'
import type { NewDelivery } from '../../src/model/delivery.ts'
import type { Store } from '../../src/storage/ports/store.ts'
import { KINDS, later, NOW } from './support/store.ts'

const address = { chatId: 9, threadId: null }
const defaults = { kind: 'private', locale: 'de', zone: 'Europe/Vienna' } as const

function alert(key: string, part = 0): NewDelivery {
  return { key, address, part, message: { text: key, entities: [] }, deadline: later({ hours: 1 }) }
}

async function claim(store: Store) {
  return await store.outbox.claim(later({ seconds: 1 }), 'me', later({ seconds: 60 }))
}

describe.each(KINDS)('alerts $kind', ({ open }) => {
  test('are put in once, and go out without waiting for each other', async () => {
    const store = await open()
    await store.chats.open(address, defaults)

    await store.outbox.enqueueAlerts(address, 5, [alert('one'), alert('two')])
    await store.outbox.enqueueAlerts(address, 5, [alert('three')])

    expect([(await claim(store))?.key, (await claim(store))?.key, await claim(store)]).toEqual([
      'one',
      'two',
      undefined,
    ])
    expect(await store.outbox.countAlerts(address, later({ hours: -1 }))).toBe(2)
    expect(await store.outbox.countAlerts(address, NOW)).toBe(0)
    expect((await store.chats.find(address))?.alertedUpTo).toBe(5)
  })

  test('are taken back when a digest tells the same, unless one is on its way', async () => {
    const store = await open()
    await store.chats.open(address, defaults)
    await store.outbox.enqueueAlerts(address, 5, [alert('one'), alert('two')])

    const taken = await claim(store)
    expect(await store.outbox.withdraw(address)).toEqual({ isUnderway: true })
    await store.outbox.settle(taken?.id ?? 0, 'me', { kind: 'sent', messageId: 1 }, NOW)

    expect(await store.outbox.withdraw(address)).toEqual({ isUnderway: false })
    expect(await store.outbox.count()).toMatchObject({ sent: 1, cancelled: 1, pending: 0 })
  })

  test('leave the second part of a digest alone whose first has gone', async () => {
    const store = await open()
    await store.chats.open(address, defaults)
    await store.chats.subscribe(address, '07:30', NOW)
    const slot = { address, day: '2025-12-07', nextDueAt: later({ days: 1 }) } as const
    await store.outbox.enqueue(slot, [alert('d0'), alert('d1', 1)])
    const first = await claim(store)
    await store.outbox.settle(first?.id ?? 0, 'me', { kind: 'sent', messageId: 1 }, NOW)

    expect(await store.outbox.withdraw(address)).toEqual({ isUnderway: true })
    expect((await claim(store))?.key).toBe('d1')
  })

  test('come to no chat that is gone', async () => {
    const store = await open()
    await store.chats.open(address, defaults)
    await store.chats.markGone(address.chatId)

    await store.outbox.enqueueAlerts(address, 5, [alert('one')])

    expect(await claim(store)).toBeUndefined()
  })
})
