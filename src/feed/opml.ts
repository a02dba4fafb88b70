// Lists of feeds as other readers keep them (OPML): read and written by feedsmith.

import { generateOpml, parseOpml } from 'feedsmith'
import type { FeedLine, FeedList } from '../model/feed.ts'
import { FeedError } from './failure.ts'
import { toFeedUrl } from './feed-address.ts'
import type { FeedLink } from './feed-links.ts'
import { toPlainLine } from './plain-text.ts'

const MAX_LINES = 1000
const MAX_DEPTH = 10
const MAX_TITLE = 200

interface Outline {
  readonly text?: string | undefined
  readonly title?: string | undefined
  readonly xmlUrl?: string | undefined
  readonly outlines?: readonly Outline[] | undefined
}

/** The lines of a list that name a feed, folders flattened, at most 1,000. Throws FeedError `not-a-feed` if it is no OPML. */
export function readOpml(text: string): FeedList {
  const lines: FeedLine[] = []
  let leftOut = 0
  const collect = (outlines: readonly Outline[], depth: number) => {
    for (const outline of outlines) {
      if (outline.xmlUrl !== undefined && lines.length < MAX_LINES) lines.push(toLine(outline, outline.xmlUrl))
      else if (outline.xmlUrl !== undefined) leftOut++
      if (outline.outlines !== undefined && depth < MAX_DEPTH) collect(outline.outlines, depth + 1)
    }
  }
  collect(parse(text).body?.outlines ?? [], 0)
  return { kind: 'list', lines, leftOut }
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

function toLine({ title, text }: Outline, address: string): FeedLine {
  const name = toPlainLine(title || text || '', MAX_TITLE)
  return { url: toFeedUrl(address), title: name || toPlainLine(address, MAX_TITLE) }
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
