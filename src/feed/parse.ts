// Document → entries. rss-parser reads XML in its plain form, feedsmith reads JSON. Runs in the worker only: hostile
// input may take its time there.

import RssParser from 'rss-parser'
import { FeedError } from './failure.ts'
import { readJsonFeed } from './json-feed.ts'
import { asString, type ParsedEntry, type ParsedFeed } from './parsed-feed.ts'
import { PLAIN_ITEM_FIELDS, toPlainForm } from './plain-form.ts'
import { toPlainText } from './plain-text.ts'

type PlainItem = Partial<Record<(typeof PLAIN_ITEM_FIELDS)[number], unknown>>

/**
 * Reads a decoded feed of any format. `base`: the address that relative links stand against, or null. A missing title is
 * made of the text or the address. Throws FeedError `not-a-feed` or `broken-feed`.
 */
export async function parseFeed(text: string, base: string | null): Promise<ParsedFeed> {
  const feed = /^\s*[{[]/.test(text) ? readJsonFeed(text, base) : await readXmlFeed(text, base)
  const link = feed.link || base || ''
  return { ...feed, link, title: feed.title || link, entries: feed.entries.map(withTitle) }
}

async function readXmlFeed(text: string, base: string | null): Promise<ParsedFeed> {
  const plain = toPlainForm(text, base)
  const parser = new RssParser<{ language?: unknown }, PlainItem>({ customFields: { item: [...PLAIN_ITEM_FIELDS] } })
  const feed = await parser.parseString(plain.xml).catch(error => {
    throw new FeedError('broken-feed', 'refused by the parser', null, error)
  })
  const entries = feed.items.map(
    (item): ParsedEntry => ({
      id: asString(item.guid),
      title: asString(item.title),
      link: asString(item.link),
      summary: asString(item.summary),
      content: asString(item.body),
      published: asString(item.pubDate),
      updated: asString(item.updated),
      language: asString(item.lang),
    }),
  )
  const { title, link, language } = feed
  const { skipped, isCut } = plain
  return { title: asString(title), link: asString(link), language: asString(language), entries, skipped, isCut }
}

function withTitle(entry: ParsedEntry): ParsedEntry {
  return entry.title === '' ? { ...entry, title: firstWords(entry.summary || entry.content) || entry.link } : entry
}

/** The first line of a text, cut at a word after at most 100 UTF-16 units. */
function firstWords(html: string): string {
  const line = toPlainText(html, 2000).split('\n', 1)[0] ?? ''
  if (line.length <= 100) return line
  const end = line.lastIndexOf(' ', 99)
  return `${line.slice(0, end > 0 ? end : 99).toWellFormed()} …`
}
