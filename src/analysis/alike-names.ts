// Surnames of known persons that an unknown spelling may be. It proposes; whether the given name fits as well is asked elsewhere.

import type { Actor } from '../model/actor.ts'
import { isVariantOf, soundOf } from '../text/names.ts'

export interface Surname {
  readonly actor: Actor
  readonly folded: string
}

/** Names come again and again: what a word sounds like is remembered, up to a number that no hostile text can pass. */
const MAX_KNOWN = 10_000

/** The surnames that a folded word, with or without a genitive ending, sounds and looks like. */
export function createAlike(surnames: readonly Surname[]): (word: string) => readonly Surname[] {
  const sounds = bySound(surnames)
  const known = new Map<string, readonly Surname[]>()
  return word => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= MAX_KNOWN) known.clear()
    const bare = word.replace(/s$/, '')
    const alike = [bare, word]
      .flatMap(form => sounds.get(soundOf(form)) ?? [])
      .filter(one => isVariantOf(bare, one.folded) || isVariantOf(word, one.folded))
    known.set(word, alike)
    return alike
  }
}

function bySound(surnames: readonly Surname[]): Map<string, Surname[]> {
  const sounds = new Map<string, Surname[]>()
  for (const surname of surnames) {
    const sound = soundOf(surname.folded)
    const alike = sounds.get(sound)
    if (alike === undefined) sounds.set(sound, [surname])
    else alike.push(surname)
  }
  return sounds
}
