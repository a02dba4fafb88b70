// Whether a sentence that sounds like progress tells of something that has moved, and not of what a paper provides for
// or of a verdict with a raised eyebrow.

import type { SignalKind } from '../model/analysis.ts'

/** `Russland würde schrittweise befreit`: so it would be, if the paper held. What somebody says is another matter. */
const WOULD = /(?<!\p{L})(?:würden?|müssten?|dürften?|wären?|flössen?|erhielten?)(?!\p{L})/u
const SAID = /[„“”"«»]|(?<!\p{L})(?:sagte|erklärte|betonte|teilte|schrieb|nannte|laut|zufolge)(?!\p{L})/u
/** `gilt nun schon als Erfolg`, `feiern es bereits als Durchbruch`: what somebody makes of it, and it is little. */
const VERDICT =
  /(?<!\p{L})(?:gilt|gelten|galt|galten|verkauf\p{L}*|(?:ge)?feier\p{L}*|(?:ge)?wertet\p{L}*)(?!\p{L}).*(?<!\p{L})als\s(?:\p{L}+\s)?(?:Erfolg|Fortschritt|Durchbruch)/u
const FAINT = /(?<!\p{L})(?:schon|bereits|überhaupt|bloß|lediglich)(?!\p{L})/u

/** False for a sentence that only seems to say that an issue moved forward. */
export function isMovement(kind: SignalKind, sentence: string): boolean {
  if (kind !== 'progress' && kind !== 'agreed') return true
  if (WOULD.test(sentence) && !SAID.test(sentence)) return false
  return !(VERDICT.test(sentence) && FAINT.test(sentence))
}
