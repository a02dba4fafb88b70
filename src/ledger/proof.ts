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
  const weighed = weigh(recent, at)
  const chosen: SignalRecord[] = []
  for (const isSecond of [false, true]) {
    for (const kind of verdict.because) {
      const isTaken = (signal: SignalRecord) =>
        chosen.some(
          one =>
            one.evidence.quote === signal.evidence.quote ||
            (isSecond && one.kind === kind && one.origin === signal.origin),
        )
      const found = bestOf(weighed, signal => signal.kind === kind && isOfSides(signal, verdict) && !isTaken(signal))
      if (found !== undefined) chosen.push(found)
    }
  }
  const shown = chosen.length > 0 ? chosen : weighed.toSorted(byWorth).map(({ signal }) => signal)
  return shown.slice(0, MAX_EVIDENCE).map(signal => signal.evidence)
}

/** The proof with a sentence of the newest article at its end, if it has none: that is what its age is told by. */
export function withNewest(proof: readonly Evidence[], recent: readonly Timed[], at: IsoTime): readonly Evidence[] {
  const newest = recent.filter(({ signal }) => signal.at === at)
  const best = bestOf(weigh(newest, at), () => true)
  if (best === undefined || newest.some(({ signal }) => proof.some(one => one.articleId === signal.evidence.articleId)))
    return proof
  return [...proof.slice(0, MAX_EVIDENCE - 1), best.evidence]
}

/** What moved the status comes first; the rest of the proof follows. */
export function newestFirst(proof: readonly Evidence[], recent: readonly Timed[], at: IsoTime): readonly Evidence[] {
  const moved = new Set(recent.filter(({ signal }) => signal.at === at).map(({ signal }) => signal.evidence.articleId))
  const fresh = proof.filter(one => moved.has(one.articleId))
  return [...fresh, ...proof.filter(one => !moved.has(one.articleId))]
}

interface Weighed {
  readonly signal: SignalRecord
  /** Grows with clearness, and falls with age. */
  readonly worth: number
}

function weigh(recent: readonly Timed[], at: IsoTime): readonly Weighed[] {
  const now = Date.parse(at)
  return recent.map(({ signal, ms }) => ({
    signal,
    worth: clarityOfSignal(signal) + 0.5 ** ((now - ms) / MS_PER_WEEK),
  }))
}

function byWorth(a: Weighed, b: Weighed): number {
  return b.worth - a.worth || bySignal(a.signal, b.signal)
}

/** One pass: to sort thousands for a handful would cost more. */
function bestOf(weighed: readonly Weighed[], isAsked: (signal: SignalRecord) => boolean): SignalRecord | undefined {
  let best: Weighed | undefined
  for (const one of weighed) if ((best === undefined || byWorth(one, best) < 0) && isAsked(one.signal)) best = one
  return best?.signal
}

/** Where two sides are against each other, only what these two say proves it. */
function isOfSides({ kind, party }: SignalRecord, { demanding, refusing }: Verdict): boolean {
  if (demanding === undefined || (kind !== 'demanded' && kind !== 'rejected')) return true
  return party === (kind === 'demanded' ? demanding : refusing)
}
