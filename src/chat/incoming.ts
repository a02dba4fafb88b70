// What came from Telegram, as plain values: who said or pressed what, where. Pure; it decides nothing.

import type { Chat as TelegramChat, Message as TelegramMessage, Update, User } from 'grammy/types'
import type { ChatAddress, ChatKind } from '../model/chat.ts'
import type { SentFile } from '../model/sent-file.ts'

/** Who speaks. `userId` 0: a channel, nobody in person. */
export interface Sender {
  readonly userId: number
  /** Speaks as the chat itself: an anonymous administrator, or the channel. */
  readonly isChatItself: boolean
  readonly languageCode: string | undefined
}

interface Place {
  readonly updateId: number
  readonly address: ChatAddress
  readonly chatKind: ChatKind
  readonly sender: Sender
}

export interface Said extends Place {
  readonly kind: 'said'
  /** What stands below a file that was sent; may be empty then. */
  readonly text: string
  readonly file: SentFile | null
  /** The file of the message that this one answers. */
  readonly answeredFile: SentFile | null
}

export interface Pressed extends Place {
  readonly kind: 'pressed'
  readonly queryId: string
  readonly data: string
  /** Null: too old for Telegram to tell. */
  readonly message: { readonly id: number; readonly hasPicture: boolean } | null
}

/** The bot's own place in a chat has changed. */
export interface Membership extends Place {
  readonly kind: 'membership'
  readonly isMember: boolean
  /** Unix time of the change. */
  readonly at: number
}

/** The group has become a supergroup; `address` is the old one. Told once in each of the two. */
export interface Moved extends Place {
  readonly kind: 'moved'
  readonly toChatId: number
}

export type Incoming = Said | Pressed | Membership | Moved

/** The part of an update that the bot answers; undefined: nothing of it. */
export function readUpdate(update: Update): Incoming | undefined {
  const updateId = update.update_id
  const message = update.message ?? update.channel_post
  if (message !== undefined) return readMessage(updateId, message)
  if (update.callback_query !== undefined) {
    const { id, from, message: pressed, data } = update.callback_query
    if (pressed === undefined || data === undefined) return undefined
    const isKnown = pressed.date !== 0
    const address = { chatId: pressed.chat.id, threadId: isKnown ? threadOf(pressed) : null }
    return {
      kind: 'pressed',
      ...{ updateId, address, chatKind: kindOf(pressed.chat), sender: senderOf(from) },
      ...{ queryId: id, data },
      message: isKnown ? { id: pressed.message_id, hasPicture: pressed.photo !== undefined } : null,
    }
  }
  if (update.my_chat_member !== undefined) {
    const { chat, from, date: at, new_chat_member: now } = update.my_chat_member
    const isMember = !['left', 'kicked'].includes(now.status) && !(now.status === 'restricted' && !now.is_member)
    const address = { chatId: chat.id, threadId: null }
    return { kind: 'membership', updateId, address, chatKind: kindOf(chat), sender: senderOf(from), isMember, at }
  }
  return undefined
}

function readMessage(updateId: number, message: TelegramMessage): Said | Moved | undefined {
  const { chat, from, sender_chat: speaker, text, migrate_to_chat_id: to, migrate_from_chat_id: old } = message
  if (to !== undefined || old !== undefined) {
    const place = { updateId, address: { chatId: old ?? chat.id, threadId: null }, chatKind: kindOf(chat) }
    return { kind: 'moved', ...place, sender: senderOf(from), toChatId: to ?? chat.id }
  }
  const channel = forwardedChannel(message)
  // Who shows a post of a channel to the bot wants to set what that channel gets; its rights are asked for then.
  if (channel !== undefined)
    return readMessage(updateId, { chat, from, text: `/settings ${channel}` } as TelegramMessage)
  const file = fileOf(message)
  // What somebody else once wrote is no order to the bot, and bots are not answered. A file is the same from whomever.
  const isForeign = message.forward_origin !== undefined
  const words = text ?? (file === null ? undefined : isForeign ? '' : (message.caption ?? ''))
  if (words === undefined || (isForeign && file === null) || message.via_bot !== undefined) return undefined
  const isChatItself = speaker !== undefined && speaker.id === chat.id
  if (from?.is_bot === true && speaker === undefined) return undefined
  const sender = { ...senderOf(from), isChatItself }
  const address = { chatId: chat.id, threadId: threadOf(message) }
  const answeredFile = message.reply_to_message === undefined ? null : fileOf(message.reply_to_message)
  return { kind: 'said', updateId, address, chatKind: kindOf(chat), sender, text: words, file, answeredFile }
}

function fileOf({ document }: Pick<TelegramMessage, 'document'>): SentFile | null {
  if (document === undefined) return null
  return { id: document.file_id, name: document.file_name ?? '', type: document.mime_type ?? '' }
}

/** The channel whose post was forwarded into a private chat. */
function forwardedChannel({ chat, forward_origin: origin }: TelegramMessage): number | undefined {
  return chat.type === 'private' && origin?.type === 'channel' ? origin.chat.id : undefined
}

function senderOf(from: User | undefined): Sender {
  return { userId: from?.id ?? 0, isChatItself: false, languageCode: from?.language_code }
}

/** Replies in an ordinary group carry a thread as well; only a topic can be written to by it. */
function threadOf(message: TelegramMessage): number | null {
  return message.is_topic_message === true ? (message.message_thread_id ?? null) : null
}

function kindOf({ type }: TelegramChat): ChatKind {
  if (type === 'private' || type === 'channel') return type
  return 'group'
}
