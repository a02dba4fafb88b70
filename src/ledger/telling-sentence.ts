// The one sentence of an article that tells best what it brings: a signal of weight, else a statement, else how it begins.

import type { Analysis, Finding, MeetingState, SignalKind } from '../model/analysis.ts'
import type { Article } from '../model/article.ts'
import { type Evidence, toEvidence } from '../model/evidence.ts'
import type { AnalysedArticle } from '../model/ledger.ts'
import { isBareAttribution } from '../text/bare-attribution.ts'
import { clarityOf } from '../text/clarity.ts'
import { splitParagraphs, splitSentences } from '../text/sentences.ts'
import { tokenise } from '../text/tokens.ts'

/** By what it changes for the reader. */
const WEIGHT: Readonly<Record<SignalKind, number>> = {
  agreed: 1,
  rejected: 0.8,
  stalled: 0.7,
  progress: 0.7,
  demanded: 0.5,
  open: 0.3,
}
const WEIGHT_OF_MEETING: Readonly<Record<MeetingState, number>> = {
  held: 0.5,
  ongoing: 0.5,
  planned: 0.5,
  cancelled: 0.8,
  postponed: 0.8,
}
const SAID_BY_ACTOR = 0.3
/** What the title says is what the article is about. */
const OF_TITLE = 0.9
/** Words that share this many letters at their beginning are taken for the same. */
const STEM = 5
/** What stands first is what the article is about; the background comes last. */
const AT_THE_TOP = 0.4
/** A quote that a phone shows in six lines. */
const MAX_QUOTE = 320

export interface Telling {
  readonly evidence: Evidence
  /** 0 for a mere beginning, up to about 3.6. */
  readonly weight: number
}

/** Undefined if the article has no sentence of its own (a bare title). */
export function findTellingSentence({ article, analysis }: AnalysedArticle): Telling | undefined {
  const title = stemsOf(article.title)
  const best = candidatesOf(analysis)
    .filter(({ finding }) => isQuotable(finding))
    .map(({ finding, moves }) => ({
      finding,
      weight: moves + weightOf(finding, analysis, article.text.length) + OF_TITLE * shareOf(title, finding.quote),
    }))
    .toSorted((a, b) => b.weight - a.weight || a.finding.start - b.finding.start)[0]
  const finding = best?.finding ?? firstSentence(article, analysis)
  return finding && { evidence: toEvidence(finding, article.id, analysis.version), weight: best?.weight ?? 0 }
}

interface Candidate {
  readonly finding: Finding
  /** How much it changes. */
  readonly moves: number
}

function candidatesOf({ signals, meetings, statements }: Analysis): readonly Candidate[] {
  return [
    ...signals.map(signal => ({ finding: signal, moves: WEIGHT[signal.kind] })),
    ...meetings.map(meeting => ({ finding: meeting, moves: WEIGHT_OF_MEETING[meeting.state] })),
    ...statements.map(statement => ({ finding: statement, moves: 0 })),
  ]
}

function isQuotable({ inTitle, start, end, quote }: Finding): boolean {
  return inTitle !== true && start < end && quote.length <= MAX_QUOTE && !isBareAttribution(quote)
}

/** Names, nouns and numbers, by how they begin. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = tokenise(text).filter(token => /^[\p{Lu}\p{N}]/u.test(token.text))
  return new Set(words.map(({ folded }) => folded.slice(0, STEM)))
}

function shareOf(title: ReadonlySet<string>, quote: string): number {
  const told = stemsOf(quote)
  return title.size === 0 ? 0 : [...title].filter(stem => told.has(stem)).length / title.size
}

function weightOf(finding: Finding, analysis: Analysis, length: number): number {
  const isSaid = analysis.statements.some(said => said.start < finding.end && finding.start < said.end)
  return (isSaid ? SAID_BY_ACTOR : 0) + clarityOf(finding.quote) + AT_THE_TOP * (1 - finding.start / length)
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
