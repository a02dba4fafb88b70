// How well a signal's sentence proves it.

import type { SignalRecord } from '../model/status.ts'
import { clarityOf } from '../text/clarity.ts'

const NAMED = 0.2

/** The clarity of the sentence, and more if it names the issue. */
export function clarityOfSignal({ evidence, isNamed }: SignalRecord): number {
  return clarityOf(evidence.quote) + (isNamed === true ? NAMED : 0)
}
