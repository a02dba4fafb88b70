// Writes a feed of any format anew as the plain RSS 2.0 that rss-parser reads without fault: known prefixes, well-formed,
// texts as escaped HTML, links in full. Decides which element of which format means what.

import { removeControls } from './characters.ts'
import { FeedError } from './failure.ts'
import { repairXml } from './repair.ts'
import { resolveLink } from './resolve-links.ts'
import { baseOf, escapeText, readText } from './text-construct.ts'
import { attributeOf, elementsOf, readXml, textOf, type XmlElement } from './xml-tree.ts'

export interface PlainForm {
  /** An RSS 2.0 document; items have `title link guid pubDate updated summary body lang` as far as they have them. */
  readonly xml: string
  /** Entries that the end of the document cut in two. */
  readonly skipped: number
  /** True if the document ends before its root does. */
  readonly isCut: boolean
}

/** What rss-parser has to copy beyond its own list. */
export const PLAIN_ITEM_FIELDS = ['updated', 'body', 'lang'] as const

/** Entries that are read of one feed; more is no feed but an archive or an attack. */
const MAX_ENTRIES = 2000

/** UTF-16 units kept of one field. */
const MAX_FIELD = 500_000

const TITLE = ['title', 'atom:title', 'dc:title', 'media:title', 'media:group/media:title', 'itunes:title']
const SUMMARY = [
  'summary',
  'atom:summary',
  'abstract',
  'description',
  'atom:tagline',
  'dc:description',
  'itunes:summary',
  'itunes:subtitle',
  'media:description',
  'media:group/media:description',
]
const BODY = ['content:encoded', 'atom:content', 'content', 'xhtml:body', 'body', 'fullitem', 'xhtml:div']
const PUBLISHED = [
  'pubdate',
  'atom:published',
  'published',
  'atom:issued',
  'issued',
  'dcterms:issued',
  'dc:date',
  'dcterms:created',
  'atom:created',
  'created',
  'date',
]
const UPDATED = ['atom:updated', 'updated', 'atom:modified', 'modified', 'dcterms:modified', 'lastbuilddate']
const GUID = ['guid', 'atom:id', 'id', 'dc:identifier']
const LANGUAGE = ['language', 'dc:language']

/** Reads a decoded XML document. Throws FeedError `not-a-feed` or `broken-feed`. `base`: where the document came from. */
export function toPlainForm(text: string, base: string | null): PlainForm {
  const root = readXml(repairXml(text))
  const isAtom = root?.name === 'feed' || root?.name === 'atom:feed'
  if (root === undefined || !(isAtom || ['rss', 'rdf:rdf', 'channel'].includes(root.name))) {
    throw new FeedError('not-a-feed', 'root is no feed')
  }
  const channel = elementsOf(root).find(({ name }) => name === 'channel') ?? root
  const link = linkIn(channel, base)
  const entries = findEntries(root, channel).slice(0, MAX_ENTRIES)
  const items = entries.filter(entry => entry.isClosed).map(entry => writeEntry(entry, base, linkBase(base, link)))
  const head = [
    write('title', textAt(channel, TITLE, base)),
    write('link', link),
    write('language', languageOf(channel)),
  ]
  return {
    xml: `<rss version="2.0"><channel>${[...head, ...items].join('')}</channel></rss>`,
    skipped: entries.length - items.length,
    isCut: !root.isClosed,
  }
}

function findEntries(root: XmlElement, channel: XmlElement): XmlElement[] {
  const isEntry = ({ name }: XmlElement) => name === 'item' || name === 'entry' || name === 'atom:entry'
  const inChannel = elementsOf(channel).filter(isEntry)
  return channel === root ? inChannel : [...inChannel, ...elementsOf(root).filter(isEntry)]
}

function writeEntry(entry: XmlElement, base: string | null, linkBase: string | null): string {
  const [first, second] = SUMMARY.map(path => at(entry, path)).filter(element => element && hasContent(element))
  const summary = first ? readText(first, base) : ''
  const body = textAt(entry, BODY, base) || (second && first && isShort(first) ? readText(second, base) : '')
  const fields: [string, string][] = [
    ['title', textAt(entry, TITLE, base)],
    ['link', entryLink(entry, linkBase)],
    ['summary', summary],
    ['body', body],
  ]
  fields.push(
    ['guid', guidOf(entry, base)],
    ['pubDate', dateOf(entry, PUBLISHED) || (attributeOf(entry, 'lastmod') ?? '')],
    ['updated', dateOf(entry, UPDATED)],
    ['lang', languageOf(entry)],
  )
  return `<item>${fields.map(([name, value]) => write(name, value)).join('')}</item>`
}

