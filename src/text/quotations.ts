// Quotations by their marks: „…“, “…”, »…«, «…», "…", ‚…‘. One pass; an opening mark without its end is none.

import type { Span } from './sentences.ts'

/** `start` and `end` include the marks. */
export interface Quotation extends Span {
  readonly depth: number
}

/** A mark that closes further away than this was no opening mark of it. */
const MAX_LENGTH = 4_000
const MAX_DEPTH = 4

/** The end that an opening mark asks for; several where usage differs. */
const CLOSERS = new Map([
  ['„', '“”"'],
  ['“', '”"'],
  ['»', '«'],
  ['«', '»'],
  ['"', '"'],
  ['‚', '‘’'],
  ['›', '‹'],
  ['‹', '›'],
])

interface Open {
  readonly mark: string
  readonly start: number
}

/** All quotations, ascending by start, nested ones too. */
export function findQuotations(text: string): Quotation[] {
  const quotations: Quotation[] = []
  let open: Open[] = []
  for (let position = 0; position < text.length; position++) {
    const mark = text.charAt(position)
    if (!'„“”"»«‚‘’›‹'.includes(mark)) continue
    const closes = open.findLastIndex(one => CLOSERS.get(one.mark)?.includes(mark) === true)
    const opener = open[closes]
    const isOpening = CLOSERS.has(mark) && opensHere(text, position)
    if (opener !== undefined && !(isOpening && mark !== '"' && mark !== '“' && open.at(-1) !== opener)) {
      if (position - opener.start <= MAX_LENGTH)
        quotations.push({ start: opener.start, end: position + 1, depth: closes })
      open = open.slice(0, closes)
    } else if (isOpening) {
      if (open.length >= MAX_DEPTH) open = open.slice(1)
      open.push({ mark, start: position })
    }
  }
  return quotations.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** An opening mark stands at the begin, after white space, a bracket or another opening mark, and before a word. */
function opensHere(text: string, position: number): boolean {
  const before = text.charAt(position - 1)
  const after = text.charAt(position + 1)
  return (before === '' || /[\s([„“»«"‚›‹–—/-]/.test(before)) && after !== '' && !/\s/.test(after)
}
