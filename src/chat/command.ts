// The shape of a slash command: text and capabilities in, a Message out. It never sees Telegram's types.

import type { Deps } from '../deps.ts'
import type { ChatAddress, ChatKind } from '../model/chat.ts'
import type { Locale } from '../model/locale.ts'
import type { Message } from '../model/message.ts'
import type { SentFile } from '../model/sent-file.ts'

/** Who may use a command. `chat-admins`: anyone in a private chat, only administrators in a group. */
export type CommandScope = 'everyone' | 'chat-admins' | 'bot-admins'

export interface CommandRequest {
  readonly address: ChatAddress
  readonly chatKind: ChatKind
  readonly userId: number
  readonly isBotAdmin: boolean
  readonly locale: Locale
  /** IANA zone of the chat. */
  readonly zone: string
  /** What stands behind the command, trimmed, at most `maxArgs` characters. */
  readonly args: string
  /** The file that was sent with the command, or that the command answers. */
  readonly file: SentFile | null
  /** Says what is being done, should the answer take longer than people like to wait. */
  tellProgress(text: string): void
}

/** What somebody may send without naming a command. */
export type Taken = 'address' | 'list'

export interface Command {
  /** `[a-z0-9_]{1,32}`. Its description is the text `command-<name>`, its usage with an example `usage-<name>`. */
  readonly name: string
  /** Other names that mean the same, German ones above all. */
  readonly aliases: readonly string[]
  readonly scope: CommandScope
  /** Characters behind it; 200 if left out. */
  readonly maxArgs?: number
  /** Runs also when this is sent alone to the bot: a web address, or a file that may be a list of feeds. */
  readonly takes?: Taken
  /** Answers the command. Throws UserError for the user's mistakes. */
  run(request: CommandRequest, deps: Deps): Promise<Message>
  /** Answers a press of one of its buttons; the answer replaces the message. Rights were checked again. */
  act?(data: string, request: CommandRequest, deps: Deps): Promise<Message>
}
