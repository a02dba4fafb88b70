// What is left of a message when Telegram refuses a part of it. A refusal here is a mistake of ours, but the reader
// had better get a plain message than none.

import type { ChatAddress } from '../model/chat.ts'
import type { Message } from '../model/message.ts'

export interface Letter {
  readonly address: ChatAddress
  readonly message: Message
}

/** Safely below Telegram's limit for a text. */
const STUB_LENGTH = 3_500

/**
 * The message without what the refusal names: the closed topic, the picture, the buttons, the entities, the length.
 * Undefined if the refusal is about something else or nothing is left to leave out.
 */
export function simplify({ address, message }: Letter, reason: string): Letter | undefined {
  const words = reason.toLowerCase()
  if (/thread not found|topic_(?:closed|deleted)|topic_id_invalid/.test(words))
    return address.threadId === null ? undefined : { address: { ...address, threadId: null }, message }
  if (/photo|image|caption is too long|file is too big/.test(words) && message.picture !== undefined) {
    const { picture: _, ...rest } = message
    return { address, message: rest }
  }
  if (/button|reply[ _]markup|keyboard/.test(words) && message.buttons !== undefined) {
    const { buttons: _, ...rest } = message
    return { address, message: rest }
  }
  if (/entit/.test(words) && message.entities.length > 0) return { address, message: { ...message, entities: [] } }
  if (/too[ _]long/.test(words) && message.text.length > STUB_LENGTH)
    return {
      address,
      message: { ...message, text: `${message.text.slice(0, STUB_LENGTH).toWellFormed()}…`, entities: [] },
    }
  return undefined
}
