import { describe, expect, test } from 'vitest'
import type { ChatAddress } from '../../src/model/chat.ts'
import type { NewDelivery, SendResult } from '../../src/model/delivery.ts'
import type { Message } from '../../src/model/message.ts'
import type { IsoDay, IsoTime } from '../../src/model/time.ts'
import type { Store } from '../../src/storage/ports/store.ts'
import { KINDS, later, NOW } from './support/store.ts'

const address: ChatAddress = { chatId: 17, threadId: null }
const lease = later({ seconds: 60 })

async function subscribed(store: Store, at: ChatAddress = address): Promise<void> {
  await store.chats.open(at, { kind: 'private', locale: 'de', zone: 'Europe/Berlin' })
  await store.chats.subscribe(at, '07:30', NOW)
}

function parts(count: number, at: ChatAddress = address, message: Partial<Message> = {}): NewDelivery[] {
  return Array.from({ length: count }, (_, part) => ({
    key: `d:${at.chatId}:${at.threadId ?? 0}:2025-12-07:${part}`,
    address: at,
    part,
    message: { text: `Teil ${part}`, entities: [], ...(part === count - 1 && { tellsUpTo: 42 }), ...message },
    deadline: later({ hours: 6 }),
  }))
}

async function enqueued(store: Store, count = 1, at: ChatAddress = address, day: IsoDay = '2025-12-07'): Promise<void> {
  await store.outbox.enqueue({ address: at, day, nextDueAt: later({ days: 1 }) }, parts(count, at))
}

/** Takes the next delivery at a time and settles it. */
async function sendNext(store: Store, result: SendResult, at: IsoTime = NOW) {
  const delivery = await store.outbox.claim(at, 'me', new Date(Date.parse(at) + 60_000).toISOString() as IsoTime)
  if (delivery !== undefined) await store.outbox.settle(delivery.id, 'me', result, at)
  return delivery
}

const sent: SendResult = { kind: 'sent', messageId: 1 }

