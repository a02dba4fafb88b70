// The cues of one sentence: which way its words point, turned where they are denied. It decides nothing.

import type { Phrase } from '../model/knowledge.ts'
import { findSeparableVerbs, type SeparableVerb } from '../text/separable-verbs.ts'
import type { Token } from '../text/tokens.ts'
import type { Sentence } from './document.ts'
import { phrasesOf } from './matchers.ts'
import { cuesIn, type Reading } from './reading.ts'

/** A cue at the tokens `first` to `last`; `meaning` begins with `!` where the cue is denied: `!agreed:concluded`. */
export interface SignalCue {
  readonly meaning: string
  readonly first: number
  readonly last: number
}

const DENIALS = new Set('nicht kein keine keinen keiner keinem keines ohne weder nichts kaum nie niemals'.split(' '))
/** A denial stands at most this many words before what it denies ... */
const DENIAL_BEFORE = 4
/** ... or, as `nicht` behind a verb, this many after it. */
const DENIAL_AFTER = 3

export function findSignalCues(reading: Reading, sentence: Sentence): readonly SignalCue[] {
  const { tokens } = reading.document
  const words = cuesIn(reading, 'signal-cues', sentence).map(({ value, first, last }) => {
    const isTurned = value.meaning !== 'negation' && isDenied(tokens, sentence, first, last)
    return { meaning: `${isTurned ? '!' : ''}${value.meaning}`, first, last }
  })
  const verbs = separableCues(reading, sentence).flatMap(({ at, phrases }) =>
    phrases.map(({ meaning }) => ({ meaning, first: at, last: at })),
  )
  return [...words, ...verbs, ...constructionsIn(tokens, sentence)]
}

function isDenied(tokens: readonly Token[], sentence: Sentence, first: number, last: number): boolean {
  for (let at = Math.max(sentence.first, first - DENIAL_BEFORE); at < first; at++)
    if (DENIALS.has(tokens[at]?.folded ?? '')) return true
  for (let at = last + 1; at <= Math.min(sentence.last - 1, last + DENIAL_AFTER); at++)
    if (tokens[at]?.folded === 'nicht') return true
  return false
}

/** How far apart the parts of a construction may stand. */
const CONSTRUCTION_REACH = 12

/** Demands that no single word tells: `Kiew habe … anzuerkennen`, `dürfe … nicht`, `ohne … kein Frieden`. */
export function constructionsIn(tokens: readonly Token[], { first, last }: Sentence): readonly SignalCue[] {
  const cues: SignalCue[] = []
  for (let at = first; at < last; at++) {
    const word = tokens[at]?.folded ?? ''
    const meaning = MODALS.has(word) ? 'demanded:must-not' : AUXILIARIES.has(word) ? 'demanded:to-do' : undefined
    const until = Math.min(last, at + CONSTRUCTION_REACH)
    if (word === 'ohne' && tokens.slice(at + 1, last).some(token => DENIALS.has(token.folded)))
      cues.push({ meaning: 'demanded:not-without', first: at, last: at })
    if (meaning === undefined) continue
    const end =
      meaning === 'demanded:to-do' ? infinitiveIn(tokens, at + 1, until, last) : limitIn(tokens, at + 1, until)
    if (end !== undefined) cues.push({ meaning, first: at, last: at })
  }
  return cues
}

const MODALS = new Set('darf duerfe duerfen duerften'.split(' '))
const AUXILIARIES = new Set('hat habe haben ist sei sind seien'.split(' '))
const LIMITS = new Set([...DENIALS, 'nur', 'erst'])

/** `nicht`, `kein`, `nur` in the clause of a modal verb. */
function limitIn(tokens: readonly Token[], from: number, until: number): number | undefined {
  for (let at = from; at < until && tokens[at]?.gap !== 'mark'; at++)
    if (LIMITS.has(tokens[at]?.folded ?? '')) return at
  return undefined
}

/** `zu achten`, `anzuerkennen` at the end of a clause. */
function infinitiveIn(tokens: readonly Token[], from: number, until: number, last: number): number | undefined {
  for (let at = from; at < until && tokens[at]?.gap !== 'mark'; at++) {
    const word = tokens[at]?.folded ?? ''
    const isInfinitive = /^[a-z]{2,9}zu[a-z]{3,}en$/.test(word) || (tokens[at - 1]?.folded === 'zu' && /en$/.test(word))
    const closes = at + 1 >= last || tokens[at + 1]?.gap === 'mark' || tokens[at + 1]?.folded === 'und'
    if (isInfinitive && closes && /^[a-zäöüß]/.test(tokens[at]?.text ?? '')) return at
  }
  return undefined
}

/** Verbs that fell apart, each with what its two halves mean together; the halves are as the text writes them. */
export function separableCues(
  reading: Reading,
  { first, last }: Sentence,
): readonly (SeparableVerb & { readonly phrases: readonly Phrase[] })[] {
  const matcher = phrasesOf(reading.matchers, 'separable-verbs')
  const isVerb = (pair: SeparableVerb['pair']) => matcher.match(pair).length > 0
  return findSeparableVerbs(reading.document.tokens, first, last, isVerb).map(verb => ({
    ...verb,
    phrases: matcher.match(verb.pair).map(({ value }) => value),
  }))
}

/** The direction of a cue without its manner: `!agreed:concluded` → `!agreed`. */
export function directionOf({ meaning }: Pick<SignalCue, 'meaning'>): string {
  return meaning.split(':')[0] ?? meaning
}
