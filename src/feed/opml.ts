// Lists of feeds as other readers keep them (OPML): read and written by feedsmith.

import { generateOpml, parseOpml } from 'feedsmith'
import { cleanUrl } from './clean-url.ts'
import { FeedError } from './failure.ts'
import type { FeedLink } from './feed-links.ts'
import { toPlainLine } from './plain-text.ts'

const MAX_FEEDS = 500
const MAX_DEPTH = 10

interface Outline {
  readonly text?: string | undefined
  readonly title?: string | undefined
  readonly xmlUrl?: string | undefined
  readonly outlines?: readonly Outline[] | undefined
}

/** The feeds of a list, folders flattened, each address once, at most 500. Throws FeedError `not-a-feed` if it is no OPML. */
export function readOpml(text: string): readonly FeedLink[] {
  const feeds = new Map<string, FeedLink>()
  const collect = (outlines: readonly Outline[], depth: number) => {
    for (const { text: name, title, xmlUrl, outlines: inner } of outlines) {
      const url = xmlUrl === undefined ? null : cleanUrl(xmlUrl)
      if (url !== null && feeds.size < MAX_FEEDS) feeds.set(url, { url, title: toPlainLine(title ?? name ?? '', 200) })
      if (inner !== undefined && depth < MAX_DEPTH) collect(inner, depth + 1)
    }
  }
  collect(parse(text).body?.outlines ?? [], 0)
  return [...feeds.values()]
}

/** A list of these feeds that other readers understand. */
export function writeOpml(title: string, feeds: readonly FeedLink[]): string {
  const outlines = feeds.map(feed => ({
    text: feed.title || feed.url,
    title: feed.title,
    type: 'rss',
    xmlUrl: feed.url,
  }))
  return generateOpml({ head: { title }, body: { outlines } })
}

function parse(text: string): { readonly body?: { readonly outlines?: readonly Outline[] } } {
  if (/<!(?:DOCTYPE|ENTITY)[^>]{0,200}\[/i.test(text.slice(0, 5000)))
    throw new FeedError('broken-feed', 'declares entities')
  try {
    return parseOpml(text)
  } catch (error) {
    throw new FeedError('not-a-feed', 'no OPML', null, error)
  }
}
