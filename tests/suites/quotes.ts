// Suite `quotes`: texts with who said what; gives direct quotations and, for each sentence of speech, its speaker.
// Offsets count UTF-16 units (`--utf16` of the scorer would say so); here they are turned into code points.

import { findQuotations } from '../../src/text/quotations.ts'
import { type Span, splitParagraphs, splitSentences } from '../../src/text/sentences.ts'
import { findSpeaker } from '../../src/text/speakers.ts'
import { findSpeech } from '../../src/text/speech.ts'
import { tokenise } from '../../src/text/tokens.ts'
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
  const direct = findSpeech(text).map(quote => ({ ...point(quote), direct: true, speaker: null }))
  const quotations = findQuotations(text)
  const spoken = splitParagraphs(text).flatMap(paragraph =>
    splitSentences(text, paragraph).flatMap(sentence => {
      const tokens = tokenise(text, sentence.start, sentence.end)
      const depth = Uint8Array.from(tokens, token =>
        quotations.some(quote => quote.start <= token.start && token.end <= quote.end) ? 1 : 0,
      )
      const speaker = findSpeaker(tokens, 0, tokens.length, depth)
      return speaker === undefined ? [] : [{ ...point(sentence), direct: false, speaker: point(speaker) }]
    }),
  )
  return [...direct, ...spoken]
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
