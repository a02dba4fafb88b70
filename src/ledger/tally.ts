// Counts what the recent signals of one issue say, by voices: an origin counts once for each kind, however often and
// in however many outlets it speaks.

import type { Party } from '../model/actor.ts'
import type { SignalKind } from '../model/analysis.ts'
import { type SignalRecord, STATUS_WINDOW_DAYS } from '../model/ledger.ts'
import type { IsoTime } from '../model/time.ts'

const MS_PER_DAY = 86_400_000
/** After a week a signal weighs half. */
const HALF_LIFE_DAYS = 7

export interface Tally {
  /** The signals counted, none later than `at` or older than the window. */
  readonly recent: readonly SignalRecord[]
  /** Origins with the weight of their newest signal of the kind, summed: a fresh one weighs 1. */
  weight(kind: SignalKind): number
  /** Origins that say so. */
  origins(kind: SignalKind): number
  /** Weight with which this side demands or rejects; 0 only if it never did within the window. */
  weightOf(kind: 'demanded' | 'rejected', party: Party): number
  /** Weight of a kind since a moment, as if nothing came before. */
  weightSince(kind: SignalKind, since: IsoTime): number
  /** When the kind was first said within the window. */
  firstAt(kind: SignalKind): IsoTime | undefined
}

/** Counts the signals of one issue as they stood at a moment. */
export function tally(signals: readonly SignalRecord[], at: IsoTime): Tally {
  const now = Date.parse(at)
  const from = now - STATUS_WINDOW_DAYS * MS_PER_DAY
  const recent = signals.filter(signal => signal.at <= at && Date.parse(signal.at) >= from)
  const voices = (matches: (signal: SignalRecord) => boolean): ReadonlyMap<string, number> => {
    const newest = new Map<string, number>()
    for (const signal of recent)
      if (matches(signal)) newest.set(signal.origin, Math.max(newest.get(signal.origin) ?? 0, Date.parse(signal.at)))
    return newest
  }
  const weigh = (newest: ReadonlyMap<string, number>): number =>
    [...newest.values()].reduce((sum, time) => sum + 0.5 ** ((now - time) / MS_PER_DAY / HALF_LIFE_DAYS), 0)
  return {
    recent,
    weight: kind => weigh(voices(signal => signal.kind === kind)),
    origins: kind => voices(signal => signal.kind === kind).size,
    weightOf: (kind, party) => weigh(voices(signal => signal.kind === kind && signal.party === party)),
    weightSince: (kind, since) => weigh(voices(signal => signal.kind === kind && signal.at > since)),
    firstAt: kind => recent.find(signal => signal.kind === kind)?.at,
  }
}
