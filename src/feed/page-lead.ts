// The lead of an article: news sites set it apart from the text, and Readability then leaves it out.

import type { Page } from './page-boilerplate.ts'
import { toPlainText } from './plain-text.ts'

const MIN_LENGTH = 60
const MAX_LENGTH = 1200

/**
 * The lead as the page shows it, plain; empty if there is none. It is known by the page's own description for search
 * engines and networks, with whose beginning it begins.
 */
export function findLead(document: Page): string {
  const descriptions = [...document.querySelectorAll('meta[name="description"], meta[property="og:description"]')]
    .map(meta => fold(meta.getAttribute('content') ?? ''))
    .filter(text => text.length >= MIN_LENGTH)
  if (descriptions.length === 0) return ''
  for (const element of document.querySelectorAll('p, h2, h3, div, span, strong')) {
    const length = element.textContent?.length ?? 0
    if (length < MIN_LENGTH || length > MAX_LENGTH) continue
    const text = fold(element.textContent ?? '')
    if (descriptions.some(description => text.startsWith(description.slice(0, MIN_LENGTH)))) {
      return toPlainText(element.innerHTML)
    }
  }
  return ''
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
