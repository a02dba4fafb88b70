// Brings a decoded document into a state in which a reader can start: with the feed's first element, without entities of
// its own. Lone ampersands, HTML entities and open tags are dealt with by xml-tree.ts, control characters by plain-form.ts.

import { FeedError } from './failure.ts'

const ROOT = /<(?:[\w-]+:)?(?:rss|feed|rdf|channel)(?=[\s>])/gi

/**
 * Cuts prolog, warnings and white space in front of the root. Throws FeedError `not-a-feed`
 * without the root of a feed, `broken-feed` for a DOCTYPE with a `[`: entity bombs and calls for outside documents need one.
 */
export function repairXml(text: string): string {
  const root = findRoot(text)
  if (root === -1 || /^\s*<(?:!doctype\s+html|html[\s>])/i.test(text.slice(0, 200))) {
    throw new FeedError('not-a-feed', 'no feed begins here')
  }
  const head = text.slice(0, root)
  const doctype = head.search(/<!DOCTYPE/i)
  if (doctype !== -1 && head.includes('[', doctype)) throw new FeedError('broken-feed', 'declares entities')
  return text.slice(root)
}

/** Where the first element that may be a feed begins, comments left out; -1 if there is none. */
function findRoot(text: string): number {
  const root = new RegExp(ROOT)
  for (let match = root.exec(text); match !== null; match = root.exec(text)) {
    const comment = text.lastIndexOf('<!--', match.index)
    const end = comment === -1 ? 0 : text.indexOf('-->', comment)
    if (end === -1) return -1
    if (end <= match.index) return match.index
    root.lastIndex = end
  }
  return -1
}
