// What is sent to a chat: text with entities instead of markup, buttons, at most one picture.

import type { Told } from './told.ts'

/** Kinds of entities that the bot uses, named as the Bot API names them. */
export type EntityType =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'code'
  | 'pre'
  | 'text_link'
  | 'blockquote'
  | 'expandable_blockquote'

/** A stretch of the text; offsets in UTF-16 units. */
export interface Entity {
  readonly type: EntityType
  readonly offset: number
  readonly length: number
  /** Only for `text_link`. */
  readonly url?: string
}

/** A button under a message: it opens an address or is handed to a command's `act`. */
export type Button =
  | { readonly label: string; readonly url: string }
  | {
      readonly label: string
      /** Name of the command whose `act` is called. */
      readonly command: string
      /** What `act` gets; with the command's name at most 63 bytes of UTF-8. */
      readonly data: string
    }

/** A PNG above the text. The text then is its caption (at most 1,024 UTF-16 units), or follows as a message. */
export interface Picture {
  readonly png: Uint8Array
  /** What the picture shows, in words, for readers who do not see it. */
  readonly alt: string
}

/** A file below the text, which then is its caption (at most 1,024 UTF-16 units). */
export interface Document {
  readonly bytes: Uint8Array
  /** With its ending, as readers save it. */
  readonly name: string
}

export interface Message {
  /** Never empty; may be longer than Telegram takes: view/split.ts cuts it before it is sent. */
  readonly text: string
  readonly entities: readonly Entity[]
  readonly buttons?: readonly (readonly Button[])[]
  readonly picture?: Picture
  readonly document?: Document
  /** No sound at the reader's. */
  readonly isSilent?: boolean
  /** Answer to a button press: sent as a message of its own instead of replacing the one that was pressed. */
  readonly isSeparate?: boolean
  /** When it has been sent, the chat has been told the ledger up to here. */
  readonly tellsUpTo?: number
  /** What it speaks of, by place. When it has been sent, the chat knows these entries, and where it heard of them. */
  readonly tells?: readonly Told[]
  /** The message of the same chat that it answers; sent all the same if that one is gone. */
  readonly answers?: number
}
