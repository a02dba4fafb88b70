// Keeps one person from keeping the bot busy: a bucket of answers for each, then one warning, then silence until
// there is peace for a while.

import type { Clock } from './clock.ts'

const CAPACITY = 40
/** No faster than one chat is answered. */
const REFILL_MS = 1_000
const SILENCE_MS = 60_000
const MAX_PEOPLE = 10_000

export type Verdict = 'answer' | 'warn' | 'ignore'

export interface FloodGuard {
  /** Counts one thing that `who` asks for. */
  judge(who: number): Verdict
}

interface Bucket {
  tokens: number
  at: number
  silentUntil: number
}

export function createFloodGuard(clock: Clock): FloodGuard {
  /** In the order in which they last asked. */
  const buckets = new Map<number, Bucket>()
  return {
    judge(who) {
      const now = clock.now()
      const bucket = buckets.get(who) ?? { tokens: CAPACITY, at: now, silentUntil: 0 }
      buckets.delete(who)
      buckets.set(who, bucket)
      if (buckets.size > MAX_PEOPLE) buckets.delete(buckets.keys().next().value ?? who)
      return judgeBucket(bucket, now)
    },
  }
}

function judgeBucket(bucket: Bucket, now: number): Verdict {
  bucket.tokens = Math.min(CAPACITY, bucket.tokens + (now - bucket.at) / REFILL_MS)
  bucket.at = now
  if (now < bucket.silentUntil) {
    bucket.silentUntil = now + SILENCE_MS
    return 'ignore'
  }
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1
    return 'answer'
  }
  bucket.silentUntil = now + SILENCE_MS
  return 'warn'
}
