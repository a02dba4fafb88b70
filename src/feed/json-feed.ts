// JSON Feed → entries, read by feedsmith: the one format that rss-parser does not know.

import { parseJsonFeed } from 'feedsmith'
import { FeedError } from './failure.ts'
import { asString, type ParsedEntry, type ParsedFeed } from './parsed-feed.ts'
import { resolveLink, resolveLinksInHtml } from './resolve-links.ts'

/** Reads a JSON Feed of any version. Throws FeedError `not-a-feed` for other JSON and for what is none. */
export function readJsonFeed(text: string, base: string | null): ParsedFeed {
  const document = parseDocument(text)
  if (!Array.isArray(document.items)) throw new FeedError('not-a-feed', 'JSON without items')
  // feedsmith looks at the version to know the format; feeds write it in many ways, and the items say enough.
  const feed = parseJsonFeed({ ...document, version: 'https://jsonfeed.org/version/1.1' })
  const language = asString(feed.language)
  const entries = (feed.items ?? []).map(
    (item): ParsedEntry => ({
      id: asString(item.id),
      title: asString(item.title),
      link: resolveLink(asString(item.url) || asString(item.external_url), base),
      summary: asString(item.summary),
      content: resolveLinksInHtml(asString(item.content_html) || asString(item.content_text), base),
      published: asString(item.date_published),
      updated: asString(item.date_modified),
      language: asString(item.language) || language,
    }),
  )
  const skipped = document.items.length - entries.length
  return {
    title: asString(feed.title),
    link: resolveLink(asString(feed.home_page_url), base),
    language,
    entries,
    skipped,
    isCut: false,
  }
}

function parseDocument(text: string): Record<string, unknown> {
  try {
    const document: unknown = JSON.parse(text)
    if (typeof document === 'object' && document !== null) return document as Record<string, unknown>
  } catch (error) {
    throw new FeedError('not-a-feed', 'neither XML nor JSON', null, error)
  }
  throw new FeedError('not-a-feed', 'JSON without an object')
}
