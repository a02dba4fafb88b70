// What every message must keep so that Telegram takes it as it is. Throws what is wrong.

import type { Message } from '../../src/model/message.ts'

/** Checks text, entities and buttons against Telegram's limits; gives the message back. */
export function checked(message: Message): Message {
  const { text, entities, buttons = [] } = message
  if (text.trim() === '') throw new Error('empty text')
  if (/\p{Cs}/u.test(text)) throw new Error('lone surrogate')
  for (const { offset, length, type, url } of entities) {
    const inside = text.slice(offset, offset + length)
    if (offset < 0 || length < 1 || offset + length > text.length) throw new Error(`${type} out of bounds`)
    if (inside.trim() !== inside) throw new Error(`${type} with white space at its rim: «${inside}»`)
    if (/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(inside)) throw new Error(`${type} inside a surrogate pair`)
    if ((type === 'text_link') !== (url !== undefined)) throw new Error(`${type} with url ${url}`)
    if (url !== undefined && !/^https?:\/\//.test(url)) throw new Error(`link to ${url}`)
  }
  for (const row of buttons) {
    if (row.length === 0 || row.length > 8) throw new Error(`row of ${row.length} buttons`)
    for (const button of row) {
      if (button.label.trim() === '') throw new Error('button without label')
      if ('command' in button && Buffer.byteLength(`${button.command}:${button.data}`) > 64) {
        throw new Error(`data too long: ${button.command}:${button.data}`)
      }
    }
  }
  return message
}

/** All labels of a message's buttons. */
export function labelsOf({ buttons = [] }: Message): string[] {
  return buttons.flat().map(({ label }) => label)
}

/** The texts of all links. */
export function linksOf({ text, entities }: Message): { readonly text: string; readonly url: string }[] {
  return entities.flatMap(({ url, offset, length }) =>
    url === undefined ? [] : [{ text: text.slice(offset, offset + length), url }],
  )
}
