// Finds many phrases in one pass over the words of a text: exact words, `gebiet*`, `*gebiet`, `*gebiet*`, several in a row.
// Not a regular expression engine: cost grows with the words of the text, hardly with the number of phrases.

import { foldWord } from './fold.ts'
import { remembered } from './remembered.ts'
import type { Token } from './tokens.ts'

/** `first` to `last` are places in the token list, both inclusive. */
export interface Match<T> {
  readonly first: number
  readonly last: number
  readonly value: T
}

export interface Matcher<T> {
  /** All matches by start, longer first; matches may overlap. */
  match(tokens: readonly Token[]): Match<T>[]
}

interface Node<T> {
  readonly exact: Map<string, Node<T>>
  readonly prefix: Map<string, Node<T>>
  readonly suffix: Map<string, Node<T>>
  readonly infix: Map<string, Node<T>>
  readonly values: T[]
  /** Shortest and longest part that the maps hold, so that a word is not cut in vain. */
  shortest: number
  longest: number
}

/** Put before a word of a phrase that a mark parts from the word before: `J.D. Vance`. */
const AFTER_MARK = '.'

/** Compiles phrases once. Throws an Error that names the first phrase that cannot be read. */
export function createMatcher<T>(phrases: Iterable<readonly [pattern: string, value: T]>): Matcher<T> {
  const root = createNode<T>()
  for (const [pattern, value] of phrases) add(root, pattern, value)
  const firstSteps = remembered(word => steps(root, word, ''), MAX_KNOWN)
  // Most words lead nowhere: where only whole words count, one look tells, and nothing need be remembered.
  const isExact = root.longest === 0 && root.shortest > 0
  const begin = (word: string): readonly Node<T>[] => (isExact && !root.exact.has(word) ? NO_NODES : firstSteps(word))
  return { match: tokens => matchAll(begin, tokens) }
}

/** Words come again and again; what they lead to is remembered. */
const MAX_KNOWN = 20_000
const NO_NODES: readonly never[] = []

function createNode<T>(): Node<T> {
  return {
    exact: new Map(),
    prefix: new Map(),
    suffix: new Map(),
    infix: new Map(),
    values: [],
    shortest: Number.POSITIVE_INFINITY,
    longest: 0,
  }
}

function add<T>(root: Node<T>, pattern: string, value: T): void {
  let node = root
  for (const { part, isOpenLeft, isOpenRight, isAfterMark } of readPhrase(pattern)) {
    const map = mapFor(node, isOpenLeft, isOpenRight)
    if (map !== node.exact) {
      node.shortest = Math.min(node.shortest, part.length)
      node.longest = Math.max(node.longest, part.length)
    }
    const key = isAfterMark ? AFTER_MARK + part : part
    let next = map.get(key)
    if (next === undefined) {
      next = createNode<T>()
      map.set(key, next)
    }
    node = next
  }
  if (!node.values.includes(value)) node.values.push(value)
}

interface PhraseWord {
  readonly part: string
  readonly isOpenLeft: boolean
  readonly isOpenRight: boolean
  readonly isAfterMark: boolean
}

/** Words may be parted by white space, hyphens and marks; the first one must have a letter, and a word ends the phrase. */
function readPhrase(pattern: string): PhraseWord[] {
  const words: PhraseWord[] = []
  let end = 0
  for (const match of pattern.matchAll(/\*?[\p{L}\p{M}\p{N}'’]+\*?|\*/gu)) {
    const gap = pattern.slice(end, match.index)
    const isFirst = words.length === 0
    if (isFirst !== (gap === '')) throw new Error(`phrase «${pattern}» cannot be read at «${match[0]}»`)
    const [word] = match
    words.push({
      part: foldWord(word.replace(/\*/g, '')),
      isOpenLeft: word.startsWith('*'),
      isOpenRight: word.endsWith('*'),
      isAfterMark: /[^\s-]/.test(gap),
    })
    end = match.index + word.length
  }
  if (words[0] === undefined || words[0].part === '')
    throw new Error(`phrase without a word at its begin: «${pattern}»`)
  if (end !== pattern.length) throw new Error(`phrase «${pattern}» must end with a word`)
  return words
}

function mapFor<T>(node: Node<T>, isOpenLeft: boolean, isOpenRight: boolean): Map<string, Node<T>> {
  if (isOpenLeft) return isOpenRight ? node.infix : node.suffix
  return isOpenRight ? node.prefix : node.exact
}

function matchAll<T>(begin: (word: string) => readonly Node<T>[], tokens: readonly Token[]): Match<T>[] {
  const matches: Match<T>[] = []
  const found: Match<T>[] = []
  for (let first = 0; first < tokens.length; first++) {
    const nodes = begin(tokens[first]?.folded ?? '')
    if (nodes.length === 0) continue
    for (const node of nodes) enter(node, tokens, first, first, found)
    for (let match = found.pop(); match !== undefined; match = found.pop()) matches.push(match)
  }
  return matches
}

function walk<T>(node: Node<T>, tokens: readonly Token[], first: number, at: number, found: Match<T>[]): void {
  const token = tokens[at]
  if (token === undefined) return
  for (const next of steps(node, token.folded, token.gap === 'mark' ? AFTER_MARK : ''))
    enter(next, tokens, first, at, found)
}

function enter<T>(node: Node<T>, tokens: readonly Token[], first: number, at: number, found: Match<T>[]): void {
  for (const value of node.values) found.push({ first, last: at, value })
  if (hasNext(node)) walk(node, tokens, first, at + 1, found)
}

function hasNext<T>(node: Node<T>): boolean {
  return node.exact.size > 0 || node.prefix.size > 0 || node.suffix.size > 0 || node.infix.size > 0
}

/** The nodes that a word leads to. Parts are at most as long as the longest in the map: constant work a word. */
function steps<T>(node: Node<T>, word: string, mark: string): Node<T>[] {
  const reached: Node<T>[] = []
  push(reached, node.exact.get(mark + word))
  if (node.longest === 0 && node.shortest > 0) return reached
  const longest = Math.min(node.longest, word.length)
  for (let length = node.shortest; length <= longest; length++) {
    if (node.prefix.size > 0) push(reached, node.prefix.get(mark + word.slice(0, length)))
    if (node.suffix.size > 0) push(reached, node.suffix.get(mark + word.slice(word.length - length)))
    if (node.infix.size === 0) continue
    for (let start = 0; start + length <= word.length; start++)
      push(reached, node.infix.get(mark + word.slice(start, start + length)))
  }
  return reached
}

function push<T>(list: Node<T>[], node: Node<T> | undefined): void {
  if (node !== undefined && !list.includes(node)) list.push(node)
}
