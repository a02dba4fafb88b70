// Finds the chat, topic and replied message that a call names, and says as Telegram does why the bot cannot reach them.

import { BotApiError, badRequest } from './bot-api-error.ts'
import { type Call, findField, getField, isObject, parsing, readFlag, readJson, readText } from './call.ts'
import type { ChatMessage, ChatRecord } from './model.ts'
import type { World } from './world.ts'

/** The chat that a call names, as far as the bot may know it. Throws 400 or 403. */
export function reachChat(world: World, call: Call): ChatRecord {
  const name = readText(call, 'chat_id').trim()
  if (name === '') throw badRequest('chat_id is empty')
  const chat = /^-?\d{1,16}$/.test(name) ? world.chats.get(Number(name)) : undefined
  if (chat === undefined) throw badRequest('Chat not found')
  if (chat.type === 'private' && !chat.hasStarted) throw badRequest('Chat not found')
  if (chat.movedTo !== null)
    throw new BotApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.movedTo,
    })
  if (chat.type !== 'private' && chat.botStatus === 'kicked')
    throw new BotApiError(403, `Forbidden: bot was kicked from the ${chat.type} chat`)
  if (chat.type !== 'private' && chat.botStatus === 'left')
    throw new BotApiError(403, `Forbidden: bot is not a member of the ${chat.type} chat`)
  return chat
}

/** As `reachChat`, and the bot may write there. */
export function reachChatToWrite(world: World, call: Call): ChatRecord {
  const chat = reachChat(world, call)
  if (chat.type === 'private' && chat.botStatus === 'kicked')
    throw new BotApiError(403, 'Forbidden: bot was blocked by the user')
  if (chat.type === 'channel' && chat.botStatus !== 'administrator')
    throw badRequest('Need administrator rights in the channel chat')
  return chat
}

/** The topic that a call names; null: none. */
export function reachThread(call: Call, chat: ChatRecord): number | null {
  const text = readText(call, 'message_thread_id')
  if (text === '' || text === '0') return null
  const topic = chat.topics.get(Number(text))
  if (topic === undefined) throw badRequest('Message thread not found')
  if (topic.isClosed && chat.botStatus !== 'administrator') throw badRequest('TOPIC_CLOSED')
  return Number(text)
}

/** The message that a call answers; null: none, or a missing one that may be missing. */
export function reachReplied(call: Call, chat: ChatRecord): number | null {
  const { id, mayMiss } = readReply(call)
  if (id === null) return null
  if (chat.messages.has(id)) return id
  if (mayMiss) return null
  throw badRequest('Message to be replied not found')
}

/** A message of the chat. `purpose` is worded as in `message to edit not found`. */
export function reachMessage(chat: ChatRecord, messageId: number, purpose: 'edit' | 'delete'): ChatMessage {
  const message = chat.messages.get(messageId)
  if (message === undefined) throw badRequest(`Message to ${purpose} not found`)
  return message
}

function readReply(call: Call): { readonly id: number | null; readonly mayMiss: boolean } {
  const json = readJson(call, 'reply_parameters', 'reply parameters')
  if (json !== undefined && !isObject(json)) throw badRequest('Object expected as reply parameters')
  if (json !== undefined)
    return parsing('reply parameters', () => ({
      id: Number(getField(json, 'message_id', 'Number')),
      mayMiss: findField(json, 'allow_sending_without_reply', 'Boolean') === true,
    }))
  const id = Number(readText(call, 'reply_to_message_id'))
  return { id: Number.isInteger(id) && id > 0 ? id : null, mayMiss: readFlag(call, 'allow_sending_without_reply') }
}
