// Where a page says that its feeds are, and where sites keep them if they do not say.

import { parseAttributes, scanMarkup } from './markup.ts'
import { toPlainLine } from './plain-text.ts'
import { decodeText } from './xml-tree.ts'

export interface FeedLink {
  /** In full. */
  readonly url: string
  /** As the page names it, empty if it does not. */
  readonly title: string
}

const FEED_TYPES = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|json)\b/i
const MAX_LINKS = 20

/** Places that content managers use, most usual first. */
export const WELL_KNOWN_PATHS = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.rss',
  '/index.xml',
  '/feeds',
]

/** Feeds that a page names in `<link rel="alternate">`, in its order, comment feeds last. */
export function findFeedLinks(html: string, base: string): readonly FeedLink[] {
  const found = new Map<string, FeedLink>()
  let pageBase = base
  scanMarkup(html, {
    text() {},
    close() {},
    open({ name, attributes }) {
      const tag = name.toLowerCase()
      if (tag === 'script' || tag === 'style') return 'skip-content'
      if (tag === 'base') pageBase = resolve(read(attributes, 'href'), base) ?? base
      const link = tag === 'link' ? readLink(attributes, pageBase) : null
      if (link !== null && found.size < MAX_LINKS) found.set(link.url, link)
    },
  })
  const isOfComments = ({ url, title }: FeedLink) => /comment|kommentar/i.test(`${url} ${title}`)
  return [...found.values()].sort((a, b) => Number(isOfComments(a)) - Number(isOfComments(b)))
}

function readLink(attributes: string, base: string): FeedLink | null {
  const relations = read(attributes, 'rel').toLowerCase().split(/\s+/)
  const type = read(attributes, 'type')
  // WordPress names its programming interface with the plain JSON type in the same way.
  const isApi = /^application\/json\b/i.test(type) && !/feed/i.test(read(attributes, 'href'))
  if (!relations.includes('alternate') || !FEED_TYPES.test(type) || isApi) return null
  const url = resolve(read(attributes, 'href'), base)
  return url === null ? null : { url, title: toPlainLine(read(attributes, 'title'), 200) }
}

function read(attributes: string, name: string): string {
  for (const [key, value] of parseAttributes(attributes))
    if (key.toLowerCase() === name) return decodeText(value).trim()
  return ''
}

function resolve(href: string, base: string): string | null {
  if (href === '' || !URL.canParse(href, base)) return null
  const url = new URL(href, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}
