// Updates: who hears what, confirmation by offset, one poller at a time.

import { describe, expect, test } from 'vitest'
import { at, CHANNEL, EDITOR, FORUM, GROUP, listOf, openBench, READER } from './driver.ts'

describe('getUpdates', () => {
  test('gives updates until an offset confirms them', async () => {
    const { call, emulator } = await openBench()
    emulator.sendText({ chat: READER, from: READER, text: '/start' })
    emulator.sendText({ chat: READER, from: READER, text: 'zwei' })

    const first = await call('getUpdates')
    const one = await call('getUpdates', { limit: 1 })
    const [start, second] = listOf(first)
    const secondId = Number(at(second, 'update_id'))
    const left = await call('getUpdates', { offset: secondId })
    const last = await call('getUpdates', { offset: -1 })
    const none = await call('getUpdates', { offset: secondId + 1 })

    expect(at(start, 'message')).toMatchObject({
      text: '/start',
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    })
    expect(secondId).toBe(Number(at(start, 'update_id')) + 1)
    expect([one, left, last, none].map(answer => listOf(answer).length)).toEqual([1, 1, 1, 0])
    expect(emulator.pendingUpdates()).toBe(0)
  })

  test('waits for the first update', async () => {
    const { call, emulator } = await openBench()

    const poll = call('getUpdates', { timeout: 30 })
    await emulator.until(() => emulator.requests().at(-1))
    emulator.sendText({ chat: READER, from: READER, text: 'da' })

    expect((await poll).result).toHaveLength(1)
  })

  test('ends an older poll with 409', async () => {
    const { call, emulator } = await openBench()
    const older = call('getUpdates', { timeout: 30 })
    await emulator.until(() => emulator.requests().at(-1))

    const younger = await call('getUpdates', { timeout: 0 })

    expect(younger.status).toBe(200)
    expect(await older).toMatchObject({
      status: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    })
  })

  test('gives only the kinds that were asked for, until others are', async () => {
    const { call, emulator } = await openBench()
    await call('getUpdates', { allowed_updates: ['my_chat_member'] })
    emulator.sendText({ chat: READER, from: READER, text: 'ungehört' })
    emulator.block(READER)

    const updates = listOf(await call('getUpdates'))

    expect(updates.map(update => Object.keys(Object(update)))).toEqual([['update_id', 'my_chat_member']])
    expect(at(updates, '0.my_chat_member')).toMatchObject({
      old_chat_member: { status: 'member', user: { is_bot: true } },
      new_chat_member: { status: 'kicked' },
    })
  })

  test('is refused while a webhook is set', async () => {
    const { call } = await openBench()
    await call('setWebhook', { url: 'https://bot.example/hook' })

    const blocked = await call('getUpdates')
    const info = await call('getWebhookInfo')
    await call('deleteWebhook')

    expect(blocked).toMatchObject({ status: 409, description: expect.stringContaining("can't use getUpdates method") })
    expect(info.result).toMatchObject({ url: 'https://bot.example/hook', pending_update_count: 0 })
    expect((await call('getUpdates')).status).toBe(200)
    expect((await call('setWebhook', { url: 'http://bot.example' })).description).toMatch(/^Bad Request: bad webhook/)
  })
})

describe('the bot hears', () => {
  test('in groups only commands, its name and answers to itself', async () => {
    const { call, emulator } = await openBench()
    const { result } = await call('sendMessage', { chat_id: GROUP, text: 'vom Bot' })
    const say = (text: string, replyTo?: number) =>
      emulator.sendText({ chat: GROUP, from: READER, text, ...(replyTo === undefined ? {} : { replyTo }) })

    say('unter uns')
    say('/stand')
    say('/stand@other_bot')
    say('/stand@probe_bot')
    say('he @probe_bot')
    say('danke', Number(at(result, 'message_id')))

    const heard = listOf(await call('getUpdates')).map(update => at(update, 'message.text'))
    expect(heard).toEqual(['/stand', '/stand@probe_bot', 'he @probe_bot', 'danke'])
  })

  test('everything as an administrator, posts of a channel, and the topic', async () => {
    const { call, emulator } = await openBench()
    emulator.setBotStatus(FORUM, 'administrator', READER)
    emulator.sendText({ chat: FORUM, from: READER, text: 'alles', threadId: 7 })
    emulator.sendText({ chat: CHANNEL, from: EDITOR, text: '/digest' })

    const updates = listOf(await call('getUpdates'))

    expect(at(updates, '1.message')).toMatchObject({ text: 'alles', message_thread_id: 7, chat: { is_forum: true } })
    expect(at(updates, '2.channel_post')).toMatchObject({ text: '/digest', sender_chat: { id: CHANNEL } })
    expect(at(updates, '2.channel_post.from')).toBeUndefined()
  })

  test('a person again who writes after a block', async () => {
    const { call, emulator } = await openBench()
    emulator.block(READER)
    emulator.sendText({ chat: READER, from: READER, text: '/start' })

    const updates = listOf(await call('getUpdates'))

    expect(updates.map(update => Object.keys(Object(update))[1])).toEqual([
      'my_chat_member',
      'my_chat_member',
      'message',
    ])
    expect((await call('sendMessage', { chat_id: READER, text: 'a' })).status).toBe(200)
  })
})

describe('a press', () => {
  test('comes with its message and is answered once', async () => {
    const { call, emulator } = await openBench()
    const { result: message } = await call('sendMessage', {
      chat_id: READER,
      text: 'a',
      reply_markup: { inline_keyboard: [[{ text: 'mehr', callback_data: 'status:1' }]] },
    })
    const messageId = Number(at(message, 'message_id'))
    const { answered } = emulator.press({
      chatId: READER,
      messageId,
      data: 'status:1',
      from: READER,
    })

    const query = at(await call('getUpdates'), 'result.0.callback_query')
    const answers = [
      await call('answerCallbackQuery', { callback_query_id: at(query, 'id'), text: 'ja', show_alert: true }),
      await call('answerCallbackQuery', { callback_query_id: at(query, 'id') }),
    ]

    expect(query).toMatchObject({ data: 'status:1', from: { id: READER }, message: { message_id: messageId } })
    expect(await answered).toEqual({ text: 'ja', isAlert: true, url: null })
    expect(answers[1]?.description).toBe(
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    )
  })

  test('of a button that is not there is a mistake of the test', async () => {
    const { call, emulator } = await openBench()
    await call('sendMessage', { chat_id: READER, text: 'a' })

    expect(() => emulator.press({ chatId: READER, messageId: 1, data: 'x', from: READER })).toThrow('has no button')
  })
})
