// What people do in a chat: write and press buttons. Whether the bot hears of it is decided as Telegram decides.

import { randomUUID } from 'node:crypto'
import { withFound } from './found-entities.ts'
import type { Attachment, ChatMessage, ChatRecord, Person, PressAnswer } from './model.ts'
import { setBotStatus } from './people.ts'
import { wireMessage, wireUser } from './wire.ts'
import { addFile, addMessage, type World } from './world.ts'

export interface Utterance {
  readonly text: string
  readonly threadId?: number
  readonly replyTo?: number
  /** Sent with the text as its caption, which may be empty then. */
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
}

export interface Press {
  readonly queryId: string
  /** What the bot answers; never settles if it does not. */
  readonly answered: Promise<PressAnswer>
}

/** A person writes; in a channel the post carries no name. Writing to a bot that was blocked unblocks it first. */
export function speak(
  world: World,
  chat: ChatRecord,
  from: Person,
  { text, threadId, replyTo, file }: Utterance,
): ChatMessage {
  if (chat.type === 'private' && chat.id !== from.id) throw new Error(`chat ${chat.id} is not the chat of ${from.id}`)
  if (threadId !== undefined && !chat.topics.has(threadId)) throw new Error(`chat ${chat.id} has no topic ${threadId}`)
  if (chat.type === 'private') {
    if (chat.botStatus === 'kicked') setBotStatus(world, chat, 'member', from)
    chat.hasStarted = true
  }
  const message = addMessage(world, chat, {
    ...withFound({ text, entities: [] }),
    keyboard: [],
    attachment: file === undefined ? null : toDocument(world, file),
    threadId: threadId ?? null,
    replyTo: replyTo ?? null,
    isSilent: false,
    from: chat.type === 'channel' ? null : from,
    isFromBot: false,
    service: null,
  })
  if (isHeard(world, chat, message))
    world.updates.push(chat.type === 'channel' ? 'channel_post' : 'message', wireMessage(world, chat, message))
  return message
}

function toDocument(world: World, { name, type, bytes }: NonNullable<Utterance['file']>): Attachment {
  return { kind: 'document', file: addFile(world, 'documents', bytes, name, type) }
}

/**
 * A person presses a button. Throws if the message has no such button, unless it `isForged`: what a press says comes
 * from the presser's client.
 */
export function press(
  world: World,
  chat: ChatRecord,
  from: Person,
  { messageId, data, isForged = false }: { messageId: number; data: string; isForged?: boolean },
): Press {
  const message = chat.messages.get(messageId)
  const isThere = message?.keyboard.some(row => row.some(button => button.callback_data === data)) ?? false
  if (message === undefined || !(isThere || isForged))
    throw new Error(`message ${messageId} of chat ${chat.id} has no button with data ${JSON.stringify(data)}`)
  const queryId = randomUUID()
  const answered = new Promise<PressAnswer>(resolve => {
    world.presses.set(queryId, { chatId: chat.id, answer: resolve })
  })
  world.updates.push('callback_query', {
    id: queryId,
    from: wireUser(from, world.bot),
    message: wireMessage(world, chat, message),
    chat_instance: String(chat.id),
    data,
  })
  return { queryId, answered }
}

/** In groups a bot hears commands, mentions and answers to itself; all of it only as an administrator. */
function isHeard(world: World, chat: ChatRecord, message: ChatMessage): boolean {
  if (chat.botStatus === 'left' || chat.botStatus === 'kicked') return false
  if (chat.type === 'private' || chat.type === 'channel' || chat.botStatus === 'administrator') return true
  if (message.replyTo !== null && chat.messages.get(message.replyTo)?.isFromBot === true) return true
  const name = `@${world.bot.username ?? ''}`.toLowerCase()
  return message.entities.some(({ type, offset, length }) => {
    const word = message.text.slice(offset, offset + length).toLowerCase()
    if (type === 'mention') return word === name
    return type === 'bot_command' && (!word.includes('@') || word.endsWith(name))
  })
}
