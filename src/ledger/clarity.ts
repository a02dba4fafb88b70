// How well a signal's sentence proves it.

import type { SignalRecord } from '../model/status.ts'
import { clarityOf } from '../text/clarity.ts'
import { remembered } from '../text/remembered.ts'

const NAMED = 0.2

/** Sentences of a busy issue are judged again with each article; enough for all issues of some weeks. */
const knownClarityOf = remembered(clarityOf, 20_000)

/** The clarity of the sentence, and more if it names the issue. */
export function clarityOfSignal({ evidence, isNamed }: SignalRecord): number {
  return knownClarityOf(evidence.quote) + (isNamed === true ? NAMED : 0)
}
