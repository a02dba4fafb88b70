// Words of a text with their places. Linear in the length of the text; punctuation shows only as the gap before a word.

import { foldWord } from './fold.ts'

/** What stands between a word and the word before it. */
export type Gap = 'space' | 'hyphen' | 'mark'

export interface Token {
  /** `[start, end)` in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** As it stands in the text. */
  readonly text: string
  /** For comparison, see fold.ts. */
  readonly folded: string
  readonly gap: Gap
}

/** A longer run of letters is no word; it is cut so that no rule pays for it. */
const MAX_WORD = 80

/** All words and numbers of `text.slice(from, until)`, ascending. */
export function tokenise(text: string, from = 0, until = text.length): Token[] {
  const tokens: Token[] = []
  let position = from
  let gapStart = from
  while (position < until) {
    if (!isWordUnit(text, position)) {
      position++
      continue
    }
    const start = position
    position = endOfWord(text, position, Math.min(until, start + MAX_WORD))
    const word = text.slice(start, position)
    tokens.push({ start, end: position, text: word, folded: foldWord(word), gap: gapOf(text, gapStart, start) })
    gapStart = position
  }
  return tokens
}

function endOfWord(text: string, start: number, until: number): number {
  let position = start
  const isNumber = isDigit(text.charCodeAt(start))
  while (position < until) {
    const code = text.charCodeAt(position)
    const isApostrophe = (code === 0x27 || code === 0x2019) && position + 1 < until && isLetterAt(text, position + 1)
    if (!isApostrophe && !isWordUnit(text, position)) break
    if (
      isNumber !== isDigit(code) &&
      !isApostrophe &&
      (isNumber || position > start) &&
      !isMixed(text, start, position)
    )
      break
    position++
  }
  return position
}

/** `G20` and `F16` stay one word, `20Uhr` falls apart. */
function isMixed(text: string, start: number, position: number): boolean {
  return !isDigit(text.charCodeAt(start)) || !isDigit(text.charCodeAt(position - 1))
}

function gapOf(text: string, from: number, until: number): Gap {
  if (until - from === 1) {
    const code = text.charCodeAt(from)
    if (code === 0x2d || code === 0x2010 || code === 0x2011) return 'hyphen'
  }
  for (let position = from; position < until; position++) {
    const code = text.charCodeAt(position)
    if (code !== 0x20 && code !== 0xa0 && code !== 0x0a && code !== 0x09 && code !== 0x202f) return 'mark'
  }
  return 'space'
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isLetterAt(text: string, position: number): boolean {
  return isWordUnit(text, position) && !isDigit(text.charCodeAt(position))
}

function isWordUnit(text: string, position: number): boolean {
  const code = text.charCodeAt(position)
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isDigit(code)
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7
  if (code >= 0x400 && code <= 0x52f) return true
  if (code === 0xad) return true
  if (code >= 0x2000 && code <= 0x2fff) return false
  return /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code))
}
