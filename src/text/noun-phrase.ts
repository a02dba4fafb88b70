// Noun phrases beside a verb, by their articles, capitals and prepositions; a rough cut, no parser.

import stopwords from 'stopwords-de/stopwords-de.json' with { type: 'json' }
import type { Span } from './sentences.ts'
import type { Token } from './tokens.ts'

export const DETERMINER =
  /^(?:der|die|das|ein|eine|sein|seine|ihr|ihre|mehrere|viele|einige|zwei|drei|beide|alle|andere|dieser|diese|verschiedene|zahlreiche|weitere|deren|dessen)$/
export const OBLIQUE =
  /^(?:den|dem|des|von|mit|fuer|gegen|an|in|im|am|zu|zum|zur|bei|beim|nach|vor|ueber|unter|auf|aus|durch|um|seit|wegen|trotz|gegenueber|vom|ins|waehrend)$/
const PRONOUN = /^(?:er|sie|dieser|diese|man|wir|ich|es|letzterer)$/

/** Capital only because they open the sentence. */
export const NO_NOUN: ReadonlySet<string> = new Set([
  ...stopwords,
  'insbesondere',
  'entsprechend',
  'kurz',
  'zudem',
  'anschließend',
  'inzwischen',
  'allerdings',
  'laut',
])

/** The noun phrase that follows a verb, past phrases that a preposition rules. */
export function phraseAfter(tokens: readonly Token[], verb: number, last: number): Span | undefined {
  for (let at = verb + 1; at < Math.min(last, verb + 7); at++) {
    const token = tokens[at]
    if (token === undefined || token.gap === 'mark') return undefined
    if (OBLIQUE.test(token.folded)) {
      while (at + 1 < last && tokens[at + 1]?.gap !== 'mark' && !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) at++
      at++
      continue
    }
    const phrase = phraseFrom(tokens, at, last, false)
    if (phrase !== undefined) return phrase
  }
  return undefined
}

/** A pronoun, or an article, adjectives and nouns with names and genitives, from a place on. */
export function phraseFrom(
  tokens: readonly Token[],
  start: number,
  last: number,
  isOblique: boolean,
): Span | undefined {
  const head = tokens[start]
  if (head === undefined || start >= last || head.gap === 'mark') return undefined
  if (PRONOUN.test(head.folded) && !/^\p{Lu}/u.test(tokens[start + 1]?.text ?? ''))
    return { start: head.start, end: head.end }
  let at = start
  if (isOblique && OBLIQUE.test(head.folded)) at++
  const begin = at
  if (
    DETERMINER.test(tokens[at]?.folded ?? '') ||
    /^(?:de[nms]|(?:ein|sein|ihr|dies)e[nmrs])$/.test(tokens[at]?.folded ?? '')
  )
    at++
  while (
    at < last &&
    at - start < 6 &&
    /^\p{Ll}{3,}(?:e|en|er|es)$/u.test(tokens[at]?.text ?? '') &&
    tokens[at]?.gap !== 'mark'
  )
    at++
  if (!/^\p{Lu}/u.test(tokens[at]?.text ?? '') || (tokens[at]?.gap === 'mark' && at > start)) return undefined
  if (at === start && NO_NOUN.has(tokens[at]?.text.toLowerCase() ?? '')) return undefined
  const end = endOfNouns(tokens, at, last)
  const from = tokens[begin]
  const to = tokens[end]
  return from === undefined || to === undefined ? undefined : { start: from.start, end: to.end }
}

function endOfNouns(tokens: readonly Token[], noun: number, last: number): number {
  let end = noun
  while (end + 1 < last && end - noun < 14) {
    const next = tokens[end + 1]
    if (next === undefined) break
    const isNoun = /^\p{Lu}/u.test(next.text)
    const isGenitive =
      /^(?:der|des|von|vom|fuer)$/.test(next.folded) && /^\p{Lu}|^\p{Ll}+(?:en|er)$/u.test(tokens[end + 2]?.text ?? '')
    if (next.gap === 'mark' && !(isNoun && tokens[end]?.text.length === 1)) break
    if (
      !isNoun &&
      !isGenitive &&
      !(/^\p{Ll}+(?:en|er)$/u.test(next.text) && /^(?:der|des|von)$/.test(tokens[end]?.folded ?? ''))
    )
      break
    end++
  }
  return end
}

/** The last noun phrase before a verb that no preposition rules. */
export function phraseBefore(
  tokens: readonly Token[],
  verb: number,
  first: number,
  isOblique = false,
): Span | undefined {
  let start = verb
  for (let at = verb - 1; at >= Math.max(first, verb - 14); at--) {
    const token = tokens[at]
    if (token === undefined) break
    start = at
    if (token.gap === 'mark') break
  }
  for (let at = start; at < verb; at++) {
    const token = tokens[at]
    if (token === undefined) return undefined
    if (!isOblique && OBLIQUE.test(token.folded)) {
      while (at + 1 < verb && !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) at++
      at = endOfNouns(tokens, at + 1, verb)
      continue
    }
    const phrase = phraseFrom(
      [...tokens.slice(0, at), { ...token, gap: 'space' }, ...tokens.slice(at + 1, verb)],
      at,
      verb,
      isOblique,
    )
    if (phrase !== undefined) return phrase
  }
  return undefined
}
