// The sentences that prove a status: by what decided it, the newest and clearest.

import type { Evidence } from '../model/evidence.ts'
import type { SignalRecord } from '../model/status.ts'
import type { IsoTime } from '../model/time.ts'
import { clarityOfSignal } from './clarity.ts'
import { bySignal } from './signals.ts'
import type { Verdict } from './status-rules.ts'
import type { Timed } from './tally.ts'

const MAX_EVIDENCE = 6
const MS_PER_WEEK = 7 * 86_400_000

/**
 * One sentence of each kind that decided, in that order, then second ones of other origins; if there are none, any
 * that speak of the issue. Never empty if `recent` is not.
 */
export function proofOf(verdict: Verdict, recent: readonly Timed[], at: IsoTime): readonly Evidence[] {
  const best = bestFirst(recent, at)
  const chosen: SignalRecord[] = []
  for (const isSecond of [false, true]) {
    for (const kind of verdict.because) {
      const isTaken = (signal: SignalRecord) =>
        chosen.some(
          one =>
            one.evidence.quote === signal.evidence.quote ||
            (isSecond && one.kind === kind && one.origin === signal.origin),
        )
      const found = best.find(signal => signal.kind === kind && isOfSides(signal, verdict) && !isTaken(signal))
      if (found !== undefined) chosen.push(found)
    }
  }
  return (chosen.length > 0 ? chosen : best).slice(0, MAX_EVIDENCE).map(signal => signal.evidence)
}

/** The proof with a sentence of the newest article at its end, if it has none: that is what its age is told by. */
export function withNewest(proof: readonly Evidence[], recent: readonly Timed[], at: IsoTime): readonly Evidence[] {
  const newest = bestFirst(recent, at).filter(signal => signal.at === at)
  const [best] = newest
  if (best === undefined || newest.some(({ evidence }) => proof.some(one => one.articleId === evidence.articleId)))
    return proof
  return [...proof.slice(0, MAX_EVIDENCE - 1), best.evidence]
}

/** What moved the status comes first; the rest of the proof follows. */
export function newestFirst(proof: readonly Evidence[], recent: readonly Timed[], at: IsoTime): readonly Evidence[] {
  const moved = new Set(recent.filter(({ signal }) => signal.at === at).map(({ signal }) => signal.evidence.articleId))
  const fresh = proof.filter(one => moved.has(one.articleId))
  return [...fresh, ...proof.filter(one => !moved.has(one.articleId))]
}

function bestFirst(recent: readonly Timed[], at: IsoTime): readonly SignalRecord[] {
  const now = Date.parse(at)
  return recent
    .map(({ signal, ms }) => ({ signal, worth: clarityOfSignal(signal) + 0.5 ** ((now - ms) / MS_PER_WEEK) }))
    .toSorted((a, b) => b.worth - a.worth || bySignal(a.signal, b.signal))
    .map(({ signal }) => signal)
}

/** Where two sides are against each other, only what these two say proves it. */
function isOfSides({ kind, party }: SignalRecord, { demanding, refusing }: Verdict): boolean {
  if (demanding === undefined || (kind !== 'demanded' && kind !== 'rejected')) return true
  return party === (kind === 'demanded' ? demanding : refusing)
}
