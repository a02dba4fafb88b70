// Reads `reply_markup`: the inline keyboard, checked as Telegram checks it. Other keyboards are checked to be objects
// and not kept, since no one looks at them here.

import { badRequest } from './bot-api-error.ts'
import { type Call, FieldError, findField, getField, isObject, parsing, readJson } from './call.ts'
import { checkLink } from './link.ts'
import type { WireButton } from './model.ts'

export type Keyboard = readonly (readonly WireButton[])[]

const MAX_BUTTONS = 100
const MAX_DATA_BYTES = 64
/** Buttons of a row beyond these begin a new row at readers; Telegram takes them only up to here. */
const MAX_ROW = 8

/** The inline keyboard; empty if there is none. Throws a 400 for a keyboard that Telegram refuses. */
export function readKeyboard(call: Call): Keyboard {
  const json = readJson(call, 'reply_markup', 'reply keyboard markup')
  if (json === undefined) return []
  if (!isObject(json)) throw badRequest('Object expected as reply markup')
  const rows = json.inline_keyboard
  if (rows === undefined || rows === null) return []
  if (!Array.isArray(rows) || !rows.every(row => Array.isArray(row)))
    throw badRequest('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
  const keyboard = (rows as readonly (readonly unknown[])[])
    .map(row => row.map(item => parsing('inline keyboard button', () => readButton(item))))
    .filter(row => row.length > 0)
  const count = keyboard.reduce((sum, row) => sum + row.length, 0)
  if (count > MAX_BUTTONS || keyboard.some(row => row.length > MAX_ROW)) throw badRequest('Reply markup is too long')
  return keyboard
}

function readButton(item: unknown): WireButton {
  if (!isObject(item)) throw new FieldError('InlineKeyboardButton must be an Object')
  const text = String(getField(item, 'text', 'String')).trim()
  if (text === '') throw badRequest('BUTTON_TEXT_INVALID')
  const url = findField(item, 'url', 'String')
  if (typeof url === 'string' && url !== '') {
    const link = checkLink(url)
    if ('error' in link) throw badRequest(`Inline keyboard button URL '${url}' is invalid: ${link.error}`)
    return { text, url: link.url }
  }
  const data = findField(item, 'callback_data', 'String')
  if (typeof data === 'string' && data !== '') {
    if (Buffer.byteLength(data) > MAX_DATA_BYTES) throw badRequest('BUTTON_DATA_INVALID')
    return { text, callback_data: data }
  }
  throw new FieldError('Text buttons are unallowed in the inline keyboard')
}
