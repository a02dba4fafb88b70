import { describe, expect, test } from 'vitest'
import { KINDS } from './support/store.ts'

const address = { chatId: 9, threadId: null }
const topic = { chatId: -4, threadId: 2 }
const defaults = { kind: 'private', locale: 'de', zone: 'Europe/Vienna' } as const
const witkoff = { kind: 'actor', id: 'steve-witkoff' } as const
const territory = { kind: 'issue', id: 'territory' } as const

describe.each(KINDS)('interests $kind', ({ open }) => {
  test('are followed or muted; the newer wish counts', async () => {
    const store = await open()
    await store.interests.set(address, { ...witkoff, wish: 'follow' })
    await store.interests.set(address, { ...territory, wish: 'follow' })
    await store.interests.set(address, { ...territory, wish: 'mute' })

    expect(await store.interests.of(address)).toEqual([
      { ...witkoff, wish: 'follow' },
      { ...territory, wish: 'mute' },
    ])
    expect(await store.interests.remove(address, witkoff)).toBe(true)
    expect(await store.interests.remove(address, witkoff)).toBe(false)
    expect(await store.interests.of(topic)).toEqual([])
  })

  test('make followers of active chats that follow something, page by page', async () => {
    const store = await open()
    for (const one of [address, topic, { chatId: 1, threadId: null }, { chatId: 2, threadId: null }])
      await store.chats.open(one, defaults)
    for (const one of [address, topic, { chatId: 1, threadId: null }])
      await store.interests.set(one, { ...witkoff, wish: 'follow' })
    await store.interests.set({ chatId: 2, threadId: null }, { ...witkoff, wish: 'mute' })
    await store.chats.markGone(1)

    const [first] = await store.interests.followers(null, 1)
    expect(first).toMatchObject(topic)
    expect(await store.interests.followers(topic, 10)).toMatchObject([address])
  })

  test('end with /stop, but what is muted stays muted', async () => {
    const store = await open()
    await store.chats.open(address, defaults)
    await store.chats.subscribe(address, '07:30', '2025-12-08T06:30:00.000Z')
    await store.interests.set(address, { ...witkoff, wish: 'follow' })
    await store.interests.set(address, { ...territory, wish: 'mute' })

    await store.chats.stop(address)

    expect(await store.interests.of(address)).toEqual([{ ...territory, wish: 'mute' }])
    expect((await store.chats.find(address))?.subscription).toBeNull()
  })
})
