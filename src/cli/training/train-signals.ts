// Fits the models of signals, and finds the threshold of both opinions together on parts that were left out.

import { bothOpinions, logOdds } from '../../analysis/signals.ts'
import { SIGNAL_KINDS } from '../../model/analysis.ts'
import type { IssueId } from '../../model/issue.ts'
import { BITS, type MovePair } from './examples.ts'
import { fitWeights } from './fit.ts'
import { bestThreshold, createParts, type Judged, PARTS, scoreOf, sigmoid } from './validate.ts'

/** What signals are learned from: the pairs of one article. */
export interface SignalLesson {
  readonly group: string
  readonly weight: number
  readonly pairs: readonly MovePair[]
}

export interface SignalWeights {
  readonly moves: Float64Array
  readonly movesIssue: Float64Array
  readonly movesSo: Float64Array
}

export function fitSignals(lessons: readonly SignalLesson[]): SignalWeights {
  const general = lessons.flatMap(({ pairs }) => pairs.flatMap(pair => pair.examples))
  const moving = lessons.flatMap(({ pairs, weight }) =>
    pairs.map(pair => ({ features: pair.moves, isPositive: pair.kinds.length > 0, weight })),
  )
  const ways = lessons.flatMap(({ pairs, weight }) =>
    pairs
      .filter(pair => pair.kinds.length > 0)
      .flatMap(pair =>
        SIGNAL_KINDS.map((kind, at) => ({
          features: pair.so[at] ?? [],
          isPositive: pair.kinds.includes(kind),
          weight,
        })),
      ),
  )
  return {
    moves: fitWeights(general, { bits: BITS.moves, epochs: 16, rate: 0.05, decay: 0 }),
    movesIssue: fitWeights(moving, { bits: BITS.movesIssue, epochs: 12, rate: 0.03, decay: 0.000001 }),
    movesSo: fitWeights(ways, { bits: BITS.movesSo, epochs: 16, rate: 0.08, decay: 0.000001 }),
  }
}

/** Fits without a part, asks that part: honest probabilities for the issue model and for the threshold. */
export function crossFit(lessons: readonly SignalLesson[]): {
  strongest: Map<SignalLesson, Map<IssueId, number>>
  threshold: number
  figures: Record<string, number>
} {
  const strongest = new Map<SignalLesson, Map<IssueId, number>>()
  const judged: Judged[] = []
  const partOf = createParts(lessons.map(lesson => lesson.group))
  for (let part = 0; part < PARTS; part++) {
    const weights = fitSignals(lessons.filter(lesson => partOf(lesson.group) !== part))
    for (const lesson of lessons)
      if (partOf(lesson.group) === part) strongest.set(lesson, judge(lesson, weights, judged))
  }
  const { threshold, precision, recall } = bestThreshold(judged)
  return { strongest, threshold, figures: { examples: judged.length, precision, recall } }
}

/** Adds what the models say of an article; gives for each issue the sentence that moves it most. */
function judge({ pairs, weight }: SignalLesson, weights: SignalWeights, judged: Judged[]): Map<IssueId, number> {
  const strongest = new Map<IssueId, number>()
  for (const { issue, kinds, examples, moves, so } of pairs) {
    const moving = sigmoid(scoreOf(weights.movesIssue, moves))
    strongest.set(issue, Math.max(strongest.get(issue) ?? 0, moving))
    for (const [at, kind] of SIGNAL_KINDS.entries()) {
      const example = examples[at]
      const byRules = example === undefined ? 0 : sigmoid(scoreOf(weights.moves, example.features))
      const byWords = moving * sigmoid(scoreOf(weights.movesSo, so[at] ?? []))
      judged.push({ score: logOdds(bothOpinions(byRules, byWords)), isPositive: kinds.includes(kind), weight })
    }
  }
  return strongest
}
