// Whether a page is small and flat enough to be read: Readability takes minutes on 2,000 nested elements.

import { FeedError } from './failure.ts'
import { scanMarkup } from './markup.ts'

const MAX_LENGTH = 2_000_000
const MAX_DEPTH = 150
const MAX_ELEMENTS = 50_000

/** Elements that nest. Others end by themselves when the next begins, so that leaving them open is no depth. */
const NESTING: ReadonlySet<string> = new Set(
  'div span section article aside main header footer nav ul ol table tbody form b i em strong font a blockquote center details dl figure small sub sup u code pre label button'.split(
    ' ',
  ),
)

/** Throws FeedError `too-large` for a page that is too long, too deep or has too many elements. */
export function checkPage(html: string): void {
  if (html.length > MAX_LENGTH) throw new FeedError('too-large', 'page is too long')
  const open: string[] = []
  let elements = 0
  scanMarkup(html, {
    text() {},
    open({ name }) {
      const tag = name.toLowerCase()
      if (++elements > MAX_ELEMENTS) throw new FeedError('too-large', 'page has too many elements')
      if (tag === 'script' || tag === 'style') return 'skip-content'
      if (NESTING.has(tag) && open.push(tag) > MAX_DEPTH) throw new FeedError('too-large', 'page is nested too deep')
    },
    close(name) {
      const tag = name.toLowerCase()
      const at = NESTING.has(tag) ? open.lastIndexOf(tag) : -1
      if (at !== -1) open.length = at
    },
  })
}
