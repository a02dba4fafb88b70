// Signals of articles as the status rules weigh them: with time and voice.

import { toEvidence } from '../model/evidence.ts'
import type { SignalRecord } from '../model/status.ts'
import { isBareAttribution } from '../text/bare-attribution.ts'
import { isMovement } from './movement.ts'
import type { Naming } from './naming.ts'
import { byText } from './order.ts'
import { originOfFinding } from './origins.ts'
import type { Voiced } from './voiced.ts'

/**
 * All signals of a batch that the text carries, ascending, each once. A title is no evidence, and a sentence that only
 * says who said so repeats the one before.
 */
export function signalsOf(batch: readonly Voiced[], isNamed: Naming = () => false): readonly SignalRecord[] {
  const records = new Map<string, SignalRecord>()
  for (const { analysed, origin } of batch) {
    const { article, analysis } = analysed
    for (const signal of analysis.signals) {
      if (signal.inTitle === true || signal.start >= signal.end || isBareAttribution(signal.quote)) continue
      if (!isMovement(signal.kind, signal.quote)) continue
      const record: SignalRecord = {
        issue: signal.issue,
        kind: signal.kind,
        party: signal.party,
        at: article.publishedAt,
        origin: originOfFinding(analysed, signal) ?? origin,
        isNamed: isNamed(signal.issue, signal.quote),
        evidence: toEvidence(signal, article.id, analysis.version),
      }
      records.set(keyOfSignal(record), record)
    }
  }
  return [...records.values()].toSorted(bySignal)
}

/** What makes two signals the same: the same sentence says the same of the same issue. */
export function keyOfSignal({ issue, kind, party, evidence }: SignalRecord): string {
  return `${evidence.articleId} ${evidence.start} ${evidence.end} ${issue} ${kind} ${party}`
}

/** By time; equal times in an order that does not depend on arrival. Thousands are sorted at once: no key is made for it. */
export function bySignal(a: SignalRecord, b: SignalRecord): number {
  return (
    byText(a.at, b.at) ||
    byText(a.evidence.articleId, b.evidence.articleId) ||
    a.evidence.start - b.evidence.start ||
    a.evidence.end - b.evidence.end ||
    byText(a.issue, b.issue) ||
    byText(a.kind, b.kind) ||
    byText(a.party ?? '', b.party ?? '')
  )
}
