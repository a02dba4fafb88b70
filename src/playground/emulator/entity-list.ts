// Reads the parameters `entities` and `caption_entities`: types, fields and addresses, not yet their place in a text.

import { badRequest } from './bot-api-error.ts'
import { type Call, FieldError, findField, getField, isObject, parsing, readJson } from './call.ts'
import { checkLink } from './link.ts'
import type { WireEntity } from './model.ts'

const PLAIN = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
])
/** Kinds that Telegram finds by itself; given by a bot they are left out. */
const FOUND = new Set(['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number'])

/** Undefined if the parameter was not given. Throws a 400 for a list that is none. */
export function readEntityList(call: Call, name: string): readonly WireEntity[] | undefined {
  const json = readJson(call, name, 'entities')
  if (json === undefined) return undefined
  if (!Array.isArray(json)) throw badRequest('Expected an Array of MessageEntity')
  return json.flatMap(item => parsing('MessageEntity', () => readEntity(item)))
}

function readEntity(item: unknown): readonly WireEntity[] {
  if (!isObject(item)) throw new FieldError('expected an Object')
  const offset = Number(getField(item, 'offset', 'Number'))
  const length = Number(getField(item, 'length', 'Number'))
  const type = String(getField(item, 'type', 'String'))
  if (offset < 0 || offset > 1_000_000) throw badRequest(`Receive an entity with incorrect offset ${offset}`)
  if (length < 0 || length > 1_000_000) throw badRequest(`Receive an entity with incorrect length ${length}`)
  if (PLAIN.has(type)) return [{ type, offset, length }]
  if (FOUND.has(type)) return []
  if (type === 'pre') {
    const language = findField(item, 'language', 'String')
    return [{ type, offset, length, ...(typeof language === 'string' && language !== '' ? { language } : {}) }]
  }
  if (type === 'text_link') return [{ type, offset, length, url: checkedUrl(String(getField(item, 'url', 'String'))) }]
  if (type === 'custom_emoji') {
    const id = String(getField(item, 'custom_emoji_id', 'String'))
    if (!/^[1-9]\d*$/.test(id)) throw badRequest('Invalid custom emoji identifier specified')
    return [{ type, offset, length, custom_emoji_id: id }]
  }
  if (type === 'date_time') return [{ type, offset, length, unix_time: Number(getField(item, 'unix_time', 'Number')) }]
  throw new FieldError('Unsupported type specified')
}

function checkedUrl(url: string): string {
  const link = checkLink(url)
  if ('error' in link) throw badRequest(`Entity URL '${url}' is invalid: ${link.error}`)
  return link.url
}
