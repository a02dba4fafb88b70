// Chats that the bot reaches or not, and the words in which Telegram says so.

import { describe, expect, test } from 'vitest'
import { at, CHANNEL, EDITOR, FORUM, GROUP, openBench, READER } from './driver.ts'

describe('a chat', () => {
  test('that is unknown, not started, blocked or left is not reached', async () => {
    const { call, emulator } = await openBench()
    emulator.block(READER)
    emulator.setBotStatus(GROUP, 'kicked', EDITOR)
    emulator.setBotStatus(FORUM, 'left', READER)
    emulator.setBotStatus(CHANNEL, 'member', EDITOR)

    const answers = await Promise.all(
      [undefined, 'Lea', 4711, EDITOR, READER, GROUP, FORUM, CHANNEL].map(chat_id =>
        call('sendMessage', { chat_id, text: 'a' }),
      ),
    )

    expect(answers.map(({ description }) => description)).toEqual([
      'Bad Request: chat_id is empty',
      'Bad Request: chat not found',
      'Bad Request: chat not found',
      'Bad Request: chat not found',
      'Forbidden: bot was blocked by the user',
      'Forbidden: bot was kicked from the group chat',
      'Forbidden: bot is not a member of the supergroup chat',
      'Bad Request: need administrator rights in the channel chat',
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 403, 403, 403, 400])
  })

  test('that became a supergroup tells its new id', async () => {
    const { call, emulator } = await openBench()
    const newId = emulator.upgrade(GROUP)

    expect(await call('sendMessage', { chat_id: GROUP, text: 'a' })).toMatchObject({
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: newId },
    })
    expect((await call('sendMessage', { chat_id: newId, text: 'a' })).status).toBe(200)
  })

  test('with topics takes messages into open topics only', async () => {
    const { call } = await openBench()

    const [open, closed, missing] = await Promise.all(
      [7, 8, 9].map(message_thread_id => call('sendMessage', { chat_id: FORUM, text: 'a', message_thread_id })),
    )

    expect(open?.result).toMatchObject({ message_thread_id: 7, is_topic_message: true })
    expect(closed?.description).toBe('Bad Request: TOPIC_CLOSED')
    expect(missing?.description).toBe('Bad Request: message thread not found')
  })

  test('knows which message is answered', async () => {
    const { call, emulator } = await openBench()
    const { messageId } = emulator.sendText({ chat: READER, from: READER, text: 'Frage' })

    const good = await call('sendMessage', { chat_id: READER, text: 'a', reply_parameters: { message_id: messageId } })
    const missing = await call('sendMessage', { chat_id: READER, text: 'a', reply_parameters: { message_id: 99 } })
    const anyway = await call('sendMessage', {
      chat_id: READER,
      text: 'a',
      reply_parameters: { message_id: 99, allow_sending_without_reply: true },
    })

    expect(at(good.result, 'reply_to_message.text')).toBe('Frage')
    expect(missing.description).toBe('Bad Request: message to be replied not found')
    expect(anyway.status).toBe(200)
  })
})

test('an action is shown, a wrong one refused', async () => {
  const { call, emulator } = await openBench()
  const seen: string[] = []
  emulator.onChange(change => change.kind === 'action' && seen.push(change.action))

  await call('sendChatAction', { chat_id: READER, action: 'typing' })
  const wrong = await call('sendChatAction', { chat_id: READER, action: 'thinking' })

  expect(seen).toEqual(['typing'])
  expect(wrong.description).toBe('Bad Request: wrong parameter action in request')
})
