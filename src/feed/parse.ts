// Document → entries. rss-parser reads the feed in its plain form; feedsmith reads what rss-parser refuses (JSON Feed).
// Runs in the worker only: hostile input may take its time there.

import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import RssParser from 'rss-parser'
import { FeedError } from './failure.ts'
import type { ParsedEntry, ParsedFeed } from './parsed-feed.ts'
import { PLAIN_ITEM_FIELDS, toPlainForm } from './plain-form.ts'
import { resolveLink, resolveLinksInHtml } from './resolve-links.ts'

type PlainItem = Partial<Record<(typeof PLAIN_ITEM_FIELDS)[number], unknown>>

/**
 * Reads a decoded feed of any format. `base`: the address that relative links stand against, or null.
 * Throws FeedError `not-a-feed` or `broken-feed`.
 */
export async function parseFeed(text: string, base: string | null): Promise<ParsedFeed> {
  if (/^\s*\{/.test(text)) return parseOther(text, base)
  const plain = toPlainForm(text, base)
  const parser = new RssParser<{ language?: string }, PlainItem>({
    customFields: { item: [...PLAIN_ITEM_FIELDS] },
  })
  const feed = await parser.parseString(plain.xml)
  return {
    title: asString(feed.title),
    link: asString(feed.link),
    language: asString(feed.language),
    entries: feed.items.map(item => ({
      id: asString(item.guid),
      title: asString(item.title),
      link: asString(item.link),
      summary: asString(item.summary),
      content: asString(item.body),
      published: asString(item.pubDate),
      updated: asString(item.updated),
      language: asString(item.lang),
    })),
    skipped: plain.skipped,
    isCut: plain.isCut,
  }
}

function parseOther(text: string, base: string | null): ParsedFeed {
  const { format, feed } = readWithFeedsmith(text)
  if (format !== 'json') throw new FeedError('not-a-feed', 'neither XML nor JSON Feed')
  const entries = (feed.items ?? []).map(
    (item): ParsedEntry => ({
      id: asString(item.id),
      title: asString(item.title),
      link: resolveLink(asString(item.url) || asString(item.external_url), base),
      summary: asString(item.summary),
      content: resolveLinksInHtml(asString(item.content_html) || asString(item.content_text), base),
      published: asString(item.date_published),
      updated: asString(item.date_modified),
      language: asString(item.language) || asString(feed.language),
    }),
  )
  const link = resolveLink(asString(feed.home_page_url), base)
  return { title: asString(feed.title), link, language: asString(feed.language), entries, skipped: 0, isCut: false }
}

function readWithFeedsmith(text: string) {
  try {
    return parseWithFeedsmith(text)
  } catch (error) {
    throw new FeedError('not-a-feed', 'neither XML nor JSON Feed', null, error)
  }
}

/** Parsers give objects, numbers or nothing where a feed is odd; only text counts. */
function asString(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() : ''
}
