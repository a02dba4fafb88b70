// Methods that change or delete a message: text, caption, buttons, picture.

import { badRequest } from '../bot-api-error.ts'
import { type Call, isObject, readJson, readMessageId, readText } from '../call.ts'
import { readCaption, readMessageText } from '../content.ts'
import { readKeyboard } from '../keyboard.ts'
import type { ChatMessage, ChatRecord } from '../model.ts'
import { reachChatToWrite, reachMessage } from '../reach.ts'
import { wireMessage } from '../wire.ts'
import { announce, editMessage, type World } from '../world.ts'
import type { Method } from './method.ts'
import { readPhoto } from './send.ts'

export const editMethods: ReadonlyMap<string, Method> = new Map([
  ['editmessagetext', editMessageText],
  ['editmessagecaption', editMessageCaption],
  ['editmessagereplymarkup', editMessageReplyMarkup],
  ['editmessagemedia', editMessageMedia],
  ['deletemessage', deleteMessage],
])

/** A bot may delete a message for this long. https://core.telegram.org/bots/api#deletemessage */
const DELETABLE_MS = 48 * 3_600_000

function editMessageText(call: Call, world: World): unknown {
  if (readText(call, 'text') === '') throw badRequest('Message text is empty')
  const { chat, message } = reachOwn(call, world)
  if (message.attachment !== null) throw badRequest('There is no text in the message to edit')
  return replace(world, chat, message, { ...readMessageText(call), keyboard: readKeyboard(call) })
}

function editMessageCaption(call: Call, world: World): unknown {
  const { chat, message } = reachOwn(call, world)
  if (message.attachment === null) throw badRequest('There is no caption in the message to edit')
  return replace(world, chat, message, { ...readCaption(call), keyboard: readKeyboard(call) })
}

function editMessageReplyMarkup(call: Call, world: World): unknown {
  const { chat, message } = reachOwn(call, world)
  return replace(world, chat, message, { keyboard: readKeyboard(call) })
}

function editMessageMedia(call: Call, world: World): unknown {
  const { chat, message } = reachOwn(call, world)
  const media = readJson(call, 'media', 'input media')
  if (!isObject(media) || media.type !== 'photo') throw badRequest("Can't parse InputMedia: type is unsupported")
  const values = new Map(call.values)
  for (const name of ['media', 'caption', 'parse_mode', 'caption_entities']) {
    const value = media[name]
    if (value === undefined) values.delete(name)
    else values.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  const inner = { ...call, values }
  const attachment = readPhoto(inner, world, 'media')
  return replace(world, chat, message, { ...readCaption(inner), attachment, keyboard: readKeyboard(call) })
}

function deleteMessage(call: Call, world: World): unknown {
  const chat = reachChatToWrite(world, call)
  const message = reachMessage(chat, readMessageId(call), 'delete')
  const isTooOld = world.now().getTime() - message.at.getTime() > DELETABLE_MS
  const mayDelete = message.isFromBot || chat.type === 'private' || chat.botStatus === 'administrator'
  if (isTooOld || !mayDelete) throw badRequest("Message can't be deleted for everyone")
  chat.messages.delete(message.messageId)
  announce(world, { kind: 'deleted', chatId: chat.id, messageId: message.messageId })
  return true
}

function reachOwn(call: Call, world: World): { readonly chat: ChatRecord; readonly message: ChatMessage } {
  const chat = reachChatToWrite(world, call)
  const message = reachMessage(chat, readMessageId(call), 'edit')
  if (!message.isFromBot) throw badRequest("Message can't be edited")
  return { chat, message }
}

type Changes = Partial<Pick<ChatMessage, 'text' | 'entities' | 'attachment' | 'keyboard'>>

function replace(world: World, chat: ChatRecord, message: ChatMessage, changes: Changes): unknown {
  const edited = { ...message, ...changes }
  if (contentOf(edited) === contentOf(message))
    throw badRequest(
      'Message is not modified: specified new message content and reply markup are exactly the same as ' +
        'a current content and reply markup of the message',
    )
  const isVisible = contentOf({ ...edited, keyboard: [] }) !== contentOf({ ...message, keyboard: [] })
  return wireMessage(world, chat, editMessage(world, chat, edited, isVisible))
}

function contentOf({ text, entities, keyboard, attachment }: ChatMessage): string {
  return JSON.stringify([text, entities, keyboard, attachment?.file.uniqueId ?? null])
}
