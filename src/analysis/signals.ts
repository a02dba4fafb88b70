// Sentences that move an issue, and which way: each candidate is put to one model, once for each direction.

import type { Party } from '../model/actor.ts'
import { SIGNAL_KINDS, type Signal, type SignalKind, type Statement } from '../model/analysis.ts'
import type { IssueId } from '../model/issue.ts'
import { type Sentence, toFinding } from './document.ts'
import type { LinearModel } from './linear-model.ts'
import { partyOf } from './party.ts'
import type { Reading } from './reading.ts'
import { findCandidates } from './signal-candidates.ts'
import { candidateFeatures, contextOf, countIssues, kindBuckets } from './signal-features.ts'

export interface SignalReading {
  readonly signals: readonly Signal[]
  /** For each issue the probability of the sentence that moves it most. */
  readonly strongest: ReadonlyMap<IssueId, number>
}

export function findSignals(
  reading: Reading,
  statements: readonly Statement[],
  { moves }: { readonly moves: LinearModel },
): SignalReading {
  const counts = countIssues(reading)
  const signals: Signal[] = []
  const strongest = new Map<IssueId, number>()
  for (const sentence of reading.document.sentences) {
    const candidates = findCandidates(reading, sentence)
    if (candidates.length === 0) continue
    const context = contextOf(reading, sentence, counts, partiesOf(reading, sentence, statements))
    for (const candidate of candidates) {
      const { issue } = candidate
      const features = candidateFeatures(reading, context, candidate)
      for (const kind of SIGNAL_KINDS) {
        const buckets = kindBuckets(features, kind, moves.bits)
        strongest.set(issue, Math.max(strongest.get(issue) ?? 0, moves.probability(buckets)))
        if (moves.score(buckets) > 0) signals.push(toSignal(reading, sentence, issue, kind, statements))
      }
    }
  }
  return { signals, strongest }
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
