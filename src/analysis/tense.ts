// Whether a clause tells of what was, is or is to come, by its verbs. It knows nothing of contacts.

import type { Sentence } from './document.ts'
import type { MeetingCandidate } from './meeting-candidates.ts'
import { clauseAt, marksBetween } from './nearby.ts'
import { cuesIn, type Reading } from './reading.ts'

/** What the verb nearest to a word of the sentence tells: `past`, `present`, `planned`, with `,far` from another clause; or `none`. */
export function tenseAt(reading: Reading, sentence: Sentence, word: number): string {
  let nearest = 'none'
  let least = Number.POSITIVE_INFINITY
  for (const { first: at, value } of cuesIn(reading, 'meeting-words', sentence)) {
    const { meaning } = value
    if (meaning !== 'past' && meaning !== 'present' && meaning !== 'planned') continue
    const marks = marksBetween(reading, Math.min(at, word), Math.max(at, word))
    const distance = Math.abs(at - word) + 30 * marks
    if (distance < least) {
      least = distance
      nearest = `${meaning}${marks === 0 ? '' : ',far'}`
    }
  }
  return nearest
}

const FUTURE = /^(?:will|wollen|soll|sollen|wird|werden|wollte|sollte|wolle|werde|solle)$/
const PERFECT = /^(?:hat|hatte|haben|hatten|war|waren|wurde|wurden|ist|sind)$/
const REPORTED = /^(?:habe|haette|haetten|sei|seien|waere|waeren)$/
const PAST =
  /^[a-zäöü]+(?:te|ten|af|afen|ing|ingen|ach|achen|am|amen|ief|iefen|ieß|ießen|iess|iessen|and|anden|ab|aben|og|ogen|aß|aßen|ass|assen)$/
const PRESENT = /^[a-zäöü]{3,}(?:t|en)$/

/**
 * How the verb that rules the clause of a day looks: `future`, `perfect`, `reported`, `past`, `present` or `none`. Behind a day
 * that opens its clause stands the verb; elsewhere `present?` may as well be a participle.
 */
export function finiteVerb(reading: Reading, { timeSentence, first, last }: MeetingCandidate): string {
  const { tokens } = reading.document
  const { from, until } = clauseAt(reading, timeSentence, first)
  const clause = tokens.slice(from, until)
  for (const { folded } of clause) {
    if (FUTURE.test(folded)) return 'future'
    if (PERFECT.test(folded)) return 'perfect'
    if (REPORTED.test(folded)) return 'reported'
  }
  const next = last + 1 < until ? tokens[last + 1] : undefined
  if (first - from < 2 && next !== undefined && /^\p{Ll}/u.test(next.text))
    return PAST.test(next.text) ? 'past' : PRESENT.test(next.text) ? 'present' : 'none'
  if (clause.some(({ text }) => PAST.test(text))) return 'past'
  return clause.some(({ text }) => PRESENT.test(text)) ? 'present?' : 'none'
}
