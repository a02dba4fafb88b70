import { describe, expect, test } from 'vitest'
import type { Told } from '../../src/model/told.ts'
import { KINDS, later, NOW } from './support/store.ts'

const address = { chatId: -5, threadId: 3 }
const defaults = { kind: 'group', locale: 'de', zone: 'Europe/Vienna' } as const
const about = (subject: string, ...entries: number[]): Told => ({ subject, at: 0, entries })

describe.each(KINDS)('what a chat was told $kind', ({ open }) => {
  test('is single entries beyond its mark, until the mark reaches them', async () => {
    const store = await open()
    await store.chats.open(address, defaults)
    await store.told.note(address, { upTo: 10, messageId: 1 })
    await store.told.note(address, { tells: [about('meeting a', 12, 15)], messageId: 2 })

    expect(await store.told.beyond(address)).toEqual(new Set([12, 15]))
    expect((await store.chats.find(address))?.toldUpTo).toBe(10)

    await store.told.note(address, { upTo: 13, messageId: 3 })

    expect(await store.told.beyond(address)).toEqual(new Set([15]))
    expect(await store.chats.find(address)).toMatchObject({ toldUpTo: 13, toldFrom: 10 })
  })

  test('is found in the last message about it, in this topic only', async () => {
    const store = await open()
    await store.chats.open(address, defaults)
    await store.told.note(address, { tells: [about('story a'), about('status territory')], messageId: 7 })
    await store.told.note(address, { tells: [about('story a')], messageId: 9 })
    await store.told.note(address, { tells: [about('story b')], messageId: null })

    const found = await store.told.messagesAbout(address, ['story a', 'status territory', 'story b'])

    expect(found).toEqual(
      new Map([
        ['story a', 9],
        ['status territory', 7],
      ]),
    )
    expect(await store.told.messagesAbout({ ...address, threadId: null }, ['story a'])).toEqual(new Map())
  })

  test('moves to the new id of a group, but not the numbers of its messages', async () => {
    const store = await open()
    await store.chats.open(address, defaults)
    await store.told.note(address, { tells: [about('story a', 4)], messageId: 7 })
    const moved = { ...address, chatId: -1_000_000_000_005 }

    await store.chats.move(address.chatId, moved.chatId)

    expect(await store.told.beyond(moved)).toEqual(new Set([4]))
    expect(await store.told.messagesAbout(moved, ['story a'])).toEqual(new Map())
  })

  test('counts only when the part that says it has arrived', async () => {
    const store = await open()
    await store.chats.open(address, defaults)
    await store.chats.subscribe(address, '07:30', NOW)
    const part = (number: number, tells: readonly Told[]) => ({
      ...{ key: `d:${number}`, address, part: number, deadline: later({ hours: 6 }) },
      message: { text: `Teil ${number}`, entities: [], tells },
    })
    const slot = { address, day: '2025-12-07', nextDueAt: later({ days: 1 }) } as const
    await store.outbox.enqueue(slot, [part(0, [about('story a', 1)]), part(1, [about('story b', 2)])])

    const first = await store.outbox.claim(later({ seconds: 1 }), 'me', later({ seconds: 60 }))
    await store.outbox.settle(first?.id ?? 0, 'me', { kind: 'sent', messageId: 70 }, NOW)
    const second = await store.outbox.claim(later({ seconds: 1 }), 'me', later({ seconds: 60 }))
    await store.outbox.settle(second?.id ?? 0, 'me', { kind: 'refused', reason: 'no' }, NOW)

    expect(await store.told.beyond(address)).toEqual(new Set([1]))
    expect(await store.told.messagesAbout(address, ['story a', 'story b'])).toEqual(new Map([['story a', 70]]))
  })
})
