// What the emulated Telegram knows: people, chats, messages, updates. Plain data; the rules stand in the other files.

export interface Person {
  readonly id: number
  readonly firstName: string
  readonly lastName: string | null
  readonly username: string | null
  readonly languageCode: string | null
}

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel'
export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked'

interface Topic {
  readonly name: string
  isClosed: boolean
}

export interface ChatRecord {
  readonly id: number
  readonly type: ChatType
  readonly title: string
  readonly isForum: boolean
  readonly members: Map<number, MemberStatus>
  /** In a private chat `kicked` means that the person has blocked the bot. */
  botStatus: MemberStatus
  /** Private chats only: the bot may not write first. */
  hasStarted: boolean
  readonly topics: Map<number, Topic>
  readonly messages: Map<number, ChatMessage>
  lastMessageId: number
  /** Id of the supergroup that this group has become. */
  movedTo: number | null
}

/** An entity as it goes over the wire. */
export interface WireEntity {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
  readonly language?: string
  readonly custom_emoji_id?: string
  readonly unix_time?: number
  readonly date_time_format?: string
}

export interface WireButton {
  readonly text: string
  readonly url?: string
  readonly callback_data?: string
}

/** A file in a chat, fetched by its id. */
export interface StoredFile {
  readonly id: string
  readonly uniqueId: string
  readonly path: string
  readonly bytes: Uint8Array
  readonly name: string
  readonly mime: string
}

export type Attachment =
  | { readonly kind: 'photo'; readonly file: StoredFile; readonly width: number; readonly height: number }
  | { readonly kind: 'document'; readonly file: StoredFile }

/** One message of a chat, as tests and the page see it. */
export interface ChatMessage {
  readonly messageId: number
  readonly chatId: number
  readonly threadId: number | null
  /** Null: written by the chat itself (channel post) or a service message. */
  readonly from: Person | null
  readonly isFromBot: boolean
  readonly at: Date
  readonly editedAt: Date | null
  /** The text, or the caption of an attachment. */
  readonly text: string
  readonly entities: readonly WireEntity[]
  readonly keyboard: readonly (readonly WireButton[])[]
  readonly attachment: Attachment | null
  readonly replyTo: number | null
  readonly isSilent: boolean
  /** Fields of a service message such as `migrate_to_chat_id`; null for all others. */
  readonly service: Readonly<Record<string, unknown>> | null
}

export interface WireCommand {
  readonly command: string
  readonly description: string
}

/** What the bot has answered to a press. */
export interface PressAnswer {
  readonly text: string
  readonly isAlert: boolean
  readonly url: string | null
}

export interface Webhook {
  readonly url: string
  readonly maxConnections: number
}

/** What has changed, for whoever looks on. */
export type Change =
  | { readonly kind: 'sent' | 'edited' | 'deleted'; readonly chatId: number; readonly messageId: number }
  | { readonly kind: 'action'; readonly chatId: number; readonly action: string }
  | { readonly kind: 'answered'; readonly queryId: string; readonly chatId: number; readonly answer: PressAnswer }
  | { readonly kind: 'commands' }
  | { readonly kind: 'chat'; readonly chatId: number }
  | { readonly kind: 'request' }
