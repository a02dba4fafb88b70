// Sentences that move an issue, and which way: two opinions, of the signs that rules find and of the words, are joined.

import type { Party } from '../model/actor.ts'
import { SIGNAL_KINDS, type Signal, type Statement } from '../model/analysis.ts'
import type { IssueId } from '../model/issue.ts'
import { type Sentence, toFinding } from './document.ts'
import { createSharedSums, type LinearModel } from './linear-model.ts'
import { partyOf } from './party.ts'
import type { LastParty } from './party-rules.ts'
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
  /** Weighs whether a side is the one that demands or rejects. */
  readonly owns: LinearModel
}

/** What is the same for all sentences of one article. */
interface Task {
  readonly reading: Reading
  readonly models: SignalModels
  readonly counts: ReadonlyMap<IssueId, number>
  readonly topics: ReadonlySet<IssueId>
  readonly least: number
  /** Grows with each sentence. */
  readonly strongest: Map<IssueId, number>
}

export function findSignals(reading: Reading, statements: readonly Statement[], models: SignalModels): SignalReading {
  const counts = countIssues(reading)
  const least = 1 / (1 + Math.exp(-models.moves.threshold))
  const task: Task = { reading, models, counts, topics: topicsOf(reading, counts), least, strongest: new Map() }
  const spoken = bySentence(statements)
  const signals: Signal[] = []
  let last: LastParty | undefined
  for (const sentence of reading.document.sentences) {
    if (sentence.isHeading) continue
    const said = spoken.get(sentence.start) ?? []
    const before = last
    const here = waysIn(task, sentence, said).map(way => toSignal(reading, sentence, way, said, before, models.owns))
    const owned = here.find(signal => signal.party !== null)
    if (owned !== undefined) last = { sentence, party: owned.party }
    signals.push(...here)
  }
  return { signals, strongest: task.strongest }
}

type SignalWay = Pick<Signal, 'issue' | 'kind'>

/** Which issues one sentence moves, and which way. */
function waysIn(task: Task, sentence: Sentence, said: readonly Statement[]): SignalWay[] {
  const { reading, models, counts, topics, least, strongest } = task
  const parties = partiesOf(reading, said)
  const general = contextOf(reading, sentence, counts, parties)
  const words = wordContextOf(reading, sentence, counts, parties)
  const candidates = new Map(findCandidates(reading, sentence, topics).map(candidate => [candidate.issue, candidate]))
  const [issueSums, waySums] = [createSharedSums(words.base), createSharedSums(words.base)]
  const ruleSums = createSharedSums(general.words, general.wordsOf.talks, general.wordsOf.issue)
  const found: SignalWay[] = []
  for (const issue of MOVING_ISSUES) {
    if (!isOfArticle(issue, counts)) continue
    const pair = wordPairOf(reading, words, issue)
    const moves = models.movesIssue.probabilityOf(issueGroups(pair), issueSums)
    strongest.set(issue, Math.max(strongest.get(issue) ?? 0, moves))
    const candidate = candidates.get(issue)
    if (candidate === undefined && bothOpinions(0, moves) <= least) continue
    const features = candidate === undefined ? undefined : candidateFeatures(reading, general, candidate)
    for (const kind of SIGNAL_KINDS) {
      const byRules = features === undefined ? 0 : models.moves.probabilityOf(kindGroups(features, kind), ruleSums)
      // The way that the words tell can only lower it: most pairs need not be asked.
      if (bothOpinions(byRules, moves) <= least) continue
      const so = models.movesSo.probabilityOf(directionGroups(pair, kind), waySums)
      if (bothOpinions(byRules, moves * so) > least) found.push({ issue, kind })
    }
  }
  return found
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
  { issue, kind }: SignalWay,
  said: readonly Statement[],
  last: LastParty | undefined,
  owns: LinearModel,
): Signal {
  const party =
    kind === 'demanded' || kind === 'rejected' ? partyOf(reading, { sentence, issue, kind }, said, last, owns) : null
  return { ...toFinding(reading.document, sentence, `signals.${issue}.${kind}`), issue, kind, party }
}
