// HTML (or what calls itself so) → plain text: paragraphs parted by one blank line, no markup, no invisible tricks.
// One linear pass, whatever the input; does not judge what is boilerplate.

import { decodeHTML } from 'entities'
import { removeInvisible } from './characters.ts'
import { scanMarkup } from './markup.ts'

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** Their content is no text for readers. */
const HIDDEN: ReadonlySet<string> = new Set(
  'head iframe noframes object script select style svg template textarea title video audio math'.split(' '),
)

const MAX_INPUT = 500_000

/**
 * Plain text of a piece of HTML; plain text goes through it unharmed. `<br>` parts lines, two of them paragraphs.
 * At most `limit` UTF-16 units, cut at the end of a paragraph or word.
 */
export function toPlainText(html: string, limit = 100_000): string {
  const parts: string[] = []
  scanMarkup(html.slice(0, MAX_INPUT), {
    text: raw => void parts.push(raw.includes('&') ? decodeHTML(raw).replaceAll('\r', '') : raw),
    cdata: text => void parts.push(text),
    open({ name }) {
      const tag = name.toLowerCase()
      if (HIDDEN.has(tag)) return 'skip-content'
      if (tag === 'br') parts.push(LINE)
      else if (BLOCKS.has(tag)) parts.push(PARAGRAPH)
      else if (tag === 'td' || tag === 'th') parts.push(' ')
    },
    close(name) {
      if (BLOCKS.has(name.toLowerCase())) parts.push(PARAGRAPH)
    },
  })
  return cut(tidy(parts), limit)
}

/** One line of plain text, for titles and names; may have been escaped twice. */
export function toPlainLine(html: string, limit = 500): string {
  const once = toPlainText(html, limit * 2)
  const twice = /&(?:[a-z]+\d*|#\d+|#x[\da-f]+);/i.test(once) ? toPlainText(once, limit * 2) : once
  return cut(twice.replace(/\s+/g, ' ').trim(), limit)
}

/** Breaks wanted by the markup; plain breaks in the source are mere white space. Private-use characters in text are dropped. */
const LINE = '\ue000'
const PARAGRAPH = '\ue001'
function tidy(parts: readonly string[]): string {
  const hasMarkup = parts.includes(PARAGRAPH) || parts.includes(LINE)
  const source = parts.map(part => (part === LINE || part === PARAGRAPH ? part : removeInvisible(part))).join('')
  const paragraphs = hasMarkup ? source.split(/\ue001|\ue000\s*\ue000/) : source.split(/\n[^\S\n]*\n/)
  return paragraphs
    .map(paragraph => paragraph.split(LINE).map(toOneLine).filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n')
}

function toOneLine(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim()
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const head = text
    .slice(0, limit)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  const end = Math.max(head.lastIndexOf('\n\n'), limit < 1000 ? head.lastIndexOf(' ') : -1)
  return (end > limit / 2 ? head.slice(0, end) : head).trimEnd()
}
