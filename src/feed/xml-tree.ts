// A forgiving reader of XML: whatever a feed has wrong (lone ampersands, HTML entities, tags left open, text before
// the prolog), it gives a tree. Knows namespaces, not feeds. Declared entities are never expanded.

import { decodeHTMLStrict } from 'entities'
import { FeedError } from './failure.ts'
import { parseAttributes, scanMarkup, type Tag } from './markup.ts'

export interface XmlElement {
  /** Usual prefix of the namespace and local name, in lower case: `title`, `dc:date`, `atom:link`, `xhtml:div`. */
  readonly name: string
  readonly tag: Tag
  readonly parent: XmlElement | null
  readonly children: (XmlElement | string)[]
  /** False if the document ended before the element did. */
  isClosed: boolean
}

const MAX_DEPTH = 200
const MAX_ELEMENTS = 200_000

const PREFIX_OF_NAMESPACE: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://channel.netscape.com/rdf/simple/0.9/', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
])

/**
 * The root element, or undefined if the text has no element at all. Throws FeedError `broken-feed` for a document
 * that is nested deeper than 200 levels or has more than 200,000 elements.
 */
export function readXml(text: string): XmlElement | undefined {
  let root: XmlElement | undefined
  let current: XmlElement | null = null
  let depth = 0
  let count = 0
  const scopes: Map<string, string>[] = [new Map()]
  const add = (child: string) => {
    if (current !== null && child !== '') current.children.push(child)
  }
  const leave = () => {
    if (current === null) return
    current.isClosed = true
    current = current.parent
    depth--
    scopes.pop()
  }
  scanMarkup(text, {
    text: raw => add(decodeText(raw)),
    cdata: add,
    open(tag) {
      if (root !== undefined && current === null) return 'stop'
      if (++count > MAX_ELEMENTS || depth >= MAX_DEPTH)
        throw new FeedError('broken-feed', 'too deep or too many elements')
      const scope = extendScope(scopes.at(-1) ?? new Map(), tag)
      const element: XmlElement = {
        name: qualify(tag.name, scope),
        tag,
        parent: current,
        children: [],
        isClosed: tag.isEmpty,
      }
      current?.children.push(element)
      root ??= element
      if (tag.isEmpty) return
      current = element
      depth++
      scopes.push(scope)
    },
    close(name) {
      let open = current
      while (open !== null && open.tag.name !== name) open = open.parent
      if (open === null) return
      while (current !== open) leave()
      leave()
    },
  })
  return root
}

/** Decodes character references: those of XML and the named ones of HTML; a lone `&` stays. */
export function decodeText(raw: string): string {
  return raw.includes('&') ? decodeHTMLStrict(raw) : raw
}

/** The decoded value of an attribute, found by its local name if it stands without a prefix, else as written. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  if (element.tag.attributes === '') return undefined
  for (const [key, value] of parseAttributes(element.tag.attributes)) {
    if (key.toLowerCase() === name) return decodeText(value)
  }
  return undefined
}

/** All text inside, tags left out. */
export function textOf(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(child => typeof child !== 'string')
}

function extendScope(scope: Map<string, string>, tag: Tag): Map<string, string> {
  if (!tag.attributes.includes('xmlns')) return scope
  const extended = new Map(scope)
  for (const [key, value] of parseAttributes(tag.attributes)) {
    if (key === 'xmlns') extended.set('', decodeText(value))
    else if (key.startsWith('xmlns:')) extended.set(key.slice(6), decodeText(value))
  }
  return extended
}

function qualify(name: string, scope: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const prefix = colon === -1 ? '' : name.slice(0, colon)
  const local = name.slice(colon + 1).toLowerCase()
  const usual = PREFIX_OF_NAMESPACE.get(scope.get(prefix)?.toLowerCase().trim() ?? '') ?? prefix.toLowerCase()
  return usual === '' ? local : `${usual}:${local}`
}
