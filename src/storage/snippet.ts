// The stretch of an article that a search shows: around the first matching word, verbatim, whole words, outside of
// boilerplate.

import type { Finding } from '../model/analysis.ts'
import { findStem } from '../text/stems.ts'

const MAX_UNITS = 200
/** Of these, how many may stand before the matching word. */
const BEFORE = 70

/**
 * At most 200 UTF-16 units of `text` around the first word with one of the stems, with `…` where text was left out.
 * Without such a word (it stood in the title) the beginning. Line breaks become blanks.
 */
export function cutSnippet(
  text: string,
  stems: ReadonlySet<string>,
  boilerplate: readonly Pick<Finding, 'start' | 'end'>[],
): string {
  const stretches = stretchesBetween(text, boilerplate)
  for (const { start, end } of stretches) {
    const stretch = text.slice(start, end)
    const position = findStem(stretch, stems)
    if (position !== -1) return cutAround(stretch, position)
  }
  const first = stretches.find(({ start, end }) => text.slice(start, end).trim() !== '')
  return first === undefined ? '' : cutAround(text.slice(first.start, first.end), 0)
}

function stretchesBetween(text: string, boilerplate: readonly Pick<Finding, 'start' | 'end'>[]) {
  const stretches: { start: number; end: number }[] = []
  let start = 0
  for (const cut of boilerplate) {
    if (cut.start > start) stretches.push({ start, end: cut.start })
    start = Math.max(start, cut.end)
  }
  if (start < text.length) stretches.push({ start, end: text.length })
  return stretches
}

function cutAround(stretch: string, position: number): string {
  const flat = stretch.replace(/\s/g, ' ')
  const from = position <= BEFORE ? 0 : wordStart(flat, position - BEFORE, position)
  const rest = flat.slice(from).trim()
  const head = from > 0 ? '… ' : ''
  if (head.length + rest.length <= MAX_UNITS) return `${head}${rest}`.replace(/ {2,}/g, ' ')
  const room = MAX_UNITS - head.length - 2
  const cut = rest.lastIndexOf(' ', room)
  // One word longer than the room: cut inside it, but never inside a pair of surrogates.
  const kept = cut > 0 ? rest.slice(0, cut) : rest.slice(0, room).replace(/[\uD800-\uDBFF]$/, '')
  return `${head}${kept.trimEnd()} …`.replace(/ {2,}/g, ' ')
}

/** Where the first whole word after `from` begins, at the latest `position`. */
function wordStart(flat: string, from: number, position: number): number {
  const blank = flat.indexOf(' ', from - 1)
  return blank === -1 || blank + 1 > position ? position : blank + 1
}
