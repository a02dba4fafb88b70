// Makes relative addresses absolute: single ones, and those inside a piece of HTML.

import { decodeHTMLAttribute } from 'entities'
import { ATTRIBUTE, scanMarkup } from './markup.ts'

const LINK_ATTRIBUTES: ReadonlySet<string> = new Set([
  'href',
  'src',
  'cite',
  'action',
  'longdesc',
  'poster',
  'background',
])

/** The address in full; unchanged if it has a scheme already, is empty, or does not fit the base. */
export function resolveLink(link: string, base: string | null): string {
  if (base === null || link === '' || /^[a-z][a-z0-9+.-]*:/i.test(link)) return link
  return URL.canParse(link, base) ? new URL(link, base).href : link
}

/** The same HTML with relative addresses in attributes made absolute; everything else stays byte for byte. */
export function resolveLinksInHtml(html: string, base: string | null): string {
  if (base === null || !html.includes('<') || !html.includes('=')) return html
  const parts: string[] = []
  let done = 0
  scanMarkup(html, {
    text() {},
    close() {},
    open({ name, attributes, start }) {
      if (!attributes.includes('=')) return
      const from = start + 1 + name.length
      parts.push(html.slice(done, from), resolveAttributes(attributes, base))
      done = from + attributes.length
    },
  })
  return parts.length === 0 ? html : parts.join('') + html.slice(done)
}

function resolveAttributes(attributes: string, base: string): string {
  return attributes.replace(ATTRIBUTE, (whole, name: string, quoted?: string, single?: string, bare?: string) => {
    const value = quoted ?? single ?? bare
    if (value === undefined || !LINK_ATTRIBUTES.has(name.toLowerCase())) return whole
    const link = decodeHTMLAttribute(value).trim()
    const resolved = resolveLink(link, base)
    if (resolved === link) return whole
    return `${name}="${resolved.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  })
}
