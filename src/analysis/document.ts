// An article as the rules see it: its sentences and words without boilerplate, its times. Made once, shared by all rules.

import type { Finding } from '../model/analysis.ts'
import type { Article } from '../model/article.ts'
import type { IsoDay } from '../model/time.ts'
import { dayIn } from '../text/calendar.ts'
import { findQuotations, type Quotation } from '../text/quotations.ts'
import { type Span, splitParagraphs, splitSentences } from '../text/sentences.ts'
import type { TimeExpression } from '../text/time-expression.ts'
import { findTimes } from '../text/times.ts'
import { type Token, tokenise } from '../text/tokens.ts'
import { type BoilerplateMatchers, findBoilerplate } from './boilerplate.ts'

/** German local time decides what "am Montag" means. */
const ZONE = 'Europe/Berlin'
/** A longer text is no article; what lies behind is not read. */
export const MAX_TEXT = 400_000
/** A longer sentence is none: it is read in pieces, so that no rule on one sentence grows with a hostile text. */
const MAX_SENTENCE = 3_000

/** `first` to `last` are its tokens, `last` exclusive. */
export interface Sentence extends Span {
  readonly index: number
  readonly paragraph: number
  readonly first: number
  readonly last: number
  /** A heading or teaser line: no mark at its end. */
  readonly isHeading: boolean
}

export interface Document {
  readonly article: Article
  readonly text: string
  readonly publishedOn: IsoDay
  readonly title: readonly Token[]
  /** Words of the text outside boilerplate. */
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly times: readonly TimeExpression[]
  readonly quotations: readonly Quotation[]
  readonly boilerplate: readonly Finding[]
  readonly body: string
}

export function createDocument(article: Article, matchers: BoilerplateMatchers): Document {
  const text = article.text.slice(0, MAX_TEXT)
  const spans = splitParagraphs(text).map(paragraph =>
    splitSentences(text, paragraph).flatMap(sentence => cut(sentence, MAX_SENTENCE)),
  )
  const boilerplate = findBoilerplate(text, spans, matchers)
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const kept: string[] = []
  for (const [paragraph, list] of spans.entries()) {
    const rest = list.filter(span => !boilerplate.some(one => one.start < span.end && span.start < one.end))
    for (const span of rest) {
      const first = tokens.length
      // The end of the sentence before is a mark, so no phrase and no name reaches over it.
      for (const token of tokenise(text, span.start, span.end))
        tokens.push(tokens.length === first ? { ...token, gap: 'mark' } : token)
      const isHeading = !/[.!?…:;“”"«»‘’')\]]$/.test(text.slice(span.end - 1, span.end))
      sentences.push({ ...span, index: sentences.length, paragraph, first, last: tokens.length, isHeading })
    }
    const body = rest.map(span => text.slice(span.start, span.end)).join(' ')
    if (body !== '') kept.push(rest.length === list.length ? text.slice(list[0]?.start, list.at(-1)?.end) : body)
  }
  const publishedOn = dayIn(ZONE, article.publishedAt)
  return {
    article,
    text,
    publishedOn,
    title: tokenise(article.title.slice(0, 1_000)),
    tokens,
    sentences,
    times: findTimes(text, tokens, publishedOn),
    quotations: findQuotations(text),
    boilerplate,
    body: kept.join('\n\n'),
  }
}

/** A finding over a span of the text. */
export function toFinding({ text }: { readonly text: string }, { start, end }: Span, rule: string): Finding {
  return { start, end, quote: text.slice(start, end), rule }
}

/** The sentence in which a token stands, by binary search. */
export function sentenceOfToken(document: Document, at: number): Sentence | undefined {
  let low = 0
  let high = document.sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = document.sentences[middle]
    if (sentence === undefined) return undefined
    if (at < sentence.first) high = middle - 1
    else if (at >= sentence.last) low = middle + 1
    else return sentence
  }
  return undefined
}

function cut(span: Span, longest: number): Span[] {
  const pieces: Span[] = []
  for (let start = span.start; start < span.end; start += longest)
    pieces.push({ start, end: Math.min(start + longest, span.end) })
  return pieces
}
