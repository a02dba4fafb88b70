// A Message as the Bot API's methods take it. Pure; no parse_mode ever, so nothing in a text can become markup.

import { InputFile } from 'grammy'
import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import type { ChatAddress } from '../model/chat.ts'
import type { Button, Document, Entity, Message } from '../model/message.ts'

/** UTF-16 units that fit under a picture. https://core.telegram.org/bots/api#sendphoto */
export const MAX_CAPTION = 1_024

/** What all methods that send take besides the content. */
export function toAddress({ threadId }: ChatAddress, { isSilent, buttons, answers }: Message) {
  return {
    ...(threadId === null ? {} : { message_thread_id: threadId }),
    ...(isSilent === true ? { disable_notification: true } : {}),
    ...(answers === undefined ? {} : { reply_parameters: { message_id: answers, allow_sending_without_reply: true } }),
    ...toMarkup(buttons),
  }
}

/** For sendMessage and editMessageText. */
export function toText({ entities }: Message) {
  return { entities: entities.map(toEntity), link_preview_options: { is_disabled: true } }
}

/** For sendPhoto and editMessageCaption. */
export function toCaption({ text, entities }: Message) {
  return { caption: text, caption_entities: entities.map(toEntity) }
}

export function toMarkup(buttons: Message['buttons']) {
  return buttons === undefined || buttons.length === 0
    ? {}
    : { reply_markup: { inline_keyboard: buttons.map(row => row.map(toButton)) } }
}

export function toPhoto(png: Uint8Array): InputFile {
  return new InputFile(png, 'bild.png')
}

export function toFile({ bytes, name }: Document): InputFile {
  return new InputFile(bytes, name)
}

function toEntity({ type, offset, length, url }: Entity): MessageEntity {
  return (url === undefined ? { type, offset, length } : { type, offset, length, url }) as MessageEntity
}

function toButton(button: Button): InlineKeyboardButton {
  return 'url' in button
    ? { text: button.label, url: button.url }
    : { text: button.label, callback_data: `${button.command}:${button.data}` }
}
