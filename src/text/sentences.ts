// German sentences with their places: ordinals, abbreviations, initials and quotation marks do not end one.
// One pass over the text by hand: the built-in segmenter is worse than linear on Node 20.

export interface Span {
  readonly start: number
  readonly end: number
}

const MONTHS = new Set(
  'januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb mrz apr jun jul aug sep sept okt nov dez'.split(
    ' ',
  ),
)
/** Never the end of a sentence. */
const ABBREVIATIONS = new Set(
  'dr prof hr hrn fr frl st sr jr bzw ca vgl evtl ggf sog nr str tel abs art bd hrsg inkl exkl max min geb gest ehem gen mag dipl ing med jur phil lt maj col sen rep gov ggü bspw zzgl abzgl rd kath ev stv stellv geg vs'.split(
    ' ',
  ),
)
/** An abbreviation that may also end a sentence: it does before a capital letter. */
const BEFORE_ORDINAL = new Set(
  'am vom zum im der den dem des die das bis ab seit und oder ein eine einen einem einer beim jeder jeden ihr ihren sein seinen seinem ihrem'.split(
    ' ',
  ),
)
const CLOSING = '“”"«»‘’\')]›‹*'
const OPENING = '„“"«»‚‘\'([›‹–—-'

/** Parts at blank lines and line ends, without their outer white space. Empty ones are left out. */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  let start = 0
  while (start <= text.length) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd === -1 ? text.length : lineEnd
    const span = trim(text, start, end)
    if (span.start < span.end) paragraphs.push(span)
    start = end + 1
  }
  return paragraphs
}

/** The sentences of one paragraph, ascending, without the white space between them. */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const sentences: Span[] = []
  let start = paragraph.start
  let position = paragraph.start
  while (position < paragraph.end) {
    if (!isTerminator(text.charCodeAt(position))) {
      position++
      continue
    }
    const mark = position
    while (position < paragraph.end && isTerminator(text.charCodeAt(position))) position++
    const afterMarks = position
    while (position < paragraph.end && CLOSING.includes(text.charAt(position))) position++
    if (isBoundary(text, { start, mark, afterMarks, position, end: paragraph.end })) {
      const span = trim(text, start, position)
      if (span.start < span.end) sentences.push(span)
      start = position
    }
  }
  const rest = trim(text, start, paragraph.end)
  if (rest.start < rest.end) sentences.push(rest)
  return sentences
}

interface Stop {
  readonly start: number
  readonly mark: number
  readonly afterMarks: number
  readonly position: number
  readonly end: number
}

function isBoundary(text: string, stop: Stop): boolean {
  const { position, end, mark, afterMarks } = stop
  if (position >= end) return true
  if (!isSpace(text.charCodeAt(position))) return false
  let next = position
  while (next < end && isSpace(text.charCodeAt(next))) next++
  if (next >= end) return true
  const opening = OPENING.includes(text.charAt(next))
  let letter = next
  while (letter < end && OPENING.includes(text.charAt(letter))) letter++
  const nextChar = text.charAt(letter)
  const isLower = nextChar !== nextChar.toUpperCase()
  if (isLower) return opening && position > afterMarks && text.charAt(next) !== '–' && text.charAt(next) !== '-'
  if (text.charAt(next) === '–' || text.charAt(next) === '-' || text.charAt(next) === '—') return false
  if (text.charAt(mark) !== '.' || afterMarks - mark > 1) return true
  if (position > afterMarks) return true
  return !isAbbreviated(text, stop, letter)
}

/** Whether the dot at `mark` belongs to an ordinal, an abbreviation or an initial. */
function isAbbreviated(text: string, { start, mark, end }: Stop, next: number): boolean {
  const word = wordBefore(text, mark, start)
  if (word === '') return false
  if (/^\d+$/.test(word)) return isOrdinal(text, start, mark, word, wordFrom(text, next, end))
  if (/^[IVX]+$/.test(word) && word.length <= 5) return wordFrom(text, next, end).length > 0 && word !== 'X'
  if (word.length === 1)
    return (
      word !== word.toLowerCase() ||
      /\.\s?$/.test(text.slice(Math.max(start, mark - 3), mark - 1)) ||
      'zudsovi'.includes(word)
    )
  const lower = word.toLowerCase()
  if (ABBREVIATIONS.has(lower)) return true
  return (
    (lower === 'mrd' || lower === 'mio') &&
    /^(Euro|Dollar|US|Rubel|Franken|Pfund|Kronen|Menschen)/.test(text.slice(next, next + 10))
  )
}

function isOrdinal(text: string, start: number, mark: number, digits: string, next: string): boolean {
  if (digits.length > 2) return false
  if (MONTHS.has(next.toLowerCase())) return true
  if (/^\d/.test(next)) return true
  const before = wordBefore(text, skipSpaceBack(text, mark - digits.length, start), start)
  if (BEFORE_ORDINAL.has(before.toLowerCase())) return true
  return /^(Jahrhundert|Weltkrieg|Mal|Runde|Paket|Sanktionspaket|Jahrestag|Geburtstag|Tag|Armee|Brigade|Gipfel|Monat)/.test(
    next,
  )
}

function wordBefore(text: string, end: number, from: number): string {
  let start = end
  while (start > from && end - start < 24 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) start--
  return text.slice(start, end)
}

function wordFrom(text: string, start: number, until: number): string {
  let end = start
  while (end < until && end - start < 24 && /[\p{L}\p{N}]/u.test(text.charAt(end))) end++
  return text.slice(start, end)
}

function skipSpaceBack(text: string, end: number, from: number): number {
  let position = end
  while (position > from && isSpace(text.charCodeAt(position - 1))) position--
  return position
}

function trim(text: string, from: number, until: number): Span {
  let start = from
  let end = until
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function isTerminator(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x202f
}
