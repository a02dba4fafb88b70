// Sending: what Telegram takes, what it makes of it, and the words in which it refuses.

import { describe, expect, test } from 'vitest'
import { at, openBench, READER } from './driver.ts'

describe('a text', () => {
  test('arrives with its entities, its buttons and what Telegram finds by itself', async () => {
    const { call, emulator } = await openBench()

    const answer = await call('sendMessage', {
      chat_id: READER,
      text: 'Stand: offen\nmehr mit /status  ',
      entities: [{ type: 'bold', offset: 0, length: 6 }],
      reply_markup: { inline_keyboard: [[{ text: 'Belege', callback_data: 'status:territory' }]] },
    })

    expect(answer.result).toMatchObject({
      message_id: 1,
      date: 1773129600,
      chat: { id: READER, type: 'private', first_name: 'Lea' },
      from: { id: 123456, is_bot: true, username: 'probe_bot' },
      text: 'Stand: offen\nmehr mit /status',
      entities: [
        { type: 'bold', offset: 0, length: 6 },
        { type: 'bot_command', offset: 22, length: 7 },
      ],
    })
    expect(emulator.messages(READER)[0]?.keyboard[0]?.[0]?.callback_data).toBe('status:territory')
  })

  test.each([
    ['', 'Bad Request: message text is empty'],
    [' \n ', 'Bad Request: text must be non-empty'],
    ['x'.repeat(4097), 'Bad Request: message is too long'],
    ['x'.repeat(40_000), 'Bad Request: text is too long'],
  ])('is refused if it is empty or too long', async (text, description) => {
    const { call } = await openBench()

    expect(await call('sendMessage', { chat_id: READER, text })).toMatchObject({ status: 400, description })
  })

  test('is measured in UTF-16 units after its markup is gone', async () => {
    const { call } = await openBench()

    const fits = await call('sendMessage', { chat_id: READER, text: `<b>${'😀'.repeat(2048)}</b>`, parse_mode: 'HTML' })
    const exceeds = await call('sendMessage', { chat_id: READER, text: '😀'.repeat(2049) })

    expect(fits.status).toBe(200)
    expect(exceeds.description).toBe('Bad Request: message is too long')
  })

  test.each([
    ['HTML', '<div>a</div>', 'Bad Request: can\'t parse entities: Unsupported start tag "div" at byte offset 0'],
    ['HTML', '<b>a', 'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'],
    ['HTML', 'ä</b>', "Bad Request: can't parse entities: Unexpected end tag at byte offset 2"],
    [
      'MarkdownV2',
      'a.',
      "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
    ],
    ['BBCode', 'a', 'Bad Request: unsupported parse_mode'],
  ])('in %s that is none is refused', async (parse_mode, text, description) => {
    const { call } = await openBench()

    expect(await call('sendMessage', { chat_id: READER, text, parse_mode })).toMatchObject({ status: 400, description })
  })

  test.each([
    [
      [{ type: 'bold', offset: 0, length: 6 }],
      'Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 6',
    ],
    [
      [{ type: 'bold', offset: 5, length: 1 }],
      'Bad Request: entity begins after the end of the text at UTF-16 offset 5',
    ],
    [
      [{ type: 'bold', offset: 4, length: 1 }],
      'Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 3',
    ],
    [
      [
        { type: 'bold', offset: 0, length: 2 },
        { type: 'italic', offset: 1, length: 4 },
      ],
      'Bad Request: entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 5',
    ],
    [[{ type: 'fett', offset: 0, length: 1 }], "Bad Request: can't parse MessageEntity: Unsupported type specified"],
    [[{ type: 'bold', length: 1 }], 'Bad Request: can\'t parse MessageEntity: Can\'t find field "offset"'],
    [
      [{ type: 'text_link', offset: 0, length: 1, url: 'localhost' }],
      "Bad Request: entity URL 'localhost' is invalid: Wrong HTTP URL",
    ],
    [
      [{ type: 'text_link', offset: 0, length: 1, url: 'ftp://a.de' }],
      "Bad Request: entity URL 'ftp://a.de' is invalid: Unsupported URL protocol",
    ],
    ['bold', "Bad Request: can't parse entities JSON object"],
  ])('with entities that do not fit is refused', async (entities, description) => {
    const { call } = await openBench()

    expect(await call('sendMessage', { chat_id: READER, text: 'abc😀', entities })).toMatchObject({ description })
  })

  test('keeps the first hundred entities and cuts styles around code', async () => {
    const { call } = await openBench()
    const many = Array.from({ length: 120 }, (_, index) => ({ type: 'bold', offset: index * 2, length: 1 }))

    const crowded = await call('sendMessage', { chat_id: READER, text: 'a '.repeat(120), entities: many })
    const mixed = await call('sendMessage', {
      chat_id: READER,
      text: '<b>vor <code>n</code> nach</b>',
      parse_mode: 'HTML',
    })

    expect(at(crowded.result, 'entities')).toHaveLength(100)
    expect(at(mixed.result, 'entities')).toEqual([
      { type: 'bold', offset: 0, length: 4 },
      { type: 'code', offset: 4, length: 1 },
      { type: 'bold', offset: 5, length: 5 },
    ])
  })
})

describe('buttons', () => {
  test.each([
    [[[{ text: 'a', callback_data: 'ä'.repeat(33) }]], 'Bad Request: BUTTON_DATA_INVALID'],
    [
      [[{ text: 'a' }]],
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      [[{ text: 'a', url: 'http://localhost/x' }]],
      "Bad Request: inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
    ],
    [
      [{ text: 'a', callback_data: 'b' }],
      'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    [Array.from({ length: 101 }, () => [{ text: 'a', callback_data: 'b' }]), 'Bad Request: reply markup is too long'],
  ])('that Telegram does not take are refused', async (inline_keyboard, description) => {
    const { call, emulator } = await openBench()

    const answer = await call('sendMessage', { chat_id: READER, text: 'a', reply_markup: { inline_keyboard } })

    expect(answer).toMatchObject({ status: 400, description })
    expect(emulator.messages(READER)).toEqual([])
  })

  test('may carry 64 bytes', async () => {
    const { call } = await openBench()
    const inline_keyboard = [[{ text: 'a', callback_data: 'ä'.repeat(32) }]]

    expect((await call('sendMessage', { chat_id: READER, text: 'a', reply_markup: { inline_keyboard } })).status).toBe(
      200,
    )
  })
})
