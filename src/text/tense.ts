// Whether the words around a time expression speak of something past or to come.

import type { TimeExpression } from './time-expression.ts'
import type { Token } from './tokens.ts'

const FUTURE =
  /^(?:wird|werden|will|wollen|soll|sollen|findet|beginnt|beginnen|finden|startet|kommende[nrsm]?|bis|ab|naechste[nrsm]?|geplant|steht|stehen|erwartet|laedt|gibt|folgt|folgen)$/
const PAST =
  /^(?:wurde|wurden|hat|haben|hatte|hatten|war|waren|fand|fanden|kam|kamen|ging|gingen|gab|begann|seit|worden|gewesen|vergangene[nrsm]?|sagte|erklaerte)$/
const REACH = 14

/** Looks at the words near the expression; past where nothing tells. */
export function tenseAround(text: string, tokens: readonly Token[], time: TimeExpression): 'past' | 'coming' {
  let at = 0
  while (at < tokens.length && (tokens[at]?.start ?? 0) < time.start) at++
  let score = 0
  for (let place = Math.max(0, at - REACH); place < Math.min(tokens.length, at + REACH); place++) {
    const token = tokens[place]
    if (token === undefined) continue
    const [from, to] = place < at ? [token.end, time.start] : [time.end, token.start]
    if (/[.!?]\s/.test(text.slice(from, Math.max(from, to)))) continue
    const weight = 1 / (1 + Math.abs(place - at))
    if (FUTURE.test(token.folded)) score += weight
    if (PAST.test(token.folded)) score -= weight
  }
  return score > 0 ? 'coming' : 'past'
}
