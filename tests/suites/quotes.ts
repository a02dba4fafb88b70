// Suite `quotes`: texts with who said what; gives direct quotations and, for each sentence of speech, its speaker.
// Offsets count UTF-16 units (`--utf16` of the scorer would say so); here they are turned into code points.

import { findAttributions } from '../../src/text/attributions.ts'
import type { Span } from '../../src/text/sentences.ts'
import { readLines } from './read-lines.ts'

export async function* runSuite(file: string): AsyncIterable<object> {
  for await (const line of readLines(file)) {
    const { id, text } = line as { readonly id: string; readonly text: string }
    yield { id, quotes: readQuotes(text) }
  }
}

function readQuotes(text: string): object[] {
  const toPoint = codePoints(text)
  const point = ({ start, end }: Span) => ({ start: toPoint(start), end: toPoint(end) })
  return findAttributions(text).map(({ speaker, isDirect, ...place }) => ({
    ...point(place),
    direct: isDirect,
    speaker: speaker === null ? null : point(speaker),
  }))
}

/** Place in UTF-16 units → place in code points. */
function codePoints(text: string): (unit: number) => number {
  const points = new Uint32Array(text.length + 1)
  let count = 0
  let unit = 0
  for (const letter of text) {
    points[unit] = count
    if (letter.length === 2) points[unit + 1] = count
    unit += letter.length
    count++
  }
  points[text.length] = count
  return at => points[at] ?? count
}
