// An entry of a feed → a new article: plain strings only, cleaned address, date in UTC.

import { createHash } from 'node:crypto'
import type { NewArticle } from '../model/article.ts'
import { toIsoTime } from '../model/time.ts'
import { removeInvisible } from './characters.ts'
import { cleanUrl } from './clean-url.ts'
import { readFeedDate } from './feed-date.ts'
import type { ParsedEntry, ParsedFeed } from './parsed-feed.ts'
import { toPlainLine, toPlainText } from './plain-text.ts'

const MAX_GUID = 500
const MAX_TEXT = 50_000

/** Articles of a parsed feed in its order, and how many entries gave none. `now` dates what has no date. */
export function toArticles(
  feed: ParsedFeed,
  now: Date,
): { readonly articles: readonly NewArticle[]; readonly skipped: number } {
  const articles: NewArticle[] = []
  const seen = new Map<string, NewArticle>()
  let skipped = feed.skipped
  for (const entry of feed.entries) {
    const article = toArticle(entry, feed.language, now)
    if (article === null) skipped++
    else addOnce(article, articles, seen)
  }
  return { articles, skipped }
}

/** A feed that gives one guid to several articles (its own address, a date) gets guid and address together. */
function addOnce(article: NewArticle, articles: NewArticle[], seen: Map<string, NewArticle>): void {
  const first = seen.get(article.guid)
  if (first !== undefined && (first.url === article.url || article.url === null)) return
  const guid = first === undefined ? article.guid : shorten(`${article.guid} ${article.url}`)
  if (seen.has(guid) && first !== undefined) return
  const kept = { ...article, guid }
  seen.set(guid, kept)
  articles.push(kept)
}

/** Null for an entry that has neither title, text nor address. */
function toArticle(entry: ParsedEntry, feedLanguage: string, now: Date): NewArticle | null {
  const summary = toPlainText(entry.summary, MAX_TEXT)
  const text = joinTexts(summary, toPlainText(entry.content, MAX_TEXT))
  const title = toPlainLine(entry.title)
  if (title === '') return null
  const url = cleanUrl(entry.link)
  const guid = removeInvisible(entry.id).trim() || url || hash(`${title}\n${summary}`)
  const published = readFeedDate(entry.published, now) ?? readFeedDate(entry.updated, now) ?? now
  return {
    guid: shorten(guid),
    url,
    title,
    text,
    publishedAt: toIsoTime(published),
    lang: readLanguage(entry.language || feedLanguage),
  }
}

/** Feeds give a teaser beside the full text; it leads the text unless the text begins with it or holds it. */
function joinTexts(summary: string, content: string): string {
  if (content === '' || summary === '') return content || summary
  const start = fold(summary)
    .replace(/(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/, '')
    .slice(0, 120)
  const whole = fold(content)
  if (whole.includes(start)) return content
  if (content.length < summary.length && fold(summary).includes(whole)) return summary
  return `${summary}\n\n${content}`
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\n+/g, ' ')
}

function shorten(guid: string): string {
  return guid.length <= MAX_GUID ? guid : hash(guid)
}

function hash(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** The language tag if it is one; feeds here are German unless they say otherwise. */
function readLanguage(tag: string): string {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/i.exec(tag.trim())
  if (match === null) return 'de'
  const [, language = 'de', region] = match
  return region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`
}
