// Editing and deleting: the bot's own messages only, and never to what they are already.

import { expect, test } from 'vitest'
import { at, GROUP, openBench, READER } from './driver.ts'

test('an edited text replaces text and buttons and is marked as edited', async () => {
  const { call, emulator } = await openBench()
  await call('sendMessage', {
    chat_id: READER,
    text: 'alt',
    reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] },
  })

  const answer = await call('editMessageText', { chat_id: READER, message_id: 1, text: 'neu' })

  expect(answer.result).toMatchObject({ text: 'neu', edit_date: 1773129600 })
  expect(emulator.messages(READER)).toMatchObject([
    { text: 'neu', keyboard: [], editedAt: new Date('2026-03-10T08:00:00Z') },
  ])
})

test('new buttons alone are no visible edit', async () => {
  const { call } = await openBench()
  await call('sendMessage', { chat_id: READER, text: 'alt' })

  const answer = await call('editMessageReplyMarkup', {
    chat_id: READER,
    message_id: 1,
    reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] },
  })

  expect(at(answer.result, 'edit_date')).toBeUndefined()
  expect(at(answer.result, 'reply_markup.inline_keyboard')).toEqual([[{ text: 'a', callback_data: 'b' }]])
})

test('an edit to the same is refused', async () => {
  const { call } = await openBench()
  await call('sendMessage', { chat_id: READER, text: '<b>gleich</b>', parse_mode: 'HTML' })

  const answer = await call('editMessageText', {
    chat_id: READER,
    message_id: 1,
    text: '*gleich*',
    parse_mode: 'MarkdownV2',
  })

  expect(answer.description).toMatch(/^Bad Request: message is not modified: specified new message content/)
})

test('messages that are missing, of others or of another kind are not edited', async () => {
  const { call, emulator } = await openBench()
  const theirs = emulator.sendText({ chat: READER, from: READER, text: 'von mir' })
  const own = await call('sendMessage', { chat_id: READER, text: 'vom Bot' })

  const answers = await Promise.all([
    call('editMessageText', { chat_id: READER, message_id: 99, text: 'neu' }),
    call('editMessageText', { chat_id: READER, message_id: theirs.messageId, text: 'neu' }),
    call('editMessageCaption', { chat_id: READER, message_id: at(own.result, 'message_id'), caption: 'neu' }),
    call('editMessageText', { chat_id: READER, text: 'neu' }),
    call('editMessageText', { chat_id: READER, message_id: at(own.result, 'message_id'), text: '' }),
  ])

  expect(answers.map(({ description }) => description)).toEqual([
    'Bad Request: message to edit not found',
    "Bad Request: message can't be edited",
    'Bad Request: there is no caption in the message to edit',
    'Bad Request: message identifier is not specified',
    'Bad Request: message text is empty',
  ])
})

test('the bot deletes its own messages for 48 hours, those of others only as an administrator', async () => {
  let now = new Date('2026-03-10T08:00:00Z')
  const { call, emulator } = await openBench(() => now)
  const theirs = emulator.sendText({ chat: GROUP, from: READER, text: 'hallo' })
  const [first, second] = [
    await call('sendMessage', { chat_id: GROUP, text: 'a' }),
    await call('sendMessage', { chat_id: GROUP, text: 'b' }),
  ]

  const own = await call('deleteMessage', { chat_id: GROUP, message_id: at(first.result, 'message_id') })
  const again = await call('deleteMessage', { chat_id: GROUP, message_id: at(first.result, 'message_id') })
  const other = await call('deleteMessage', { chat_id: GROUP, message_id: theirs.messageId })
  now = new Date('2026-03-12T08:00:01Z')
  const late = await call('deleteMessage', { chat_id: GROUP, message_id: at(second.result, 'message_id') })

  expect(own.result).toBe(true)
  expect(again.description).toBe('Bad Request: message to delete not found')
  expect(other.description).toBe("Bad Request: message can't be deleted for everyone")
  expect(late.description).toBe("Bad Request: message can't be deleted for everyone")
  expect(emulator.messages(GROUP).map(({ text }) => text)).toEqual(['hallo', 'b'])
})
