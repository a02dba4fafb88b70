// Finds many words and phrases in a text at once. It knows no meaning: who asks gives the patterns and reads the hits.
//
// A pattern is one word or several that follow each other. A leading `*` of a word stands for any beginning, a
// trailing `*` for any ending, a lone `*` (never the first word) for any one word. Case, ß/ss and the length of white
// space do not count; any dash is a dash, any apostrophe an apostrophe. Words are runs of letters, marks and digits,
// so `nato` is found in `NATO-Beitritt`; a blank line ends a phrase.

export interface PatternMatch {
  /** `[start, end)` in UTF-16 units; always whole words, what a `*` stands for included. */
  readonly start: number
  readonly end: number
  /** The pattern as it was given. */
  readonly pattern: string
}

export interface Patterns {
  /** All matches, also overlapping ones, by start, longer ones first. Linear in the length of the text. */
  find(text: string): PatternMatch[]
}

interface Word {
  readonly stem: string
  readonly isOpenLeft: boolean
  readonly isOpenRight: boolean
  /** What stands before the word in its phrase, in canonical form; empty for the first word. */
  readonly gap: string
}

interface Phrase {
  readonly pattern: string
  readonly words: readonly Word[]
}

/** Letters of the first words' stems, so that a scan leaves a text's word as soon as no pattern goes on. */
interface Node {
  readonly next: Map<number, Node>
  readonly phrases: { readonly phrase: Phrase; readonly first: Word }[]
}

interface Token {
  readonly start: number
  readonly end: number
  readonly folded: string
}

/** Compiles patterns. Throws an Error that names the first one that cannot be read. */
export function compilePatterns(patterns: readonly string[]): Patterns {
  const anchored = createNode()
  const floating = createNode()
  for (const pattern of new Set(patterns)) {
    const words = readPattern(pattern)
    const [first] = words
    if (first === undefined || first.stem === '') throw new Error(`pattern «${pattern}» has no first word`)
    plant(first.isOpenLeft ? floating : anchored, { phrase: { pattern, words }, first })
  }
  return { find: text => findAll(text, anchored, floating) }
}

/** Compiles terms with their exceptions: a term that lies inside an exception is not found. */
export function compileTerms(terms: readonly string[], exceptions: readonly string[]): Patterns {
  const wanted = compilePatterns(terms)
  const unwanted = compilePatterns(exceptions)
  return {
    find(text) {
      const matches = wanted.find(text)
      return matches.length === 0 ? matches : without(matches, unwanted.find(text))
    },
  }
}

/** A word as patterns compare it: composed, lower case, ß as ss. */
export function foldWord(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('ß', 'ss')
}

/** The matches that lie inside no blank; both are sorted by start. */
function without(matches: readonly PatternMatch[], blanks: readonly PatternMatch[]): PatternMatch[] {
  let next = 0
  let blankedUpTo = 0
  return matches.filter(({ start, end }) => {
    for (let blank = blanks[next]; blank !== undefined && blank.start <= start; blank = blanks[++next]) {
      blankedUpTo = Math.max(blankedUpTo, blank.end)
    }
    return end > blankedUpTo
  })
}

function findAll(text: string, anchored: Node, floating: Node): PatternMatch[] {
  const tokens = tokenise(text)
  const gaps = new Map<number, string>()
  const gapBefore = (index: number): string => {
    const known = gaps.get(index)
    if (known !== undefined) return known
    const gap = toGap(text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start))
    gaps.set(index, gap)
    return gap
  }
  const matches: PatternMatch[] = []
  tokens.forEach((token, index) => {
    for (const phrase of phrasesAt(token.folded, anchored, floating)) {
      const end = endOf(phrase, tokens, index, gapBefore)
      if (end !== undefined) matches.push({ start: token.start, end, pattern: phrase.pattern })
    }
  })
  return matches.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The phrases whose first word fits a word of the text, each once. */
function phrasesAt(folded: string, anchored: Node, floating: Node): Set<Phrase> {
  const found = new Set<Phrase>()
  walk(anchored, folded, 0, found)
  if (floating.next.size > 0) for (let at = 0; at < folded.length; at++) walk(floating, folded, at, found)
  return found
}

function walk(root: Node, folded: string, from: number, found: Set<Phrase>): void {
  let node: Node | undefined = root
  for (let at = from; at < folded.length; at++) {
    node = node.next.get(folded.charCodeAt(at))
    if (node === undefined) return
    const isAtEnd = at === folded.length - 1
    for (const { phrase, first } of node.phrases) if (isAtEnd || first.isOpenRight) found.add(phrase)
  }
}

/** Where the phrase ends if the words after its first follow too. */
function endOf(
  phrase: Phrase,
  tokens: readonly Token[],
  index: number,
  gapBefore: (index: number) => string,
): number | undefined {
  for (let offset = 1; offset < phrase.words.length; offset++) {
    const word = phrase.words[offset]
    const token = tokens[index + offset]
    if (word === undefined || token === undefined) return undefined
    if (!fits(word, token.folded) || gapBefore(index + offset) !== word.gap) return undefined
  }
  return tokens[index + phrase.words.length - 1]?.end
}

function fits({ stem, isOpenLeft, isOpenRight }: Word, folded: string): boolean {
  if (isOpenLeft && isOpenRight) return folded.includes(stem)
  if (isOpenLeft) return folded.endsWith(stem)
  return isOpenRight ? folded.startsWith(stem) : folded === stem
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    tokens.push({ start: match.index, end: match.index + match[0].length, folded: foldWord(match[0]) })
  }
  return tokens
}

/** What parts two words, so that different ways to write the same compare equal. */
function toGap(between: string): string {
  if (/\n[^\S\n]*\n/.test(between)) return '\n'
  return between
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
}

function readPattern(pattern: string): Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of pattern.matchAll(/\*?[\p{L}\p{M}\p{N}]+\*?|\*/gu)) {
    const word = match[0]
    const gap = toGap(pattern.slice(end, match.index))
    if ((words.length === 0) !== (gap === '')) throw new Error(`pattern «${pattern}» cannot be read at «${word}»`)
    words.push({
      stem: foldWord(word.replaceAll('*', '')),
      isOpenLeft: word.startsWith('*'),
      isOpenRight: word.endsWith('*'),
      gap,
    })
    end = match.index + word.length
  }
  if (end !== pattern.length) throw new Error(`pattern «${pattern}» must end with a letter, a digit or *`)
  return words
}

function createNode(): Node {
  return { next: new Map(), phrases: [] }
}

function plant(root: Node, entry: { readonly phrase: Phrase; readonly first: Word }): void {
  let node = root
  for (let at = 0; at < entry.first.stem.length; at++) {
    const code = entry.first.stem.charCodeAt(at)
    const next = node.next.get(code) ?? createNode()
    node.next.set(code, next)
    node = next
  }
  node.phrases.push(entry)
}
