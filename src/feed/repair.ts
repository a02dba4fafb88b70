// Brings a decoded document into a state in which a reader can start: no control characters, nothing before the feed.
// Lone ampersands, HTML entities and open tags are dealt with by xml-tree.ts.

import { FeedError } from './failure.ts'

/** Start of a feed: the prolog, or the root of one of the formats. */
const START = /<\?xml\s|<(?:[\w-]+:)?(?:rss|feed|rdf|channel)(?=[\s>])/i

/** Removes what XML forbids and cuts warnings and white space in front. Throws FeedError `not-a-feed` without a start. */
export function repairXml(text: string): string {
  const start = text.search(START)
  if (start === -1 || /^\s*<(?:!doctype\s+html|html[\s>])/i.test(text.slice(0, 200))) {
    throw new FeedError('not-a-feed', 'no feed begins here')
  }
  return removeControls(text.slice(start))
}

/** Removes the characters that XML 1.0 does not allow, lone surrogates included. */
export function removeControls(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
}
