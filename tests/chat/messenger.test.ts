import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/model/message.ts'
import { CHANNEL, CLOSED_TOPIC, FORUM, GROUP, openTelegram, READER, TOPIC } from './support/telegram.ts'

const reader = { chatId: READER, threadId: null }
/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
const picture = { png: new Uint8Array(PNG), alt: 'ein weißer Punkt' }
const plain: Message = { text: 'Die Gespräche gehen weiter.', entities: [] }

describe('a message', () => {
  test('stands in the chat with its entities and buttons, quiet if it is to be', async () => {
    const { emulator, messenger } = await openTelegram()

    const result = await messenger.send(reader, {
      text: 'Neu: <b>nicht fett< [1]',
      entities: [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'text_link', offset: 20, length: 3, url: 'https://example.org/a' },
      ],
      buttons: [
        [
          { label: 'Stand', command: 'status', data: 'new' },
          { label: 'Artikel', url: 'https://example.org/' },
        ],
      ],
      isSilent: true,
    })

    const [message] = emulator.messages(READER)
    expect(result).toEqual({ kind: 'sent', messageId: message?.messageId })
    expect(message).toMatchObject({ text: 'Neu: <b>nicht fett< [1]', isSilent: true })
    expect(message?.entities.map(({ type }) => type)).toEqual(['bold', 'text_link'])
    expect(message?.keyboard[0]).toMatchObject([{ callback_data: 'status:new' }, { url: 'https://example.org/' }])
  })

  test('goes to its topic', async () => {
    const { emulator, messenger } = await openTelegram()

    await messenger.send({ chatId: FORUM, threadId: TOPIC }, plain)

    expect(emulator.messages(FORUM).at(-1)).toMatchObject({ threadId: TOPIC, text: plain.text })
  })

  // F10
  test('goes to the whole forum if its topic is closed', async () => {
    const { emulator, messenger, logged } = await openTelegram()

    const result = await messenger.send({ chatId: FORUM, threadId: CLOSED_TOPIC }, plain)

    expect(result.kind).toBe('sent')
    expect(emulator.messages(FORUM).at(-1)).toMatchObject({ threadId: null, text: plain.text })
    expect(logged.filter(line => line.startsWith('warn message simplified'))).toHaveLength(1)
  })

  test('carries a short text under its picture', async () => {
    const { emulator, messenger } = await openTelegram()

    await messenger.send(reader, { ...plain, picture })

    expect(emulator.messages(READER)).toMatchObject([{ text: plain.text, attachment: { kind: 'photo' } }])
  })

  test('goes below the file that it carries', async () => {
    const { emulator, messenger } = await openTelegram()
    const document = { bytes: Buffer.from('BEGIN:VCALENDAR'), name: 'termine.ics' }

    const result = await messenger.send(reader, { ...plain, document })

    expect(result.kind).toBe('sent')
    expect(emulator.messages(reader.chatId).at(-1)?.attachment).toMatchObject({ kind: 'document' })
  })

  test('follows its picture if it is too long for a caption', async () => {
    const { emulator, messenger } = await openTelegram()
    const text = 'Wort '.repeat(400).trim()

    await messenger.send(reader, { text, entities: [], picture })

    expect(emulator.messages(READER)).toMatchObject([{ attachment: { kind: 'photo' } }, { attachment: null, text }])
  })

  // F09
  test('arrives plainly if Telegram refuses its entities', async () => {
    const { emulator, messenger } = await openTelegram()

    const result = await messenger.send(reader, {
      ...plain,
      entities: [
        { type: 'bold', offset: 20, length: 500 },
        { type: 'text_link', offset: 0, length: 3 },
      ],
    })

    expect(result.kind).toBe('sent')
    expect(emulator.messages(READER)).toHaveLength(1)
  })

  test('arrives without buttons if Telegram refuses them', async () => {
    const { emulator, messenger } = await openTelegram()

    const result = await messenger.send(reader, {
      ...plain,
      buttons: [[{ label: 'x', command: 'status', data: 'y'.repeat(70) }]],
    })

    expect(result.kind).toBe('sent')
    expect(emulator.messages(READER)).toMatchObject([{ text: plain.text, keyboard: [] }])
  })
})

