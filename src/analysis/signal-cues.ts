// The cues of one sentence: which way its words point, turned where they are denied. It decides nothing.

import { findSeparableVerbs } from '../text/separable-verbs.ts'
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
  const isDenial = (at: number, words: ReadonlySet<string>) => words.has(tokens[at]?.folded ?? '')
  const isDenied = (first: number, last: number): boolean => {
    for (let at = Math.max(sentence.first, first - DENIAL_BEFORE); at < first; at++)
      if (isDenial(at, DENIALS)) return true
    for (let at = last + 1; at <= Math.min(sentence.last - 1, last + DENIAL_AFTER); at++)
      if (tokens[at]?.folded === 'nicht') return true
    return false
  }
  const words = cuesIn(reading, 'signal-cues', sentence).map(({ value, first, last }) => {
    const isTurned = value.meaning !== 'negation' && isDenied(first, last)
    return { meaning: `${isTurned ? '!' : ''}${value.meaning}`, first, last }
  })
  const verbs = findSeparableVerbs(tokens, sentence.first, sentence.last).flatMap(({ at, pair }) =>
    phrasesOf(reading.matchers, 'separable-verbs')
      .match(pair)
      .map(({ value }) => ({ meaning: value.meaning, first: at, last: at })),
  )
  return [...words, ...verbs]
}

/** The direction of a cue without its manner: `!agreed:concluded` → `!agreed`. */
export function directionOf({ meaning }: Pick<SignalCue, 'meaning'>): string {
  return meaning.split(':')[0] ?? meaning
}
