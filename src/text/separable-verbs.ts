// German verbs that fall apart: "lehnte … ab", "schloss … aus". It joins the two halves; it knows no meanings.

import type { Token } from './tokens.ts'

const PARTICLES = new Set(
  'ab an auf aus bei dar durch ein entgegen fern fest fort hervor hin hinaus hinzu los mit nach nahe nieder statt teil um voran voraus vor weg weiter wieder zu zurueck zusammen zusagen bekannt bereit dazu dagegen heraus infrage'.split(
    ' ',
  ),
)
/** A verb and its particle stand no further apart than this. */
const REACH = 25

export interface SeparableVerb {
  /** Place of the finite verb. */
  readonly at: number
  /** Particle and verb, as if they stood side by side: `ab lehnte`. */
  readonly pair: readonly [Token, Token]
}

/** Pairs of a finite verb and a particle that closes its clause, among the tokens `[first, last)`. */
export function findSeparableVerbs(tokens: readonly Token[], first: number, last: number): SeparableVerb[] {
  const found: SeparableVerb[] = []
  for (let at = first + 1; at < last; at++) {
    const token = tokens[at]
    if (token === undefined || token.gap === 'mark' || !PARTICLES.has(token.folded)) continue
    const next = tokens[at + 1]
    const closes = at + 1 >= last || next?.gap === 'mark' || next?.folded === 'und'
    if (!closes) continue
    const verb = finiteBefore(tokens, first, at)
    const word = tokens[verb ?? -1]
    if (verb !== undefined && word !== undefined) found.push({ at: verb, pair: [token, { ...word, gap: 'space' }] })
  }
  return found
}

/** The verb of the clause: the first lower-case word before that ends like a finite verb, past subordinate clauses. */
function finiteBefore(tokens: readonly Token[], first: number, particle: number): number | undefined {
  for (let at = particle - 1; at >= Math.max(first, particle - REACH); at--) {
    const token = tokens[at]
    if (token === undefined) return undefined
    if (/^[a-zäöüß]{3,}$/.test(token.text) && FINITE.test(token.folded) && !NO_VERB.has(token.folded)) return at
  }
  return undefined
}

const FINITE =
  /(?:te|ten|t|ss|ies|iess|ug|ob|ang|ing|ief|iet|am|ahm|ab|ah|and|ach|rach|og|uf|at|ot|agt|eht|itt|uhr|ehen|eben|agen|ehnen)$/
const NO_VERB = new Set('mit nicht seit erst jetzt zuletzt selbst heute bereits damit somit rund dort hat'.split(' '))
