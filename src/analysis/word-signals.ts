// A second opinion on signals that listens to the words of the sentence: whether it moves an issue at all, and which way.
// Where signal-features.ts knows few general signs, this one knows many words. It decides nothing.

import { SIGNAL_KINDS, type SignalKind } from '../model/analysis.ts'
import { ISSUE_IDS, type IssueId } from '../model/issue.ts'
import type { Sentence } from './document.ts'
import { cross, type FeatureGroup, hash32 } from './feature-hash.ts'
import type { Reading } from './reading.ts'
import { nearFeatures, sentenceFeatures } from './word-features.ts'

const ISSUE_SALTS = new Map(ISSUE_IDS.map(issue => [issue, hash32(`issue:${issue}`)] as const))
const KIND_SALTS = new Map(SIGNAL_KINDS.map(kind => [kind, hash32(`kind:${kind}`)] as const))

/** A sentence with its words, and how often the article speaks of each issue. */
export interface WordContext {
  readonly base: readonly number[]
  readonly counts: ReadonlyMap<IssueId, number>
  readonly total: number
  readonly sentence: Sentence
}

export function wordContextOf(
  reading: Reading,
  sentence: Sentence,
  counts: ReadonlyMap<IssueId, number>,
  parties: readonly string[],
): WordContext {
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0)
  return { base: sentenceFeatures(reading, sentence, parties), counts, total, sentence }
}

/** Names of what relates a sentence and an issue. */
function relations(reading: Reading, { sentence, counts, total }: WordContext, issue: IssueId): string[] {
  const here = reading.terms[sentence.index] ?? []
  const before = reading.terms[sentence.index - 1] ?? []
  const isSameParagraph = reading.document.sentences[sentence.index - 1]?.paragraph === sentence.paragraph
  const own = here.filter(term => term.issue === issue).length
  const others = new Set(here.map(term => term.issue).filter(one => one !== issue && one !== 'military-situation'))
  const wasBefore = before.some(term => term.issue === issue)
  const count = counts.get(issue) ?? 0
  const share = total === 0 ? 0 : Math.round((count / total) * 4)
  const place =
    own > 0
      ? `here${Math.min(own, 2)}`
      : wasBefore
        ? isSameParagraph
          ? 'before'
          : 'paragraph-before'
        : count > 0
          ? 'article'
          : 'nowhere'
  const inTitle = reading.titleTerms.some(term => term.issue === issue)
  return [
    place,
    `${place},others=${Math.min(others.size, 2)}`,
    `count=${Math.min(count, 4)}`,
    `${place},share=${share}`,
    `${place},title=${inTitle}`,
    ...[...others].map(other => `other:${other}`),
    others.has('peace-plan') ? 'with-plan' : 'without-plan',
  ]
}

/** What one sentence says of one issue, made once for all that is asked of the pair. */
export interface WordPair {
  readonly issue: IssueId
  readonly base: readonly number[]
  readonly related: readonly number[]
  /** Words around the terms that name the issue. */
  readonly near: readonly number[]
}

export function wordPairOf(reading: Reading, context: WordContext, issue: IssueId): WordPair {
  const { base, sentence } = context
  const near: number[] = []
  for (const term of reading.terms[sentence.index] ?? [])
    if (term.issue === issue) near.push(...nearFeatures(reading, sentence, term.first, term.last))
  return { issue, base, related: relations(reading, context, issue).map(hash32), near }
}

/** Whether the sentence moves the issue at all. */
export function issueGroups({ issue, base, related }: WordPair): readonly FeatureGroup[] {
  const salt = ISSUE_SALTS.get(issue) ?? 0
  return [
    { features: base, salt: null },
    { features: base, salt: related[0] ?? 0 },
    { features: base, salt },
    { features: related, salt: null },
    { features: related, salt },
  ]
}

/** Whether the sentence moves the issue this way. */
export function directionGroups({ issue, base, related, near }: WordPair, kind: SignalKind): readonly FeatureGroup[] {
  const kindSalt = KIND_SALTS.get(kind) ?? 0
  const both = cross(ISSUE_SALTS.get(issue) ?? 0, kindSalt)
  return [
    { features: [kindSalt, both], salt: null },
    { features: base, salt: kindSalt },
    { features: base, salt: both },
    { features: related, salt: kindSalt },
    { features: near, salt: kindSalt },
  ]
}
