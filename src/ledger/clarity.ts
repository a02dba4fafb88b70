// How well a signal's sentence proves it.

import type { SignalRecord } from '../model/status.ts'
import { clarityOf } from '../text/clarity.ts'

const NAMED = 0.2

/** Sentences of a busy issue are judged again with each article; enough for all issues of some weeks. */
const MAX_KNOWN = 20_000
const known = new Map<string, number>()

/** The clarity of the sentence, and more if it names the issue. */
export function clarityOfSignal({ evidence, isNamed }: SignalRecord): number {
  return knownClarityOf(evidence.quote) + (isNamed === true ? NAMED : 0)
}

function knownClarityOf(quote: string): number {
  const before = known.get(quote)
  if (before !== undefined) return before
  if (known.size >= MAX_KNOWN) known.clear()
  const clarity = clarityOf(quote)
  known.set(quote, clarity)
  return clarity
}
