// The article's text as a page states it for search engines (schema.org in JSON-LD).

import type { Page } from './page-boilerplate.ts'

const MAX_DEPTH = 6

/** The longest `articleBody` of the page, empty if it has none. */
export function readArticleBody(document: Page): string {
  let body = ''
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const found of bodiesIn(parse(script.textContent ?? ''), 0)) if (found.length > body.length) body = found
  }
  return body
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^<!--|-->$/g, ''))
  } catch {
    // Pages write it by hand and break it; the page itself is still there.
    return null
  }
}

function bodiesIn(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'articleBody' && typeof inner === 'string' ? [inner] : bodiesIn(inner, depth + 1),
  )
}