describe.each(KINDS)('the outbox $kind', ({ open }) => {
  test('takes a digest and moves the subscription on', async () => {
    const store = await open()
    await subscribed(store)

    await enqueued(store)

    expect((await store.outbox.count()).pending).toBe(1)
    expect(await store.chats.due(NOW, 9)).toEqual([])
    expect((await store.chats.find(address))?.subscription?.lastDay).toBe('2025-12-07')
  })

  test('takes a day once, however many parts a slower process made of it', async () => {
    const store = await open()
    await subscribed(store)

    await enqueued(store, 1)
    await enqueued(store, 3)

    expect((await store.outbox.count()).pending).toBe(1)
  })

  test('gives a delivery back as it was put in, picture and all', async () => {
    const store = await open()
    const message: Message = {
      text: 'Größe 𝒻',
      entities: [{ type: 'text_link', offset: 0, length: 5, url: 'https://a.example' }],
      buttons: [[{ label: 'Mehr', command: 'digest', data: 'all' }]],
      picture: { png: new Uint8Array([137, 80, 78, 71, 0, 255]), alt: 'Ein Streifen' },
      tellsUpTo: 3,
    }
    const [delivery] = parts(1, { chatId: -5, threadId: 9 }, message)
    if (delivery === undefined) throw new Error('expected a delivery')
    await store.outbox.enqueue({ address: delivery.address, day: '2025-12-07', nextDueAt: NOW }, [delivery])

    const claimed = await store.outbox.claim(NOW, 'me', lease)

    expect(claimed).toMatchObject({ ...delivery, attempts: 0, isAmbiguous: false })
    expect(claimed?.message.picture).toEqual(message.picture)
  })

  test('gives each delivery to one owner only, part after part', async () => {
    const store = await open()
    await enqueued(store, 2)

    const claims = await Promise.all(['a', 'b', 'c'].map(owner => store.outbox.claim(NOW, owner, lease)))

    expect(claims.map(claim => claim?.part)).toEqual([0, undefined, undefined])
  })

  test('sends the parts in order and then has told the chat', async () => {
    const store = await open()
    await subscribed(store)
    await enqueued(store, 3)

    const texts = []
    for (let n = 0; n < 3; n++) texts.push((await sendNext(store, sent))?.message.text)
    const end = await sendNext(store, sent)

    expect(texts).toEqual(['Teil 0', 'Teil 1', 'Teil 2'])
    expect(end).toBeUndefined()
    expect((await store.chats.find(address))?.toldUpTo).toBe(42)
    expect((await store.outbox.count()).sent).toBe(3)
  })

  test('waits as long as it is told and counts no attempt', async () => {
    const store = await open()
    await enqueued(store)

    await sendNext(store, { kind: 'wait', retryAfterMs: 30_000 })
    const early = await sendNext(store, sent, later({ seconds: 29 }))
    const then = await sendNext(store, sent, later({ seconds: 30 }))

    expect(early).toBeUndefined()
    expect(then).toMatchObject({ attempts: 0, isAmbiguous: false })
  })

  test('backs off from one second to a minute while nothing can be sent', async () => {
    const store = await open()
    await enqueued(store)
    const pauses: number[] = []
    let at = Date.parse(NOW)

    for (let tries = 0; tries < 10; tries++) {
      const time = (): IsoTime => new Date(at).toISOString() as IsoTime
      const started = at
      while ((await sendNext(store, { kind: 'not-sent', reason: 'dns' }, time())) === undefined) at += 250
      pauses.push((at - started) / 1000)
    }

    expect(pauses[1]).toBeGreaterThan(0.5)
    expect(pauses[1]).toBeLessThanOrEqual(1)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(60)
    expect(pauses[9]).toBeGreaterThan(40)
  })

  test('sends a second time what may have arrived, and never a third time', async () => {
    const store = await open()
    await subscribed(store)
    await enqueued(store, 2)
    const ambiguous: SendResult = { kind: 'ambiguous', reason: 'timeout' }

    const first = await sendNext(store, ambiguous)
    const second = await sendNext(store, ambiguous, later({ seconds: 2 }))
    const third = await sendNext(store, sent, later({ hours: 1 }))

    expect([first?.isAmbiguous, second?.isAmbiguous, third]).toEqual([false, true, undefined])
    expect(await store.outbox.count()).toMatchObject({ unknown: 1, cancelled: 1, pending: 0 })
    expect((await store.chats.find(address))?.toldUpTo).toBeNull()
  })

  test('treats a lease that ran out like a lost answer', async () => {
    const store = await open()
    await enqueued(store)

    await store.outbox.claim(NOW, 'dead', lease)
    const held = await store.outbox.claim(later({ seconds: 59 }), 'me', later({ seconds: 119 }))
    const freed = await store.outbox.claim(later({ seconds: 60 }), 'me', later({ seconds: 120 }))
    const end = await store.outbox.claim(later({ seconds: 120 }), 'me', later({ seconds: 180 }))

    expect(held).toBeUndefined()
    expect(freed?.isAmbiguous).toBe(true)
    expect(end).toBeUndefined()
    expect((await store.outbox.count()).unknown).toBe(1)
  })

  test('hears of an owner whose lease ran out only that the message arrived', async () => {
    const store = await open()
    await subscribed(store)
    await enqueued(store)
    const slow = await store.outbox.claim(NOW, 'slow', lease)
    const freed = await store.outbox.claim(later({ seconds: 61 }), 'me', later({ seconds: 121 }))
    await store.outbox.settle(freed?.id ?? 0, 'me', { kind: 'not-sent', reason: 'dns' }, later({ seconds: 62 }))

    await store.outbox.settle(slow?.id ?? 0, 'slow', { kind: 'refused', reason: 'x' }, later({ seconds: 63 }))
    const refused = await store.outbox.count()
    const again = await store.outbox.claim(later({ hours: 1 }), 'slow', later({ hours: 2 }))
    await store.outbox.claim(later({ hours: 2 }), 'nobody', later({ hours: 3 }))
    await store.outbox.settle(again?.id ?? 0, 'slow', sent, later({ hours: 2 }))

    expect(refused).toMatchObject({ pending: 1, dead: 0 })
    expect(await store.outbox.count()).toMatchObject({ sent: 1, unknown: 0 })
    expect((await store.chats.find(address))?.toldUpTo).toBe(42)
  })

  test('gives up a message that Telegram refuses, with the parts after it, and goes on with other chats', async () => {
    const store = await open()
    await enqueued(store, 3)
    await enqueued(store, 1, { chatId: 18, threadId: null })

    await sendNext(store, { kind: 'refused', reason: 'Bad Request: wrong' })
    const next = await sendNext(store, sent)

    expect(next?.address.chatId).toBe(18)
    expect(await store.outbox.count()).toMatchObject({ dead: 1, cancelled: 2, sent: 1 })
  })

  test('gives up what comes too late', async () => {
    const store = await open()
    await enqueued(store, 2)

    const late = await sendNext(store, sent, later({ hours: 6 }))

    expect(late).toBeUndefined()
    expect(await store.outbox.count()).toMatchObject({ pending: 0, dead: 2 })
  })

  test('does not call dead what may have arrived', async () => {
    const store = await open()
    await enqueued(store)
    await sendNext(store, { kind: 'ambiguous', reason: 'timeout' })

    await sendNext(store, sent, later({ hours: 7 }))

    expect(await store.outbox.count()).toMatchObject({ unknown: 1, dead: 0 })
  })

  test('cancels all that waits for a chat that is gone, topics too', async () => {
    const store = await open()
    const topic = { ...address, threadId: 3 }
    await subscribed(store)
    await subscribed(store, topic)
    await enqueued(store, 2)
    await enqueued(store, 2, topic)

    await sendNext(store, { kind: 'gone', reason: 'Forbidden: bot was blocked by the user' })
    await enqueued(store, 1, address, '2025-12-08')

    expect(await store.outbox.count()).toMatchObject({ cancelled: 4, pending: 0 })
    expect((await store.chats.find(topic))?.state).toBe('gone')
  })

  test('keeps everything when the token is no longer valid', async () => {
    const store = await open()
    await enqueued(store)

    await sendNext(store, { kind: 'unauthorized' })
    const again = await sendNext(store, sent)

    expect(again).toMatchObject({ attempts: 0, isAmbiguous: false })
  })

  test('counts each state, also the empty ones', async () => {
    const store = await open()

    expect(await store.outbox.count()).toEqual({ pending: 0, sending: 0, sent: 0, unknown: 0, dead: 0, cancelled: 0 })
  })
})
