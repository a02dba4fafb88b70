// Sentences that move an issue, and which way. Two models: does it move the issue, and how; the product decides.

import type { Party } from '../model/actor.ts'
import { SIGNAL_KINDS, type Signal, type SignalKind, type Statement } from '../model/analysis.ts'
import type { IssueId } from '../model/issue.ts'
import { type Sentence, toFinding } from './document.ts'
import type { LinearModel } from './linear-model.ts'
import { partyOf } from './party.ts'
import type { Reading } from './reading.ts'
import { contextOf, countIssues, issueFeatures, kindFeatures, MOVING_ISSUES } from './signal-features.ts'

export interface SignalModels {
  readonly movesIssue: LinearModel
  readonly movesSo: LinearModel
}

export interface SignalReading {
  readonly signals: readonly Signal[]
  /** For each issue the probability of the sentence that speaks of it most. */
  readonly strongest: ReadonlyMap<IssueId, number>
}

/** Below this a sentence is not asked which way it moves an issue. */
const LEAST = 0.04

export function findSignals(reading: Reading, statements: readonly Statement[], models: SignalModels): SignalReading {
  const counts = countIssues(reading)
  const signals: Signal[] = []
  const strongest = new Map<IssueId, number>()
  for (const sentence of reading.document.sentences) {
    if (sentence.isHeading) continue
    const parties = partiesOf(reading, sentence, statements)
    const context = contextOf(reading, sentence, counts, parties)
    for (const issue of MOVING_ISSUES) {
      const moves = models.movesIssue.probability(issueFeatures(reading, context, issue, models.movesIssue.bits))
      strongest.set(issue, Math.max(strongest.get(issue) ?? 0, moves))
      if (moves < LEAST) continue
      for (const kind of SIGNAL_KINDS) {
        const so = models.movesSo.probability(kindFeatures(reading, context, issue, kind, models.movesSo.bits))
        if (isAbove(moves * so, models.movesSo)) signals.push(toSignal(reading, sentence, issue, kind, statements))
      }
    }
  }
  return { signals, strongest }
}

/** The threshold of `movesSo` is the log-odds of the product. */
function isAbove(probability: number, model: LinearModel): boolean {
  return Math.log(probability / (1 - probability)) > model.threshold
}

function partiesOf(reading: Reading, sentence: Sentence, statements: readonly Statement[]): Party[] {
  const parties = new Set<Party>()
  for (const statement of statements) {
    if (statement.start !== sentence.start) continue
    const party = reading.matchers.knowledge.actors.get(statement.speaker)?.party
    if (party !== undefined) parties.add(party)
  }
  return [...parties]
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
