// Writes people, chats and messages as the Bot API writes them. https://core.telegram.org/bots/api#available-types

import type { ChatMessage, ChatRecord, Person } from './model.ts'
import type { World } from './world.ts'

export function wireUser(person: Person, bot: Person): Record<string, unknown> {
  return {
    id: person.id,
    is_bot: person.id === bot.id,
    first_name: person.firstName,
    ...(person.lastName === null ? {} : { last_name: person.lastName }),
    ...(person.username === null ? {} : { username: person.username }),
    ...(person.languageCode === null ? {} : { language_code: person.languageCode }),
  }
}

export function wireChat(chat: ChatRecord, people: ReadonlyMap<number, Person>): Record<string, unknown> {
  if (chat.type !== 'private')
    return { id: chat.id, type: chat.type, title: chat.title, ...(chat.isForum ? { is_forum: true } : {}) }
  const person = people.get(chat.id)
  return {
    id: chat.id,
    type: chat.type,
    first_name: person?.firstName ?? chat.title,
    ...(person?.lastName == null ? {} : { last_name: person.lastName }),
    ...(person?.username == null ? {} : { username: person.username }),
  }
}

export function wireMessage(world: World, chat: ChatRecord, message: ChatMessage, depth = 1): Record<string, unknown> {
  const { attachment } = message
  const replied = message.replyTo === null || depth === 0 ? undefined : chat.messages.get(message.replyTo)
  return {
    message_id: message.messageId,
    ...(message.from === null ? {} : { from: wireUser(message.from, world.bot) }),
    ...(chat.type === 'channel' ? { sender_chat: wireChat(chat, world.people) } : {}),
    chat: wireChat(chat, world.people),
    date: toSeconds(message.at),
    ...(message.editedAt === null ? {} : { edit_date: toSeconds(message.editedAt) }),
    ...(message.threadId === null ? {} : { message_thread_id: message.threadId, is_topic_message: true }),
    ...(replied === undefined ? {} : { reply_to_message: wireMessage(world, chat, replied, 0) }),
    ...(attachment === null ? wireText(message, 'text', 'entities') : wireText(message, 'caption', 'caption_entities')),
    ...wireAttachment(message),
    ...(message.keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: message.keyboard } }),
    ...(message.service ?? {}),
  }
}

/** Seconds since 1970, as the Bot API counts. */
export function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}

function wireText(message: ChatMessage, text: string, entities: string): Record<string, unknown> {
  if (message.text === '') return {}
  return { [text]: message.text, ...(message.entities.length === 0 ? {} : { [entities]: message.entities }) }
}

function wireAttachment({ attachment }: ChatMessage): Record<string, unknown> {
  if (attachment === null) return {}
  const { file } = attachment
  const base = { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length }
  return attachment.kind === 'photo'
    ? { photo: [{ ...base, width: attachment.width, height: attachment.height }] }
    : { document: { ...base, file_name: file.name, mime_type: file.mime } }
}
