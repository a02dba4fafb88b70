// Reads parse mode HTML, as strict as the real parser: known tags only, each closed, attributes quoted or bare.
// https://core.telegram.org/bots/api#html-style

import { checkLink } from './link.ts'
import { customEntity } from './markdown-link.ts'
import { MarkupError } from './markup-error.ts'
import type { WireEntity } from './model.ts'
import { byPlace, type FormattedText } from './normalise.ts'

const TYPES: ReadonlyMap<string, string> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['span', 'spoiler'],
  ['tg-spoiler', 'spoiler'],
  ['tg-emoji', 'custom_emoji'],
  ['a', 'text_link'],
  ['pre', 'pre'],
  ['code', 'code'],
  ['blockquote', 'blockquote'],
])
const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
])

interface Open {
  readonly tag: string
  readonly offset: number
  readonly attributes: ReadonlyMap<string, string>
}

/** Throws MarkupError. */
export function parseHtml(source: string): FormattedText {
  const entities: WireEntity[] = []
  const open: Open[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    const character = source.charAt(at)
    if (character === '&') {
      const reference = readReference(source, at)
      text += reference.text
      at += reference.width
    } else if (character !== '<') {
      text += character
      at += 1
    } else if (source[at + 1] === '/') {
      const end = source.indexOf('>', at)
      if (end === -1) throw new MarkupError(`Unclosed end tag at byte offset ${bytes(source, at)}`)
      closeTag(
        source,
        at,
        source
          .slice(at + 2, end)
          .trim()
          .toLowerCase(),
        text,
        open,
        entities,
      )
      at = end + 1
    } else {
      const tag = readStartTag(source, at)
      open.push({ tag: tag.name, offset: text.length, attributes: tag.attributes })
      at = tag.end
    }
  }
  const left = open.at(-1)
  if (left !== undefined) throw new MarkupError(`Can't find end tag corresponding to start tag "${left.tag}"`)
  return { text, entities: mergePre(entities.filter(entity => entity.length > 0)).toSorted(byPlace) }
}

function closeTag(source: string, at: number, name: string, text: string, open: Open[], entities: WireEntity[]): void {
  const top = open.pop()
  if (top === undefined) throw new MarkupError(`Unexpected end tag at byte offset ${bytes(source, at)}`)
  if (name !== '' && name !== top.tag)
    throw new MarkupError(
      `Unmatched end tag at byte offset ${bytes(source, at)}, expected "</${top.tag}>", found "</${name}>"`,
    )
  const place = { offset: top.offset, length: text.length - top.offset }
  const type = TYPES.get(top.tag) ?? top.tag
  if (type === 'text_link') {
    const link = checkLink(top.attributes.get('href') ?? text.slice(top.offset))
    if ('url' in link) entities.push({ type, ...place, url: link.url })
  } else if (type === 'custom_emoji') {
    const entity = customEntity(`tg://emoji?id=${top.attributes.get('emoji-id') ?? ''}`)
    if ('error' in entity) throw new MarkupError('Invalid custom emoji identifier specified')
    entities.push({ ...entity, ...place })
  } else if (type === 'blockquote') {
    entities.push({ type: top.attributes.has('expandable') ? 'expandable_blockquote' : type, ...place })
  } else {
    const language = type === 'code' ? /^language-(.+)$/.exec(top.attributes.get('class') ?? '')?.[1] : undefined
    entities.push({ type, ...place, ...(language === undefined ? {} : { language }) })
  }
}

/** `<pre><code class="language-x">` is one block with a language; a language on other code is dropped. */
function mergePre(entities: readonly WireEntity[]): WireEntity[] {
  const isSame = (a: WireEntity, b: WireEntity) => a.offset === b.offset && a.length === b.length
  return entities.flatMap(entity => {
    const partner = entities.find(other => other !== entity && isSame(other, entity) && other.type !== entity.type)
    if (entity.type === 'code' && partner?.type === 'pre') return []
    if (entity.type === 'pre' && partner?.type === 'code' && partner.language !== undefined)
      return [{ ...entity, language: partner.language }]
    const { language: _, ...plain } = entity
    return [entity.type === 'code' ? plain : entity]
  })
}

function readStartTag(
  source: string,
  at: number,
): { name: string; attributes: ReadonlyMap<string, string>; end: number } {
  const name = (/^[^\s>]*/.exec(source.slice(at + 1, at + 40))?.[0] ?? '').toLowerCase()
  if (!TYPES.has(name)) throw new MarkupError(`Unsupported start tag "${name}" at byte offset ${bytes(source, at)}`)
  const attributes = new Map<string, string>()
  const pattern = /\s*(?:(>)|([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?)/y
  pattern.lastIndex = at + 1 + name.length
  for (;;) {
    const match = pattern.exec(source)
    if (match === null) throw new MarkupError(`Unclosed start tag at byte offset ${bytes(source, at)}`)
    if (match[1] !== undefined) break
    attributes.set((match[2] ?? '').toLowerCase(), decode(match[3] ?? match[4] ?? match[5] ?? ''))
  }
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler')
    throw new MarkupError(`Tag "span" must have class "tg-spoiler" at byte offset ${bytes(source, at)}`)
  return { name, attributes, end: pattern.lastIndex }
}

function decode(text: string): string {
  let decoded = ''
  for (let at = 0; at < text.length; ) {
    const reference = readReference(text, at)
    decoded += reference.text
    at += reference.width
  }
  return decoded
}

/** A character reference, or the one character as it stands: an unknown reference is text. */
function readReference(source: string, at: number): { text: string; width: number } {
  const match = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,5}));?/i.exec(source.slice(at, at + 12))
  const plain = { text: source.charAt(at), width: 1 }
  if (match === null) return plain
  const code = match[1] !== undefined ? Number(match[1]) : Number.parseInt(match[2] ?? '', 16)
  const text =
    match[3] !== undefined ? NAMED.get(match[3]) : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
  return text === undefined ? plain : { text, width: match[0].length }
}

function bytes(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at))
}
