import { describe, expect, test } from 'vitest'
import type { ChatAddress } from '../../src/model/chat.ts'
import { KINDS, later, NOW } from './support/store.ts'

const address: ChatAddress = { chatId: -1_001_234_567_890, threadId: null }
const defaults = { kind: 'group', locale: 'de', zone: 'Europe/Vienna' } as const

describe.each(KINDS)('chats $kind', ({ open }) => {
  test('are made with the defaults and keep what they set', async () => {
    const store = await open()

    const made = await store.chats.open(address, defaults)
    await store.chats.change(address, { locale: 'en', isOnlyIfNew: true })
    await store.chats.change(address, {})
    const again = await store.chats.open(address, { ...defaults, zone: 'Asia/Tokyo' })

    expect(made).toEqual({
      ...address,
      ...defaults,
      state: 'active',
      subscription: null,
      ...{
        lastDay: null,
        toldUpTo: null,
        toldFrom: null,
        alertedUpTo: null,
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        quiet: null,
      },
      ...{ isOnlyIfNew: false, hasPictures: false, isSilent: false },
    })
    expect(again).toEqual({ ...made, locale: 'en', isOnlyIfNew: true })
    expect(await store.chats.find(address)).toEqual(again)
    expect(await store.chats.find({ chatId: 1, threadId: null })).toBeUndefined()
  })

  test('have topics that stand for themselves', async () => {
    const store = await open()
    const topic = { ...address, threadId: 7 }
    await store.chats.open(address, defaults)
    await store.chats.open(topic, defaults)

    await store.chats.subscribe(topic, '07:30', NOW)

    expect((await store.chats.find(address))?.subscription).toBeNull()
    expect((await store.chats.find(topic))?.threadId).toBe(7)
    expect(await store.chats.countSubscribed()).toBe(1)
  })

  test('are due when their time has come, longest waiting first', async () => {
    const store = await open()
    const chats = [3, 1, 2, 9].map(hours => ({ hours, chatId: hours, threadId: null }))
    for (const chat of chats) {
      await store.chats.open(chat, defaults)
      await store.chats.subscribe(chat, '07:30', later({ hours: chat.hours }))
    }

    const due = await store.chats.due(later({ hours: 3 }), 9)

    expect(due.map(({ chatId }) => chatId)).toEqual([1, 2, 3])
    expect(await store.chats.due(later({ hours: 3 }), 1)).toHaveLength(1)
  })

  test('move on without a message, never back', async () => {
    const store = await open()
    await store.chats.open(address, defaults)
    await store.chats.skip(address, '2025-12-07', later({ days: 1 }))
    const unsubscribed = await store.chats.find(address)
    await store.chats.subscribe(address, '07:30', NOW)

    await store.chats.skip(address, '2025-12-07', later({ days: 1 }))
    await store.chats.skip(address, '2025-12-06', NOW)

    expect(unsubscribed?.subscription).toBeNull()
    expect((await store.chats.find(address))?.subscription).toEqual({
      time: '07:30',
      nextDueAt: later({ days: 1 }),
      lastDay: '2025-12-07',
    })
  })

  test('that subscribe again know the day they were told last', async () => {
    const store = await open()
    await store.chats.open(address, defaults)
    await store.chats.subscribe(address, '07:30', NOW)
    await store.chats.skip(address, '2025-12-07', later({ days: 1 }))

    await store.chats.unsubscribe(address)
    const off = await store.chats.find(address)
    await store.chats.subscribe(address, '18:00', later({ hours: 9 }))

    expect(off?.subscription).toBeNull()
    expect((await store.chats.find(address))?.subscription?.lastDay).toBe('2025-12-07')
  })

  test('are never told backwards', async () => {
    const store = await open()
    await store.chats.open(address, defaults)

    for (const seq of [5, 9, 3]) await store.told.note(address, { upTo: seq, messageId: 1 })

    expect((await store.chats.find(address))?.toldUpTo).toBe(9)
  })

  test('that are gone are not due until they come back', async () => {
    const store = await open()
    await store.chats.open(address, defaults)
    await store.chats.subscribe(address, '07:30', NOW)

    await store.chats.markGone(address.chatId)
    const gone = [await store.chats.due(NOW, 9), await store.chats.countSubscribed()]
    const back = await store.chats.open(address, defaults)

    expect(gone).toEqual([[], 0])
    expect(back).toMatchObject({ state: 'active', subscription: { time: '07:30' } })
    expect(await store.chats.due(NOW, 9)).toHaveLength(1)
  })

  test('keep all they have under a new id, however often it is told', async () => {
    const store = await open()
    await store.chats.open({ ...address, chatId: -1 }, defaults)
    await store.chats.subscribe({ ...address, chatId: -1 }, '07:30', NOW)

    await store.chats.move(-1, -1)
    for (let told = 0; told < 2; told += 1) await store.chats.move(-1, address.chatId)

    expect(await store.chats.find({ ...address, chatId: -1 })).toBeUndefined()
    expect(await store.chats.find(address)).toMatchObject({ subscription: { time: '07:30' } })
  })
})
