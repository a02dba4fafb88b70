// Annotated articles → examples for each model: the rules' candidates, marked right or wrong.

import { articleIssueFeatures, relevanceFeatures, wordsOfArticle } from '../../analysis/article-features.ts'
import type { Sentence } from '../../analysis/document.ts'
import { bucketsOf } from '../../analysis/feature-hash.ts'
import { hashFeatures } from '../../analysis/linear-model.ts'
import type { ModelName } from '../../analysis/models.ts'
import { partiesInQuestion, partyFeatures } from '../../analysis/party-features.ts'
import { type LastParty, opinionsOn } from '../../analysis/party-rules.ts'
import type { Reading } from '../../analysis/reading.ts'
import { findCandidates, MOVING_ISSUES, topicsOf } from '../../analysis/signal-candidates.ts'
import { candidateFeatures, contextOf, countIssues, kindGroups } from '../../analysis/signal-features.ts'
import { speakerFeatures } from '../../analysis/speaker-features.ts'
import { isOfGroup, readSpeakers } from '../../analysis/statements.ts'
import { directionGroups, issueGroups, wordContextOf, wordPairOf } from '../../analysis/word-signals.ts'
import { SIGNAL_KINDS, type SignalKind } from '../../model/analysis.ts'
import { ISSUE_IDS, type IssueId } from '../../model/issue.ts'
import type { Example } from './fit.ts'
import type { GoldArticle } from './gold.ts'

/** Sizes of the models: 2^bits weights. */
export const BITS: Readonly<Record<ModelName, number>> = {
  relevance: 14,
  relevanceOfTeaser: 14,
  speaks: 16,
  moves: 17,
  movesIssue: 17,
  movesSo: 17,
  speaksOf: 16,
  owns: 14,
  isMeeting: 16,
  isPlanned: 14,
  isPlace: 15,
  takesPart: 17,
}

/** A sentence and an issue, with what the annotation says of them. */
export interface MovePair {
  readonly issue: IssueId
  readonly kinds: readonly SignalKind[]
  /** Signs of the rules, one example for each direction; empty if the pair is no candidate. */
  readonly examples: readonly Example[]
  /** Words: does it move the issue, and in the order of SIGNAL_KINDS, does it do so in this way. */
  readonly moves: readonly number[]
  readonly so: readonly (readonly number[])[]
}

export function relevanceExample(reading: Reading, { gold, weight }: GoldArticle): Example {
  return { features: relevanceFeatures(reading, BITS.relevance), isPositive: gold.relevant, weight }
}

export function speakerExamples(reading: Reading, { gold, weight }: GoldArticle): Example[] {
  const right = new Set(gold.statements.map(({ speaker, quote }) => `${speaker}|${quote}`))
  return readSpeakers(reading).flatMap(({ sentence, candidates }) => {
    const quote = reading.document.text.slice(sentence.start, sentence.end)
    const people = reading.people[sentence.index] ?? []
    return candidates
      .filter(candidate => !isOfGroup(candidate))
      .map(candidate => ({
        features: hashFeatures(speakerFeatures(reading, sentence, candidate, people), BITS.speaks),
        isPositive: right.has(`${candidate.actor}|${quote}`),
        weight,
      }))
  })
}

/** All pairs of a sentence and an issue. */
export function movePairs(reading: Reading, example: GoldArticle): MovePair[] {
  const counts = countIssues(reading)
  return reading.document.sentences
    .filter(sentence => !sentence.isHeading)
    .flatMap(sentence => pairsOfSentence(reading, example, sentence, counts))
}

function pairsOfSentence(
  reading: Reading,
  { gold, weight }: GoldArticle,
  sentence: Sentence,
  counts: ReadonlyMap<IssueId, number>,
): MovePair[] {
  const quote = reading.document.text.slice(sentence.start, sentence.end)
  const speakers = gold.statements.filter(one => one.quote === quote).map(one => one.speaker)
  const parties = speakers.map(speaker => reading.matchers.knowledge.actors.get(speaker)?.party ?? 'other')
  const general = contextOf(reading, sentence, counts, parties)
  const words = wordContextOf(reading, sentence, counts, parties)
  const candidates = new Map(
    findCandidates(reading, sentence, topicsOf(reading, counts)).map(candidate => [candidate.issue, candidate]),
  )
  const signals = gold.signals.filter(one => one.quote === quote)
  return MOVING_ISSUES.map(issue => {
    const kinds = signals.filter(one => one.issue === issue).map(one => one.signal)
    const candidate = candidates.get(issue)
    const pair = wordPairOf(reading, words, issue)
    const features = candidate === undefined ? undefined : candidateFeatures(reading, general, candidate)
    const examples = SIGNAL_KINDS.flatMap(kind =>
      features === undefined
        ? []
        : [{ features: bucketsOf(kindGroups(features, kind), BITS.moves), isPositive: kinds.includes(kind), weight }],
    )
    return {
      issue,
      kinds,
      examples,
      moves: bucketsOf(issueGroups(pair), BITS.movesIssue),
      so: SIGNAL_KINDS.map(kind => bucketsOf(directionGroups(pair, kind), BITS.movesSo)),
    }
  })
}

/** The sides that the text gives ground for, for each demand and refusal of the annotation. */
export function partyExamples(reading: Reading, { gold, weight }: GoldArticle): Example[] {
  const { text, sentences } = reading.document
  const examples: Example[] = []
  let last: LastParty | undefined
  for (const sentence of sentences) {
    const quote = text.slice(sentence.start, sentence.end)
    const said = gold.statements
      .filter(one => one.quote === quote)
      .map(({ speaker }) => ({ speaker, start: sentence.start }))
    const asked = gold.signals.filter(
      one => one.quote === quote && (one.signal === 'demanded' || one.signal === 'rejected'),
    )
    for (const { issue, signal, party: owner } of asked) {
      const question = { sentence, issue, kind: signal === 'demanded' ? signal : 'rejected' } as const
      const opinions = opinionsOn(reading, sentence, question.kind, said, last)
      for (const party of partiesInQuestion(reading, question, opinions)) {
        const features = hashFeatures(partyFeatures(reading, question, opinions, party), BITS.owns)
        examples.push({ features, isPositive: party === owner, weight })
      }
    }
    const owner = asked[0]?.party
    if (owner != null) last = { sentence, party: owner }
  }
  return examples
}

/** `strongest`: probabilities of a model that has not seen the article. */
export function issueExamples(
  reading: Reading,
  { gold, weight }: GoldArticle,
  strongest: ReadonlyMap<IssueId, number>,
): Example[] {
  const words = wordsOfArticle(reading)
  return ISSUE_IDS.map(issue => ({
    features: articleIssueFeatures(reading, words, issue, strongest.get(issue) ?? 0, BITS.speaksOf),
    isPositive: gold.issues.includes(issue),
    weight,
  }))
}
