// German verbs that fall apart: "lehnte … ab", "schloss … aus". It joins the two halves; it knows no meanings.

import type { Token } from './tokens.ts'

const PARTICLES = new Set(
  'ab an auf aus bei dar durch ein entgegen fern fest fort hervor hin hinaus hinzu los mit nach nahe nieder statt teil um voran voraus vor weg weiter gegenueber wieder zu zurueck zusammen zusagen bekannt bereit dazu dagegen heraus infrage'.split(
    ' ',
  ),
)
/** A verb and its particle stand no further apart than this, a relative clause between them included. */
const REACH = 40

export interface SeparableVerb {
  /** Place of the finite verb. */
  readonly at: number
  /** Particle and verb, as if they stood side by side: `ab lehnte`. */
  readonly pair: readonly [Token, Token]
}

/**
 * Pairs of a finite verb and a particle that closes its clause, among the tokens `[first, last)`. Of several words that
 * may be the verb it is the nearest one for which `isVerb` holds, else the nearest.
 */
export function findSeparableVerbs(
  tokens: readonly Token[],
  first: number,
  last: number,
  isVerb: (pair: readonly [Token, Token]) => boolean = () => true,
): SeparableVerb[] {
  const found: SeparableVerb[] = []
  for (let at = first + 1; at < last; at++) {
    const token = tokens[at]
    if (token === undefined || token.gap === 'mark' || !PARTICLES.has(token.folded)) continue
    const next = tokens[at + 1]
    const closes = at + 1 >= last || next?.gap === 'mark' || next?.folded === 'und'
    if (!closes) continue
    const verbs = finiteBefore(tokens, first, at).map(
      (verb): SeparableVerb => ({ at: verb, pair: [token, { ...(tokens[verb] ?? token), gap: 'space' }] }),
    )
    const chosen = verbs.find(({ pair }) => isVerb(pair)) ?? verbs[0]
    if (chosen !== undefined) found.push(chosen)
  }
  return found
}

/** Lower-case words before that end like a finite verb, the nearest first. */
function finiteBefore(tokens: readonly Token[], first: number, particle: number): number[] {
  const places: number[] = []
  for (let at = particle - 1; at >= Math.max(first, particle - REACH); at--) {
    const token = tokens[at]
    if (token === undefined || !/^[a-zäöüß]{3,}$/.test(token.text)) continue
    if (FINITE.test(token.folded) && !NO_VERB.has(token.folded)) places.push(at)
  }
  return places
}

const FINITE =
  /(?:te|ten|t|ss|af|afen|amen|aten|uden|iefen|assen|iessen|ommen|effen|ies|iess|ug|ob|ang|ing|ief|iet|am|ahm|ab|ah|and|ach|rach|og|uf|at|ot|agt|eht|itt|uhr|ehen|eben|agen|ehnen|ise|eife|ehe|age|ehne|uege|iege|arf|iff|ud)$/
const NO_VERB = new Set(
  'mit nicht seit erst jetzt zuletzt selbst heute bereits damit somit rund dort hat nach noch doch auch sich durch und am vom zum beim einem keinem ihrem seinem diesem gegen sowie weit laut statt trotz samt zunaechst demnaechst einst fast meist guten letzten ersten'.split(
    ' ',
  ),
)