/**
 * Feeds that live on another host than their site (feeds.example.org) mean the site when they give relative links;
 * otherwise the feed's own address counts.
 */
function linkBase(base: string | null, site: string): string | null {
  if (base === null || !URL.canParse(site)) return base
  return new URL(base).hostname === new URL(site).hostname ? base : site
}

/** An RSS item that has both a `summary` and a `description` keeps the longer text in the second. */
function isShort({ name }: XmlElement): boolean {
  return name === 'summary'
}

function write(name: string, value: string): string {
  return value === '' ? '' : `<${name}>${escapeText(removeControls(value.slice(0, MAX_FIELD)))}</${name}>`
}

function at(element: XmlElement, path: string): XmlElement | undefined {
  const [outer, inner] = path.split('/')
  const found = elementsOf(element).filter(({ name }) => name === outer)
  return inner === undefined
    ? (found.find(hasContent) ?? found[0])
    : found.flatMap(elementsOf).find(({ name }) => name === inner)
}

function hasContent(element: XmlElement): boolean {
  return element.children.some(child => typeof child !== 'string' || child.trim() !== '')
}

function textAt(element: XmlElement, paths: readonly string[], base: string | null): string {
  for (const path of paths) {
    const found = at(element, path)
    const value = found && hasContent(found) ? readText(found, base) : ''
    if (value !== '') return value
  }
  return ''
}

function dateOf(entry: XmlElement, names: readonly string[]): string {
  for (const name of names) {
    const found = at(entry, name)
    if (found && hasContent(found)) return textOf(found).trim()
  }
  return ''
}

function languageOf(element: XmlElement): string {
  const named = dateOf(element, LANGUAGE)
  if (named !== '') return named
  for (let outer: XmlElement | null = element; outer !== null; outer = outer.parent) {
    const language = attributeOf(outer, 'xml:lang')
    if (language !== undefined) return language
  }
  return ''
}

function guidOf(entry: XmlElement, base: string | null): string {
  const found = GUID.map(name => at(entry, name)).find(element => element && hasContent(element))
  if (found === undefined) return attributeOf(entry, 'rdf:about') ?? ''
  const guid = textOf(found).trim()
  return found.name.endsWith('id') && guid.startsWith('/') ? resolveLink(guid, baseOf(found, base)) : guid
}

function entryLink(entry: XmlElement, base: string | null): string {
  const link = linkIn(entry, base)
  if (link !== '') return link
  const guid = at(entry, 'guid')
  const isPermanent = guid && attributeOf(guid, 'ispermalink')?.toLowerCase() !== 'false'
  const fromGuid = isPermanent ? textOf(guid).trim() : ''
  if (/^https?:\/\//i.test(fromGuid)) return fromGuid
  const about = attributeOf(entry, 'rdf:about') ?? attributeOf(entry, 'href') ?? ''
  return resolveLink(about.trim(), baseOf(entry, base))
}

function linkIn(element: XmlElement, base: string | null): string {
  const links = elementsOf(element).filter(({ name }) => name === 'link' || name === 'atom:link')
  const written = links.find(link => link.name === 'link' && textOf(link).trim() !== '')
  if (written) return resolveLink(textOf(written).trim(), baseOf(written, base))
  const withAddress = links.filter(link => (attributeOf(link, 'href') ?? '').trim() !== '')
  const relation = (link: XmlElement) => attributeOf(link, 'rel')?.trim().toLowerCase() || 'alternate'
  const isPage = (link: XmlElement) => /html|^$/.test(attributeOf(link, 'type') ?? '')
  const alternates = withAddress.filter(link => relation(link) === 'alternate')
  const chosen = alternates.find(isPage) ?? alternates[0]
  return chosen ? resolveLink((attributeOf(chosen, 'href') ?? '').trim(), baseOf(chosen, base)) : ''
}
