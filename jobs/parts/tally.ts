// Counts what a run did, by words.

import type { Counts } from '../../src/schedule/job.ts'

export interface Tally {
  count(word: string, by?: number): void
  counts(): Counts
}

/** Counts from zero; the words that are named here are told even if they stay zero. */
export function createTally(...words: readonly string[]): Tally {
  const counts = new Map(words.map(word => [word, 0]))
  return {
    count: (word, by = 1) => void counts.set(word, (counts.get(word) ?? 0) + by),
    counts: () => Object.fromEntries(counts),
  }
}
