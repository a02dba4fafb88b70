// The one sentence of an article that tells best what it brings: a signal of weight, else a statement, else how it begins.

import type { Analysis, Finding, SignalKind } from '../model/analysis.ts'
import type { Article } from '../model/article.ts'
import { type Evidence, toEvidence } from '../model/evidence.ts'
import type { AnalysedArticle } from '../model/ledger.ts'
import { splitParagraphs, splitSentences } from '../text/sentences.ts'
import { clarityOf } from './clarity.ts'

/** By what it changes for the reader. */
const WEIGHT: Readonly<Record<SignalKind, number>> = {
  agreed: 1,
  rejected: 0.8,
  stalled: 0.7,
  progress: 0.7,
  demanded: 0.5,
  open: 0.3,
}
const SAID_BY_ACTOR = 0.3
/** What stands first is what the article is about; the background comes last. */
const AT_THE_TOP = 0.4
/** A quote that a phone shows in six lines. */
const MAX_QUOTE = 320

export interface Telling {
  readonly evidence: Evidence
  /** 0 for a mere beginning, up to about 2.7. */
  readonly weight: number
}

/** Undefined if the article has no sentence of its own (a bare title). */
export function findTellingSentence({ article, analysis }: AnalysedArticle): Telling | undefined {
  const candidates = [...analysis.signals, ...analysis.statements].filter(isQuotable)
  const best = candidates
    .map(finding => ({ finding, weight: weightOf(finding, analysis, article.text.length) }))
    .toSorted((a, b) => b.weight - a.weight || a.finding.start - b.finding.start)[0]
  const finding = best?.finding ?? firstSentence(article, analysis)
  return finding && { evidence: toEvidence(finding, article.id, analysis.version), weight: best?.weight ?? 0 }
}

function isQuotable(finding: Finding): boolean {
  return finding.inTitle !== true && finding.start < finding.end && finding.quote.length <= MAX_QUOTE
}

function weightOf(finding: Finding & { readonly kind?: SignalKind }, analysis: Analysis, length: number): number {
  const moves = finding.kind === undefined ? 0 : WEIGHT[finding.kind]
  const isSaid = analysis.statements.some(said => said.start < finding.end && finding.start < said.end)
  return moves + (isSaid ? SAID_BY_ACTOR : 0) + clarityOf(finding.quote) + AT_THE_TOP * (1 - finding.start / length)
}

/** The first sentence with an end, outside boilerplate; what is cut short or a heading proves nothing. */
function firstSentence({ text }: Article, { boilerplate }: Analysis): Finding | undefined {
  for (const paragraph of splitParagraphs(text)) {
    for (const { start, end } of splitSentences(text, paragraph)) {
      const quote = text.slice(start, end)
      const isOwn = boilerplate.every(part => part.end <= start || end <= part.start)
      if (isOwn && quote.length <= MAX_QUOTE && /[.!?…][“”"«»‘’')]*$/.test(quote))
        return { start, end, quote, rule: 'lead' }
    }
  }
  return undefined
}
