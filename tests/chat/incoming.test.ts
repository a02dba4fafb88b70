import type { Chat, Message, Update, User } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { readUpdate } from '../../src/chat/incoming.ts'

const lea: User = { id: 5, is_bot: false, first_name: 'Lea', language_code: 'de' }
const privateChat = { id: 5, type: 'private', first_name: 'Lea' } as const
const group = { id: -100, type: 'supergroup', title: 'Redaktion' } as const
const channel = { id: -200, type: 'channel', title: 'Kanal' } as const

function message(chat: Chat, fields: object): Message {
  return { message_id: 3, date: 1_773_129_600, chat, ...fields } as Message
}

function update(fields: object): Update {
  return { update_id: 11, ...fields } as Update
}

describe('an update', () => {
  test('is something said in private', () => {
    expect(readUpdate(update({ message: message(privateChat, { from: lea, text: '/status' }) }))).toEqual({
      ...{ kind: 'said', updateId: 11, address: { chatId: 5, threadId: null }, chatKind: 'private', text: '/status' },
      ...{ sender: { userId: 5, isChatItself: false, languageCode: 'de' }, file: null, answeredFile: null },
    })
  })

  test('is said in a topic only if it is one; an answer in a group has a thread as well', () => {
    const said = (fields: object) =>
      readUpdate(update({ message: message(group, { from: lea, text: '/x', ...fields }) }))

    expect(said({ is_topic_message: true, message_thread_id: 9 })?.address.threadId).toBe(9)
    expect(said({ message_thread_id: 9 })?.address.threadId).toBeNull()
  })

  test.each([
    ['an anonymous administrator', { sender_chat: group, from: { ...lea, id: 1087968824, is_bot: true } }, true],
    ['another channel', { sender_chat: channel, from: { ...lea, id: 136817688, is_bot: true } }, false],
    ['the linked channel', { sender_chat: channel, from: { ...lea, id: 777000 }, is_automatic_forward: true }, false],
  ])('of %s is said by the chat itself or not', (_who, fields, isChatItself) => {
    const incoming = readUpdate(update({ message: message(group, { text: '/x', ...fields }) }))

    expect(incoming?.sender.isChatItself).toBe(isChatItself)
  })

  test('is a post of a channel, by nobody in person', () => {
    const incoming = readUpdate(update({ channel_post: message(channel, { sender_chat: channel, text: '/x' }) }))

    expect(incoming).toMatchObject({ chatKind: 'channel', sender: { userId: 0, isChatItself: true } })
  })

  test.each([
    ['forwarded', { from: lea, text: '/removesource 1', forward_origin: { type: 'user' } }],
    ['sent through another bot', { from: lea, text: '/status', via_bot: lea }],
    ['written by a bot', { from: { ...lea, is_bot: true }, text: '/status' }],
    ['a picture', { from: lea, photo: [] }],
  ])('that was %s is no order', (_what, fields) => {
    expect(readUpdate(update({ message: message(group, fields) }))).toBeUndefined()
  })

  const document = { file_id: 'f1', file_unique_id: 'u', file_name: 'feeds.opml', mime_type: 'text/x-opml' }
  const file = { id: 'f1', name: 'feeds.opml', type: 'text/x-opml' }

  test('with a file says what stands below it', () => {
    const said = (fields: object) => readUpdate(update({ message: message(privateChat, { from: lea, ...fields }) }))

    expect(said({ document, caption: '/importopml' })).toMatchObject({ text: '/importopml', file })
    expect(said({ document })).toMatchObject({ text: '', file })
    expect(said({ document: { file_id: 'f2', file_unique_id: 'v' } })).toMatchObject({ file: { name: '', type: '' } })
  })

  test('with a forwarded file brings the file, but not what its author wrote below it', () => {
    const fields = { document, caption: '/removesource 1', forward_origin: { type: 'user' } }

    expect(readUpdate(update({ message: message(privateChat, { from: lea, ...fields }) }))).toMatchObject({
      ...{ text: '', file },
    })
  })

  test('that answers a file tells which', () => {
    const fields = { text: '/importopml', reply_to_message: message(group, { document }) }

    expect(readUpdate(update({ message: message(group, { from: lea, ...fields }) }))).toMatchObject({
      ...{ file: null, answeredFile: file },
    })
  })

  test('that shows a post of a channel in private asks for the settings of that channel', () => {
    const origin = { type: 'channel', chat: channel, message_id: 1, date: 0 }
    const shown = (chat: Chat) => readUpdate(update({ message: message(chat, { from: lea, forward_origin: origin }) }))

    expect(shown(privateChat)).toMatchObject({ kind: 'said', text: '/settings -200', sender: { userId: 5 } })
    expect(shown(group)).toBeUndefined()
  })

  test('is a press of a button, even of a message too old to be told', () => {
    const query = { id: 'q', from: lea, chat_instance: '1', data: 'status:2' }
    const fresh = update({ callback_query: { ...query, message: message(group, { photo: [] }) } })
    const old = update({ callback_query: { ...query, message: message(group, { date: 0 }) } })

    expect(readUpdate(fresh)).toMatchObject({ kind: 'pressed', queryId: 'q', message: { id: 3, hasPicture: true } })
    expect(readUpdate(old)).toMatchObject({ kind: 'pressed', message: null })
  })

  test.each([
    [{ status: 'kicked' }, false],
    [{ status: 'left' }, false],
    [{ status: 'restricted', is_member: false }, false],
    [{ status: 'restricted', is_member: true }, true],
    [{ status: 'member' }, true],
    [{ status: 'administrator' }, true],
  ])('tells of the bot itself: %j', (now, isMember) => {
    const incoming = readUpdate(update({ my_chat_member: { chat: group, from: lea, date: 50, new_chat_member: now } }))

    expect(incoming).toMatchObject({ kind: 'membership', isMember, at: 50 })
  })

  test('tells from either side where a group has moved', () => {
    const left = update({ message: message({ ...group, id: -1, type: 'group' }, { migrate_to_chat_id: -100 }) })
    const came = update({ message: message(group, { migrate_from_chat_id: -1 }) })

    for (const told of [left, came])
      expect(readUpdate(told)).toMatchObject({ kind: 'moved', address: { chatId: -1 }, toChatId: -100 })
  })

  test('of another kind is nothing to the bot', () => {
    expect(readUpdate(update({ poll: {} }))).toBeUndefined()
  })
})
