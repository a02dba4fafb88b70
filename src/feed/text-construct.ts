// The text of an element as HTML, whichever way the feed wrote it: escaped, in CDATA, as inline XHTML or in base64.
// Atom calls this a text construct; RSS elements are read the same way.

import { isUtf8 } from 'node:buffer'
import { parseAttributes } from './markup.ts'
import { resolveLink, resolveLinksInHtml } from './resolve-links.ts'
import { attributeOf, elementsOf, textOf, type XmlElement } from './xml-tree.ts'

const MAX_BASE = 2000
const ATOM_1 = /xmlns(?::\w+)?\s*=\s*["']http:\/\/www\.w3\.org\/2005\/Atom/i
const VOID: ReadonlySet<string> = new Set([
  'area',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'param',
  'source',
  'wbr',
])

/** HTML of the element, trimmed, with relative links made absolute; plain text where the element says so. */
export function readText(element: XmlElement, documentBase: string | null): string {
  const base = baseOf(element, documentBase)
  return resolveLinksInHtml(rawText(element).trim(), base)
}

/** The address that relative links of this element stand against: `xml:base` of it and its ancestors, else the document's. */
export function baseOf(element: XmlElement, documentBase: string | null): string | null {
  const outer = element.parent === null ? documentBase : baseOf(element.parent, documentBase)
  if (!element.tag.attributes.includes('xml:base')) return outer
  const base = attributeOf(element, 'xml:base')?.trim() ?? ''
  if (base.length > MAX_BASE) return outer
  return URL.canParse(base, outer ?? undefined) ? new URL(base, outer ?? undefined).href : outer
}

function rawText(element: XmlElement): string {
  const type = attributeOf(element, 'type')?.toLowerCase() ?? ''
  const mode = attributeOf(element, 'mode')?.toLowerCase() ?? ''
  const inner = elementsOf(element)
  if (inner.length === 0) {
    const text = textOf(element)
    const isXhtml = type.includes('xhtml') || mode === 'xml'
    if (mode === 'base64' || isBinary(type)) return decodeBase64(text) ?? text
    return isXhtml ? escapeText(text) : text
  }
  const [only] = inner
  const hasTextBeside = element.children.some(child => typeof child === 'string' && child.trim() !== '')
  const isWrapper = inner.length === 1 && !hasTextBeside && only?.name === 'xhtml:div' && type.includes('xhtml')
  return innerMarkup(isWrapper && only && isAtom1(element) ? only : element)
}

/** Atom 1.0 says that the `div` around XHTML is no part of the text; Atom 0.3 did not. */
function isAtom1(element: XmlElement): boolean {
  let root = element
  while (root.parent !== null) root = root.parent
  return ATOM_1.test(root.tag.attributes)
}

/** Media types that cannot stand in XML as they are come as base64. */
function isBinary(type: string): boolean {
  return type.includes('/') && !type.startsWith('text/') && !/[/+](?:xml|html|json)$/.test(type)
}

/** The text if it is base64 of valid UTF-8, else undefined: feeds use odd media types for plain text too. */
function decodeBase64(text: string): string | undefined {
  const packed = text.replace(/\s+/g, '')
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return undefined
  const bytes = Buffer.from(packed, 'base64')
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined
}

function innerMarkup(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? escapeText(child) : outerMarkup(child))).join('')
}

function outerMarkup(element: XmlElement): string {
  const name = element.name.startsWith('xhtml:') ? element.name.slice(6) : element.tag.name
  const base = element.tag.attributes.includes('xml:base') ? baseOf(element, null) : null
  const attributes = [...parseAttributes(element.tag.attributes)]
    .filter(([key]) => !/^xml(?:ns)?(?::|$)/.test(key))
    .map(
      ([key, value]) =>
        ` ${key}="${(base && isLink(key) ? resolveLink(value, base) : value).replaceAll('"', '&quot;')}"`,
    )
    .join('')
  if (element.children.length === 0 && VOID.has(name.toLowerCase())) return `<${name}${attributes} />`
  return `<${name}${attributes}>${innerMarkup(element)}</${name}>`
}

function isLink(attribute: string): boolean {
  return attribute === 'href' || attribute === 'src'
}

/** Text with the three characters escaped that markup would take for its own. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