describe('what became of it', () => {
  // F05
  test('a blocked bot learns that the chat is gone', async () => {
    const { emulator, messenger } = await openTelegram()
    emulator.block(READER)

    expect(await messenger.send(reader, plain)).toMatchObject({ kind: 'gone' })
  })

  // F07
  test('a group that was upgraded says where it is now', async () => {
    const { emulator, messenger } = await openTelegram()
    const toChatId = emulator.upgrade(GROUP)

    expect(await messenger.send({ chatId: GROUP, threadId: null }, plain)).toEqual({ kind: 'moved', toChatId })
  })

  // F03
  test('a lost answer is ambiguous, and the message stands', async () => {
    const { emulator, messenger } = await openTelegram()
    emulator.fail({ kind: 'lost-reply', method: 'sendMessage' })

    expect(await messenger.send(reader, plain)).toMatchObject({ kind: 'ambiguous' })
    expect(emulator.messages(READER)).toHaveLength(1)
  })

  // F14
  test('an answer that never comes is ambiguous after the timeout', async () => {
    const { emulator, messenger } = await openTelegram({ timeoutSeconds: 0.3 })
    emulator.fail({ kind: 'stall', method: 'sendMessage' })

    expect(await messenger.send(reader, plain)).toEqual({ kind: 'ambiguous', reason: 'no answer in time' })
  })

  test.each(['500', '502-html', 'reset'] as const)('a server in trouble (%s) leaves it open', async kind => {
    const { emulator, messenger } = await openTelegram()
    emulator.fail({ kind, method: 'sendMessage' })

    expect(await messenger.send(reader, plain)).toMatchObject({ kind: 'ambiguous' })
  })

  // F04
  test('a server that is not there has surely not got it', async () => {
    const { emulator, messenger } = await openTelegram()
    await emulator.close()

    expect(await messenger.send(reader, plain)).toEqual({ kind: 'not-sent', reason: 'ECONNREFUSED' })
  })

  test('a wrong token is told as such', async () => {
    const { emulator, messenger } = await openTelegram()
    emulator.fail({ kind: '401' })

    expect(await messenger.send(reader, plain)).toEqual({ kind: 'unauthorized' })
  })

  test('what is still on its way when the messenger closes is given up as lost', async () => {
    const { emulator, messenger } = await openTelegram()
    emulator.fail({ kind: 'stall', method: 'sendMessage' })
    const result = messenger.send(reader, plain)
    await emulator.until(() => emulator.messages(READER)[0])

    await messenger.close()

    expect(await result).toMatchObject({ kind: 'ambiguous' })
  })

  test('a closed messenger sends nothing more', async () => {
    const { emulator, messenger } = await openTelegram()
    await messenger.close()

    expect(await messenger.send(reader, plain)).toMatchObject({ kind: 'wait' })
    expect(emulator.requests()).toEqual([])
  })
})

describe('a 429', () => {
  // F01
  test('in a private chat makes everybody wait', async () => {
    const { emulator, messenger } = await openTelegram()
    emulator.fail({ kind: '429', retryAfter: 60 })

    const first = await messenger.send(reader, plain)
    const second = await messenger.send({ chatId: CHANNEL, threadId: null }, plain)

    expect(first).toEqual({ kind: 'wait', retryAfterMs: 60_000 })
    expect(second.kind).toBe('wait')
    expect(emulator.requests()).toHaveLength(1)
  })

  test('in one group makes only that group wait', async () => {
    const { emulator, messenger } = await openTelegram()
    emulator.fail({ kind: '429', retryAfter: 60, chatId: GROUP })

    const first = await messenger.send({ chatId: GROUP, threadId: null }, plain)
    const again = await messenger.send({ chatId: GROUP, threadId: null }, plain)
    const other = await messenger.send(reader, plain)

    expect([first.kind, again.kind, other.kind]).toEqual(['wait', 'wait', 'sent'])
    expect(emulator.requests()).toHaveLength(2)
  })

  test('in two groups at once makes everybody wait', async () => {
    const { emulator, messenger } = await openTelegram()
    emulator.fail({ kind: '429', retryAfter: 60, times: 2 })

    await messenger.send({ chatId: GROUP, threadId: null }, plain)
    await messenger.send({ chatId: CHANNEL, threadId: null }, plain)
    const other = await messenger.send(reader, plain)

    expect(other.kind).toBe('wait')
    expect(emulator.requests()).toHaveLength(2)
  })
})

describe('an edit', () => {
  test('replaces text, entities and buttons', async () => {
    const { emulator, messenger } = await openTelegram()
    const sent = await messenger.send(reader, plain)
    if (sent.kind !== 'sent') throw new Error(sent.kind)

    const target = { address: reader, messageId: sent.messageId, hasPicture: false }
    const result = await messenger.edit(target, {
      text: 'Neuer Stand',
      entities: [],
      buttons: [[{ label: 'x', command: 'status', data: '' }]],
    })

    expect(result.kind).toBe('sent')
    expect(emulator.messages(READER)).toMatchObject([{ text: 'Neuer Stand', keyboard: [[{ text: 'x' }]] }])
  })

  // F26
  test('to the same text counts as done', async () => {
    const { messenger } = await openTelegram()
    const sent = await messenger.send(reader, plain)
    if (sent.kind !== 'sent') throw new Error(sent.kind)

    const result = await messenger.edit({ address: reader, messageId: sent.messageId, hasPicture: false }, plain)

    expect(result).toEqual(sent)
  })

  test('changes the text under a picture, and keeps the picture', async () => {
    const { emulator, messenger } = await openTelegram()
    const sent = await messenger.send(reader, { ...plain, picture })
    if (sent.kind !== 'sent') throw new Error(sent.kind)

    const result = await messenger.edit(
      { address: reader, messageId: sent.messageId, hasPicture: true },
      { ...plain, text: 'Neu' },
    )

    expect(result.kind).toBe('sent')
    expect(emulator.messages(READER)).toMatchObject([{ text: 'Neu', attachment: { kind: 'photo' } }])
  })

  test('cannot put a picture into a text', async () => {
    const { emulator, messenger } = await openTelegram()

    const result = await messenger.edit({ address: reader, messageId: 1, hasPicture: false }, { ...plain, picture })

    expect(result.kind).toBe('refused')
    expect(emulator.requests()).toEqual([])
  })
})
