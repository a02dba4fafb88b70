// The state of the emulated Telegram and the few verbs that change it. No HTTP here, and no checks of what a bot sends.

import { createHash } from 'node:crypto'
import type { Change, ChatMessage, ChatRecord, Person, PressAnswer, StoredFile, Webhook, WireCommand } from './model.ts'
import { createUpdateQueue, type UpdateQueue } from './update-queue.ts'

export interface World {
  readonly now: () => Date
  readonly bot: Person
  readonly people: Map<number, Person>
  readonly chats: Map<number, ChatRecord>
  readonly files: Map<string, StoredFile>
  /** By scope and language, see methods/commands.ts. */
  readonly commands: Map<string, readonly WireCommand[]>
  /** Presses that wait for their answer. */
  readonly presses: Map<string, { readonly chatId: number; answer(answer: PressAnswer): void }>
  readonly updates: UpdateQueue
  webhook: Webhook | null
  /** Private chats and small groups share one row of message ids, as in a real account. */
  lastMessageId: number
  readonly listeners: Set<(change: Change) => void>
}

/** A world with a bot and nobody else. */
export function createWorld(now: () => Date, bot: Person): World {
  return {
    now,
    bot,
    people: new Map(),
    chats: new Map(),
    files: new Map(),
    commands: new Map(),
    presses: new Map(),
    updates: createUpdateQueue(),
    webhook: null,
    lastMessageId: 0,
    listeners: new Set(),
  }
}

export function announce(world: World, change: Change): void {
  for (const listener of [...world.listeners]) listener(change)
}

/** Puts a message into a chat under the next id and gives it. */
export function addMessage(
  world: World,
  chat: ChatRecord,
  content: Omit<ChatMessage, 'messageId' | 'chatId' | 'at' | 'editedAt'>,
): ChatMessage {
  const message: ChatMessage = {
    ...content,
    messageId: nextMessageId(world, chat),
    chatId: chat.id,
    at: world.now(),
    editedAt: null,
  }
  chat.messages.set(message.messageId, message)
  announce(world, { kind: 'sent', chatId: chat.id, messageId: message.messageId })
  return message
}

/** Replaces a message by its edited form. `isVisible`: people see the mark “edited” (not for buttons alone). */
export function editMessage(world: World, chat: ChatRecord, edited: ChatMessage, isVisible: boolean): ChatMessage {
  const message = isVisible ? { ...edited, editedAt: world.now() } : edited
  chat.messages.set(message.messageId, message)
  announce(world, { kind: 'edited', chatId: chat.id, messageId: message.messageId })
  return message
}

/** Keeps a file and gives it its ids. */
export function addFile(world: World, folder: string, bytes: Uint8Array, name: string, mime: string): StoredFile {
  const digest = createHash('sha256').update(bytes).digest('base64url')
  const number = world.files.size
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  const file: StoredFile = {
    id: `AgAC${number.toString(36)}_${digest}`,
    uniqueId: digest.slice(0, 16),
    path: `${folder}/file_${number}${ending}`,
    bytes,
    name,
    mime,
  }
  world.files.set(file.id, file)
  return file
}

function nextMessageId(world: World, chat: ChatRecord): number {
  if (chat.type === 'private' || chat.type === 'group') {
    world.lastMessageId += 1
    chat.lastMessageId = world.lastMessageId
  } else {
    chat.lastMessageId += 1
  }
  return chat.lastMessageId
}
