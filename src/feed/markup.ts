// One tolerant pass over XML or HTML: says where tags, text and CDATA are, in time linear in the input whatever it is.
// Knows nothing of nesting, entities or meaning.

export interface Tag {
  /** As written, with its prefix and case. */
  readonly name: string
  /** What stands between name and end, for `parseAttributes`. */
  readonly attributes: string
  readonly isEmpty: boolean
  readonly start: number
  readonly end: number
}

export interface MarkupVisitor {
  /** Text between tags, character references not decoded. */
  text(raw: string): void
  /** The content of a CDATA section. Without it, sections are passed over. */
  cdata?(text: string): void
  /** `skip-content` passes over everything up to the closing tag (script, style); `stop` ends the pass. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most visitors just do something and return nothing
  open(tag: Tag): 'skip-content' | 'stop' | void
  close(name: string): void
}

/** Tags with unbalanced quotes that are looked at with care; afterwards a tag simply ends at the next `>`. */
const MAX_UNBALANCED = 50

/** Walks over the text once, calling the visitor in document order. */
export function scanMarkup(text: string, visitor: MarkupVisitor): void {
  let position = 0
  let unbalanced = 0
  let plainFrom = 0
  const flush = (end: number) => {
    if (end > plainFrom) visitor.text(text.slice(plainFrom, end))
  }
  while (position < text.length) {
    const start = text.indexOf('<', position)
    if (start === -1) break
    const kind = text.charCodeAt(start + 1)
    if (kind === EXCLAMATION || kind === QUESTION) {
      flush(start)
      position = plainFrom = passDeclaration(text, start, visitor)
    } else if (kind === SLASH || isNameStart(kind)) {
      let end = unbalanced < MAX_UNBALANCED ? endOfTag(text, start) : text.indexOf('>', start)
      if (end === -1 && unbalanced < MAX_UNBALANCED) {
        unbalanced++
        end = text.indexOf('>', start)
      }
      if (end === -1) break
      flush(start)
      position = plainFrom = end + 1
      if (kind === SLASH) visitor.close(text.slice(start + 2, end).trim())
      else {
        const tag = readTag(text, start, end)
        const wish = visitor.open(tag)
        if (wish === 'stop') return
        if (wish === 'skip-content' && !tag.isEmpty) position = plainFrom = startOfClosing(text, tag.name, end + 1)
      }
    } else position = start + 1
  }
  flush(text.length)
}

/** Name and raw value of each attribute; of two with one name the first counts. Names as written. */
export function parseAttributes(raw: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', quoted, single, bare] of raw.matchAll(ATTRIBUTE)) {
    if (!attributes.has(name)) attributes.set(name, quoted ?? single ?? bare ?? '')
  }
  return attributes
}

/** Name, then perhaps `=` and a value in double, single or no quotes. No two parts can match the same character. */
export const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>][^\s<>]*)))?/g

const [EXCLAMATION, QUESTION, SLASH, EQUALS, GREATER, DOUBLE, SINGLE] = [0x21, 0x3f, 0x2f, 0x3d, 0x3e, 0x22, 0x27]

function isNameStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code > 0x7f
}

/** The `>` that ends the tag, not one inside a quoted value; -1 if the quotes never close. */
function endOfTag(text: string, start: number): number {
  let previous = 0
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === GREATER) return i
    if ((code === DOUBLE || code === SINGLE) && previous === EQUALS) {
      i = text.indexOf(code === DOUBLE ? '"' : "'", i + 1)
      if (i === -1) return -1
    }
    if (code > 0x20) previous = code
  }
  return -1
}

function readTag(text: string, start: number, end: number): Tag {
  let nameEnd = start + 1
  while (nameEnd < end && text.charCodeAt(nameEnd) > 0x20 && text.charCodeAt(nameEnd) !== SLASH) nameEnd++
  const isEmpty = text.charCodeAt(end - 1) === SLASH
  const attributes = text.slice(nameEnd, isEmpty ? end - 1 : end)
  return { name: text.slice(start + 1, nameEnd), attributes, isEmpty, start, end: end + 1 }
}

/** Passes over a comment, CDATA section, doctype or processing instruction; gives where the text goes on. */
function passDeclaration(text: string, start: number, visitor: MarkupVisitor): number {
  if (text.startsWith('<![CDATA[', start)) {
    const end = text.indexOf(']]>', start)
    visitor.cdata?.(text.slice(start + 9, end === -1 ? text.length : end))
    return end === -1 ? text.length : end + 3
  }
  if (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start + 4)
    return end === -1 ? text.length : end + 3
  }
  const end = text.indexOf('>', start)
  return end === -1 ? text.length : end + 1
}

function startOfClosing(text: string, name: string, from: number): number {
  const closing = new RegExp(`</${name.replace(/[^\w:-]/g, '')}(?=[\\s>/])`, 'gi')
  closing.lastIndex = from
  return closing.exec(text)?.index ?? text.length
}
