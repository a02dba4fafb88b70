// A second opinion on signals that listens to the words of the sentence: whether it moves an issue at all, and which way.
// Where signal-features.ts knows few general signs, this one knows many words. It decides nothing.

import { SIGNAL_KINDS, type SignalKind } from '../model/analysis.ts'
import { ISSUE_IDS, type IssueId } from '../model/issue.ts'
import type { Sentence } from './document.ts'
import { bucket, cross, hash32 } from './feature-hash.ts'
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
  /** Buckets that issues share, by the place where an issue is named; filled as they are asked for. */
  readonly shared: Map<number, readonly number[]>
}

export function wordContextOf(
  reading: Reading,
  sentence: Sentence,
  counts: ReadonlyMap<IssueId, number>,
  parties: readonly string[],
): WordContext {
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0)
  return { base: sentenceFeatures(reading, sentence, parties), counts, total, sentence, shared: new Map() }
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

/** Whether the sentence moves the issue at all. */
export function issueBuckets(reading: Reading, context: WordContext, issue: IssueId, bits: number): number[] {
  const salt = ISSUE_SALTS.get(issue) ?? 0
  const related = relations(reading, context, issue).map(hash32)
  const buckets = [...sharedBuckets(context, related[0] ?? 0, bits)]
  for (const feature of related) buckets.push(bucket(feature, bits), bucket(cross(feature, salt), bits))
  for (const feature of context.base) buckets.push(bucket(cross(feature, salt), bits))
  return buckets
}

/** What the words say of any issue, and of any that is named at such a place. */
function sharedBuckets({ base, shared }: WordContext, place: number, bits: number): readonly number[] {
  const known = shared.get(place)
  if (known !== undefined) return known
  const buckets = base.flatMap(feature => [bucket(feature, bits), bucket(cross(feature, place), bits)])
  shared.set(place, buckets)
  return buckets
}

/** Whether the sentence moves the issue this way. */
export function directionBuckets(
  reading: Reading,
  context: WordContext,
  issue: IssueId,
  kind: SignalKind,
  bits: number,
): number[] {
  const issueSalt = ISSUE_SALTS.get(issue) ?? 0
  const kindSalt = KIND_SALTS.get(kind) ?? 0
  const both = cross(issueSalt, kindSalt)
  const buckets: number[] = [bucket(kindSalt, bits), bucket(both, bits)]
  for (const feature of context.base)
    buckets.push(bucket(cross(feature, kindSalt), bits), bucket(cross(feature, both), bits))
  for (const feature of relations(reading, context, issue).map(hash32))
    buckets.push(bucket(cross(feature, kindSalt), bits))
  for (const term of reading.terms[context.sentence.index] ?? []) {
    if (term.issue !== issue) continue
    for (const feature of nearFeatures(reading, context.sentence, term.first, term.last))
      buckets.push(bucket(cross(feature, kindSalt), bits))
  }
  return buckets
}
