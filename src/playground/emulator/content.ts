// Reads the text or the caption of a call: parse mode or entities, limits, what Telegram finds by itself.

import { badRequest } from './bot-api-error.ts'
import { type Call, readText } from './call.ts'
import { readEntityList } from './entity-list.ts'
import { withFound } from './found-entities.ts'
import { parseHtml } from './html.ts'
import { parseMarkdownV2 } from './markdown-v2.ts'
import { MarkupError } from './markup-error.ts'
import { type FormattedText, normalise } from './normalise.ts'

/** In UTF-16 units, after entities have been parsed. https://core.telegram.org/bots/api#sendmessage */
const MAX_TEXT = 4096
const MAX_CAPTION = 1024
/** More bytes than this are refused unread. */
const MAX_RAW_BYTES = 1 << 15

/** The text of a message. Throws a 400 if it is empty, too long, or no markup of its parse mode. */
export function readMessageText(call: Call): FormattedText {
  const raw = readRaw(call, 'text', 'entities')
  if (raw.text === '') throw badRequest('Message text is empty')
  const formatted = normalise(raw)
  if (formatted.text === '') throw badRequest('Text must be non-empty')
  if (formatted.text.length > MAX_TEXT) throw badRequest('Message is too long')
  return withFound(formatted)
}

/** The caption of an attachment, which may be empty. */
export function readCaption(call: Call): FormattedText {
  const formatted = normalise(readRaw(call, 'caption', 'caption_entities'))
  if (formatted.text.length > MAX_CAPTION) throw badRequest('Message caption is too long')
  return withFound(formatted)
}

function readRaw(call: Call, textName: string, entitiesName: string): FormattedText {
  const text = readText(call, textName)
  if (Buffer.byteLength(text) > MAX_RAW_BYTES) throw badRequest('Text is too long')
  const mode = readText(call, 'parse_mode').toLowerCase()
  if (mode === '' || mode === 'none') return { text, entities: readEntityList(call, entitiesName) ?? [] }
  try {
    if (mode === 'html') return parseHtml(text)
    if (mode === 'markdownv2') return parseMarkdownV2(text)
  } catch (error) {
    if (error instanceof MarkupError) throw badRequest(`Can't parse entities: ${error.message}`)
    throw error
  }
  throw badRequest('Unsupported parse_mode')
}
