// Counts what the recent signals of one issue say, by voices: an origin counts once for each kind, however often and
// in however many outlets it speaks. One pass over the signals, because a busy issue has thousands in the window.

import type { Party } from '../model/actor.ts'
import { SIGNAL_KINDS, type SignalKind } from '../model/analysis.ts'
import { type SignalRecord, STATUS_WINDOW_DAYS } from '../model/status.ts'
import type { IsoTime } from '../model/time.ts'

const MS_PER_DAY = 86_400_000
/** After a week a signal weighs half. */
const HALF_LIFE_DAYS = 7

/** A signal with its time as a number. */
export interface Timed {
  readonly signal: SignalRecord
  readonly ms: number
  /** Under which its side's voices are counted; null if it is of no side. */
  readonly sideKey: string | null
}

export interface Tally {
  /** Origins with the weight of their newest signal of the kind, summed: a fresh one weighs 1. */
  weight(kind: SignalKind): number
  /** The same for what was said after the first time that the issue was called agreed. */
  weightSinceAgreed(kind: SignalKind): number
  /** Weight with which this side demands or rejects; 0 only if it never did within the window. */
  weightOf(kind: 'demanded' | 'rejected', party: Party): number
  /** Origins that say so. */
  origins(kind: SignalKind): number
}

export function toTimed(signals: readonly SignalRecord[]): readonly Timed[] {
  return signals.map(signal => {
    const { kind, party, at } = signal
    return { signal, ms: Date.parse(at), sideKey: party === null ? null : sideKeyOf(kind, party) }
  })
}

const SINCE = Object.fromEntries(SIGNAL_KINDS.map(kind => [kind, `${kind} since`])) as Readonly<
  Record<SignalKind, string>
>

function sideKeyOf(kind: SignalKind, party: Party): string {
  return `${kind} ${party}`
}

/** Hold until they are given up, however old. */
const STANDING: ReadonlySet<SignalKind> = new Set(['demanded', 'rejected', 'agreed'])

/** What bears on a moment: what stands, and the rest of the window that ends at it; the moment counts. */
export function recentOf(signals: readonly Timed[], at: IsoTime): readonly Timed[] {
  const now = Date.parse(at)
  const from = now - STATUS_WINDOW_DAYS * MS_PER_DAY
  return signals.filter(({ ms, signal }) => ms <= now && (from <= ms || STANDING.has(signal.kind)))
}

/** Counts recent signals of one issue, ascending by time, as they weighed at a moment. */
export function tally(recent: readonly Timed[], at: IsoTime): Tally {
  const now = Date.parse(at)
  const voices = new Map<string, Map<string, number>>()
  let agreedMs = Number.POSITIVE_INFINITY
  for (const { signal, ms, sideKey } of recent) {
    const { kind, origin } = signal
    if (kind === 'agreed') agreedMs = Math.min(agreedMs, ms)
    hear(voices, kind, origin, ms)
    if (sideKey !== null) hear(voices, sideKey, origin, ms)
    if (ms > agreedMs) hear(voices, SINCE[kind], origin, ms)
  }
  const weigh = (key: string): number => {
    let sum = 0
    for (const ms of voices.get(key)?.values() ?? []) sum += 0.5 ** ((now - ms) / MS_PER_DAY / HALF_LIFE_DAYS)
    return sum
  }
  return {
    weight: weigh,
    weightSinceAgreed: kind => weigh(SINCE[kind]),
    weightOf: (kind, party) => weigh(sideKeyOf(kind, party)),
    origins: kind => voices.get(kind)?.size ?? 0,
  }
}

/** Signals come in ascending order, so the last one of an origin is its newest. */
function hear(voices: Map<string, Map<string, number>>, key: string, origin: string, ms: number): void {
  const newest = voices.get(key)
  if (newest === undefined) voices.set(key, new Map([[origin, ms]]))
  else newest.set(origin, ms)
}
