// A page → the text of its article. For feeds that give a teaser only. Runs in the worker.

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readArticleBody } from './json-ld.ts'
import { type Page, removeBoilerplate, removeInside } from './page-boilerplate.ts'
import { findLead } from './page-lead.ts'
import { checkPage } from './page-limits.ts'
import { toPlainText } from './plain-text.ts'

/**
 * Plain text of the article, paragraphs parted by a blank line; empty if the page has none. Throws FeedError `too-large`
 * for a page that is too long or too deep to be read in time.
 */
export function extractArticle(html: string): string {
  checkPage(html)
  if (!/<\w/.test(html)) return ''
  const { document } = parseHTML(html)
  const stated = toPlainText(readArticleBody(document))
  removeBoilerplate(document)
  const lead = findLead(document)
  const text = withLead(lead, readBody(document))
  return isBetter(stated, text) ? stated : text
}

function readBody(document: Page): string {
  const read = new Readability(document as never, {
    keepClasses: true,
    serializer: node => node as unknown as Page['documentElement'],
  }).parse()
  if (!read?.content) return ''
  removeInside(read.content)
  return toPlainText(read.content.innerHTML)
}

function withLead(lead: string, text: string): string {
  const isThere = lead === '' || text === '' || fold(text).includes(fold(lead).slice(0, 60))
  return isThere ? text : `${lead}\n\n${text}`
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ')
}

/** What the page states for search engines has no paragraphs; it counts where much of it cannot be read from the page. */
function isBetter(stated: string, read: string): boolean {
  return stated.length > 500 && stated.length > 1.3 * read.length
}
