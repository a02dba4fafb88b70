// Who said what in a text about anything: each direct quotation and each sentence of indirect speech, with its speaker.
// It knows no persons; for those of the knowledge the analysis has rules of its own.

import { findQuotations } from './quotations.ts'
import { type Span, splitParagraphs, splitSentences } from './sentences.ts'
import { findSpeaker } from './speakers.ts'
import { findSpeech } from './speech.ts'
import { type Token, tokenise } from './tokens.ts'

/** `start` and `end` of the quotation with its marks, or of the sentence that tells indirect speech. */
export interface Attribution extends Span {
  readonly isDirect: boolean
  readonly speaker: Span | null
}

/** All speech by place. A quotation without a speaker in its own sentence goes on with the one before. */
export function findAttributions(text: string): Attribution[] {
  const marks = quotedUnits(text)
  const speech = findSpeech(text)
  const found: Attribution[] = []
  let next = 0
  for (const paragraph of splitParagraphs(text)) {
    let before: Span | null = null
    for (const sentence of splitSentences(text, paragraph)) {
      const from = next
      while ((speech[next]?.start ?? text.length) < sentence.end) next++
      const quoted = speech.slice(from, next)
      const tokens = tokenise(text, sentence.start, sentence.end)
      const depth = Uint8Array.from(tokens, token => marks[token.start] ?? 0)
      const speaker = findSpeaker(tokens, 0, tokens.length, depth) ?? null
      for (const { start, end } of quoted)
        found.push({ start, end, isDirect: true, speaker: speaker ?? (isMost(tokens, depth) ? before : null) })
      if (speaker !== null && (quoted.length === 0 || hasIndirect(tokens, depth)))
        found.push({ ...sentence, isDirect: false, speaker })
      before = speaker ?? before
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 1 for each unit of the text that stands in quotation marks. */
function quotedUnits(text: string): Uint8Array {
  const marks = new Uint8Array(text.length)
  for (const { start, end, depth } of findQuotations(text)) if (depth === 0) marks.fill(1, start, end)
  return marks
}

/** Whether a sentence is hardly more than a quotation. */
function isMost(tokens: readonly Token[], depth: Uint8Array): boolean {
  return depth.filter(one => one === 1).length * 3 > tokens.length * 2
}

const INDIRECT =
  /^(?:dass|ob|sei|seien|habe|haetten|haette|werde|wuerden|koenne|koennten|muesse|muessten|solle|wolle|gebe|duerfe|waere|waeren)$/

/** Whether something is told outside the quotations of a sentence too. */
function hasIndirect(tokens: readonly Token[], depth: Uint8Array): boolean {
  return tokens.some((token, at) => depth[at] === 0 && INDIRECT.test(token.folded))
}
