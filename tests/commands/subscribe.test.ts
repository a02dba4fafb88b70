import { beforeEach, describe, expect, test } from 'vitest'
import { subscribe } from '../../commands/subscribe.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps

beforeEach(async () => {
  deps = await createTestDeps()
})

describe('/subscribe', () => {
  test('takes half past seven in the zone of the chat if nothing is said', async () => {
    const message = checked(await subscribe.run(aRequest(), deps))

    expect(message.text).toContain('✅ Täglich um 07:30 Uhr (Europe/Berlin)')
    const chat = await deps.store.chats.find({ chatId: 7, threadId: null })
    expect(chat?.subscription).toMatchObject({ time: '07:30', nextDueAt: '2025-12-19T06:30:00.000Z', lastDay: null })
  })

  test.each([
    ['07:30', '07:30', 'Europe/Berlin'],
    ['7', '07:00', 'Europe/Berlin'],
    ['6.45 Uhr', '06:45', 'Europe/Berlin'],
    ['um 1815', '18:15', 'Europe/Berlin'],
    ['9h', '09:00', 'Europe/Berlin'],
    ['06:45 Wien', '06:45', 'Europe/Vienna'],
    ['Zürich 8:00', '08:00', 'Europe/Zurich'],
    ['new york', '07:30', 'America/New_York'],
    ['7:30 europe/kyiv', '07:30', 'Europe/Kyiv'],
    ['München', '07:30', 'Europe/Berlin'],
    ['UTC', '07:30', 'UTC'],
  ])('understands «%s»', async (args, time, zone) => {
    await subscribe.run(aRequest(args), deps)

    const chat = await deps.store.chats.find({ chatId: 7, threadId: null })
    expect(chat).toMatchObject({ zone, subscription: { time } })
  })

  test.each([
    ['07:30 Mo-Fr', [1, 2, 3, 4, 5], 'Mo–Fr um 07:30', '2025-12-19T06:30:00.000Z'],
    ['werktags 8 Wien', [1, 2, 3, 4, 5], 'Mo–Fr um 08:00', '2025-12-18T07:00:00.000Z'],
    ['Sa,So 9:15', [6, 7], 'Sa, So um 09:15', '2025-12-20T08:15:00.000Z'],
    ['Mon Wed 06:07 Zürich', [1, 3], 'Mo, Mi um 06:07', '2025-12-22T05:07:00.000Z'],
    ['täglich 07:30', [1, 2, 3, 4, 5, 6, 7], 'Täglich um 07:30', '2025-12-19T06:30:00.000Z'],
  ])('understands the days of «%s»', async (args, weekdays, words, nextDueAt) => {
    const { text } = await subscribe.run(aRequest(args), deps)

    expect(text).toContain(words)
    expect(await deps.store.chats.find({ chatId: 7, threadId: null })).toMatchObject({
      weekdays,
      subscription: { nextDueAt },
    })
  })

  test('orders for a channel whose administrator asks', async () => {
    deps.namedChats.set('@lage', { chatId: -1001, kind: 'channel', title: 'Lage', admins: [7] })

    const message = checked(await subscribe.run(aRequest('@lage 06:47'), deps))

    expect(message.text).toContain('📣 Lage\n✅ Täglich um 06:47 Uhr')
    expect((await deps.store.chats.find({ chatId: -1001, threadId: null }))?.subscription?.time).toBe('06:47')
  })

  test.each(['24:00', '7:60', '123', '-1', '07:3', '7:300', '12345'])('refuses the time «%s»', async args => {
    await expect(subscribe.run(aRequest(`${args} Wien`), deps)).rejects.toMatchObject({
      code: expect.stringMatching(/time-invalid|zone-unknown/),
    })
    expect((await deps.store.chats.find({ chatId: 7, threadId: null }))?.subscription ?? null).toBeNull()
  })

  test('refuses a place that it does not know', async () => {
    await expect(subscribe.run(aRequest('7:30 Entenhausen'), deps)).rejects.toMatchObject({ code: 'zone-unknown' })
  })

  test('tells the next report in the zone that was chosen', async () => {
    const { text } = await subscribe.run(aRequest('08:00 Kiew'), deps)

    expect(text).toContain('Nächster Bericht: morgen, 08:00 Uhr')
  })

  test('keeps the time if only a place is said later', async () => {
    await subscribe.run(aRequest('09:15'), deps)

    await subscribe.run(aRequest('Wien'), deps)

    const chat = await deps.store.chats.find({ chatId: 7, threadId: null })
    expect(chat).toMatchObject({ zone: 'Europe/Vienna', subscription: { time: '09:15' } })
  })

  test('can be taken back by a button', async () => {
    expect(labelsOf(await subscribe.run(aRequest(), deps))).toContain('🔕 Abbestellen')
  })

  test('is done by a button as well', async () => {
    const message = await subscribe.act?.('07:30', aRequest(), deps)

    expect(message?.text).toContain('Täglich um 07:30 Uhr')
  })

  test('is for chat administrators in groups', () => {
    expect(subscribe.scope).toBe('chat-admins')
  })
})
