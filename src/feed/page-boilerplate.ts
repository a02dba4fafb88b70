// Takes out of a page what surrounds the article, before Readability looks: it would keep a cookie banner on a short page.

import type { parseHTML } from 'linkedom'

export type Page = ReturnType<typeof parseHTML>['document']
type PageElement = Page['documentElement']

/** Elements that are never part of an article. */
const NEVER =
  'script, style, noscript, template, iframe, nav, button, input, select, textarea, dialog, svg, canvas, [hidden], [aria-hidden="true"], [role="dialog"], [role="navigation"], [role="search"], [role="alertdialog"]'

/**
 * Words of class and id that name what stands around an article, as content managers of German and English news sites use
 * them. Words that also name the article or its state (paywall, tag, print, post) are not among them.
 */
const AROUND = new RegExp(
  `(?:^|[-_])(?:${[
    'cookies?|consent|gdpr|dsgvo|newsletter|related|recommend(?:ed|ations?)?|outbrain|taboola|plista',
    'comments?|commentlist|kommentare?|disqus|respond|share|sharing|sharebar|social|socialmedia|breadcrumbs?|pagination',
    'advert(?:isement)?s?|anzeige|adbox|werbung|promo|popup|modal|author-?box|mostread|most-?read|meistgelesen',
    'mehr-zum-thema|lesen-sie-auch|read-?more|weiterlesen',
  ].join('|')})(?:$|[-_\\d])`,
  'i',
)

/** What a class says of the whole page or its layout, not of the element. */
const STATE = /^(?:has|is|no|non|not|with|js|post|category|tag|type)[-_]/i

/** Of all that the page has in paragraphs, the share that an element may hold and still be called an addition. */
const MAX_SHARE = 0.25

/** Removes from the page what is no article. */
export function removeBoilerplate(document: Page): void {
  for (const element of document.querySelectorAll(NEVER)) element.remove()
  const all = lengthOfParagraphs(document.documentElement)
  for (const element of document.querySelectorAll('[class], [id]')) {
    if (isAround(element) && lengthOfParagraphs(element) <= MAX_SHARE * all) element.remove()
  }
}

function isAround(element: PageElement): boolean {
  if (/^(?:HTML|BODY|MAIN|ARTICLE)$/i.test(element.tagName)) return false
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.split(/\s+/)
  return names.some(name => AROUND.test(name) && !STATE.test(name))
}

function lengthOfParagraphs(element: PageElement): number {
  let length = 0
  for (const paragraph of element.querySelectorAll('p')) length += paragraph.textContent?.length ?? 0
  return length
}

/** Words of class that name what accompanies a picture. */
const CAPTION =
  /(?:^|[-_])(?:caption|captions|bildunterschrift|bildtext|credits?|copyright|bildnachweis|fotocredit|photographer)(?:$|[-_\d])/i

/** Removes from what was read as the article: captions, credits, lists that only link elsewhere. */
export function removeInside(article: PageElement): void {
  for (const caption of article.querySelectorAll('figcaption')) caption.remove()
  for (const element of article.querySelectorAll('[class]')) {
    const names = (element.getAttribute('class') ?? '').split(/\s+/)
    if ((element.textContent ?? '').length < 400 && names.some((name: string) => CAPTION.test(name))) element.remove()
  }
  for (const list of article.querySelectorAll('ul, ol')) if (isOnlyLinks(list)) removeWithHeading(list)
}

/** At least two links, and hardly any text besides. */
function isOnlyLinks(element: PageElement): boolean {
  const links = [...element.querySelectorAll('a')]
  const length = (element.textContent ?? '').replace(/\s+/g, '').length
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').replace(/\s+/g, '').length, 0)
  return links.length >= 2 && linked > 0.9 * length
}

/** The heading over a list says nothing without it. */
function removeWithHeading(list: PageElement): void {
  const before = list.previousElementSibling
  if (before && /^H[2-6]$/i.test(before.tagName)) before.remove()
  list.remove()
}
