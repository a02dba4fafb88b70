// Issues that an article speaks of, each with the sentence that proves it. The vocabulary is data, a model weighs it.

import type { IssueFinding } from '../model/analysis.ts'
import { ISSUE_IDS, type IssueId } from '../model/issue.ts'
import { articleIssueFeatures, wordsOfArticle } from './article-features.ts'
import { toFinding } from './document.ts'
import type { LinearModel } from './linear-model.ts'
import type { Reading } from './reading.ts'
import type { SignalReading } from './signals.ts'

/** One finding an issue. An issue with a signal is always one of them. */
export function findIssues(
  reading: Reading,
  { signals, strongest }: SignalReading,
  model: LinearModel,
): IssueFinding[] {
  const findings: IssueFinding[] = []
  const words = wordsOfArticle(reading)
  for (const issue of ISSUE_IDS) {
    const signal = signals.find(one => one.issue === issue)
    if (signal !== undefined) {
      const { start, end, quote, rule } = signal
      findings.push({ start, end, quote, rule, issue })
      continue
    }
    if (model.score(articleIssueFeatures(reading, words, issue, strongest.get(issue) ?? 0, model.bits)) <= 0) continue
    const index = reading.terms.findIndex(list => list.some(term => term.issue === issue))
    const sentence = reading.document.sentences[Math.max(0, index)]
    if (sentence !== undefined) findings.push({ ...toFinding(reading.document, sentence, ruleOf(issue, index)), issue })
  }
  return findings
}

function ruleOf(issue: IssueId, index: number): string {
  return index < 0 ? `issues.${issue}.model` : `issues.${issue}.terms`
}
