// Sentences that move an issue, and which way: two opinions, of the signs that rules find and of the words, are joined.

import type { Party } from '../model/actor.ts'
import { SIGNAL_KINDS, type Signal, type SignalKind, type Statement } from '../model/analysis.ts'
import type { IssueId } from '../model/issue.ts'
import { type Sentence, toFinding } from './document.ts'
import type { LinearModel } from './linear-model.ts'
import { partyOf } from './party.ts'
import type { Reading } from './reading.ts'
import { findCandidates, MOVING_ISSUES, topicsOf } from './signal-candidates.ts'
import { candidateFeatures, contextOf, countIssues, kindGroups } from './signal-features.ts'
import { directionGroups, issueGroups, wordContextOf, wordPairOf } from './word-signals.ts'

export interface SignalReading {
  readonly signals: readonly Signal[]
  /** For each issue the probability of the sentence that moves it most, by its words. */
  readonly strongest: ReadonlyMap<IssueId, number>
}

export interface SignalModels {
  /** Weighs few general signs of a candidate; its threshold is that of both opinions together. */
  readonly moves: LinearModel
  /** Weighs the words: does the sentence move the issue, and does it do so in this way. */
  readonly movesIssue: LinearModel
  readonly movesSo: LinearModel
}

export function findSignals(reading: Reading, statements: readonly Statement[], models: SignalModels): SignalReading {
  const counts = countIssues(reading)
  const least = 1 / (1 + Math.exp(-models.moves.threshold))
  const topics = topicsOf(reading, counts)
  const spoken = bySentence(statements)
  const signals: Signal[] = []
  const strongest = new Map<IssueId, number>()
  for (const sentence of reading.document.sentences) {
    if (sentence.isHeading) continue
    const said = spoken.get(sentence.start) ?? []
    const parties = partiesOf(reading, said)
    const general = contextOf(reading, sentence, counts, parties)
    const words = wordContextOf(reading, sentence, counts, parties)
    const candidates = new Map(findCandidates(reading, sentence, topics).map(candidate => [candidate.issue, candidate]))
    for (const issue of MOVING_ISSUES) {
      if (!isOfArticle(issue, counts)) continue
      const pair = wordPairOf(reading, words, issue)
      const moves = models.movesIssue.probabilityOf(issueGroups(pair))
      strongest.set(issue, Math.max(strongest.get(issue) ?? 0, moves))
      const candidate = candidates.get(issue)
      if (candidate === undefined && bothOpinions(0, moves) <= least) continue
      const features = candidate === undefined ? undefined : candidateFeatures(reading, general, candidate)
      for (const kind of SIGNAL_KINDS) {
        const byRules = features === undefined ? 0 : models.moves.probabilityOf(kindGroups(features, kind))
        // The way that the words tell can only lower it: most pairs need not be asked.
        if (bothOpinions(byRules, moves) <= least) continue
        const so = models.movesSo.probabilityOf(directionGroups(pair, kind))
        if (bothOpinions(byRules, moves * so) > least) signals.push(toSignal(reading, sentence, issue, kind, said))
      }
    }
  }
  return { signals, strongest }
}

/** What the article never names moves in none of its sentences; the talks as a whole need no name. */
function isOfArticle(issue: IssueId, counts: ReadonlyMap<IssueId, number>): boolean {
  return counts.has(issue) || issue === 'peace-plan'
}

/** Neither opinion is right alone: the one knows the shape of a sentence, the other its words. */
export function bothOpinions(byRules: number, byWords: number): number {
  return (byRules + byWords) / 2
}

export function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability))
}

/** Statements by the place where their sentence begins. */
function bySentence(statements: readonly Statement[]): ReadonlyMap<number, readonly Statement[]> {
  const groups = new Map<number, Statement[]>()
  for (const statement of statements) {
    const group = groups.get(statement.start)
    if (group === undefined) groups.set(statement.start, [statement])
    else group.push(statement)
  }
  return groups
}

function partiesOf(reading: Reading, said: readonly Statement[]): Party[] {
  const { actors } = reading.matchers.knowledge
  return [...new Set(said.flatMap(({ speaker }) => actors.get(speaker)?.party ?? []))]
}

function toSignal(
  reading: Reading,
  sentence: Sentence,
  issue: IssueId,
  kind: SignalKind,
  statements: readonly Statement[],
): Signal {
  const party = kind === 'demanded' || kind === 'rejected' ? partyOf(reading, sentence, kind, statements) : null
  return { ...toFinding(reading.document, sentence, `signals.${issue}.${kind}`), issue, kind, party }
}
