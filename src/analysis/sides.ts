// The sides that a sentence names, by a person or a word, and whether they stand there as subjects.

import { PARTIES, type Party } from '../model/actor.ts'
import type { Sentence } from './document.ts'
import { cuesIn, type Reading } from './reading.ts'

export interface Side {
  readonly at: number
  readonly party: Party | null
}

/** Persons and sides by place; genitives belong to something else. */
export function sidesIn(reading: Reading, sentence: Sentence): readonly Side[] {
  const people = (reading.people[sentence.index] ?? [])
    .filter(person => person.actor !== null && !person.isGenitive)
    .map(person => ({
      at: person.first,
      party: reading.matchers.knowledge.actors.get(person.actor ?? '')?.party ?? null,
    }))
  const sides = cuesIn(reading, 'parties', sentence).map(cue => ({ at: cue.first, party: toParty(cue.value.meaning) }))
  return [...people, ...sides].sort((a, b) => a.at - b.at)
}

/** The first side or person that does not stand after a preposition. */
export function firstSubject(reading: Reading, sentence: Sentence): Party | null {
  const all = sidesIn(reading, sentence)
  return (all.find(({ at }) => !isObject(reading, sentence, at)) ?? all[0])?.party ?? null
}

const PREPOSITION = /^(?:von|mit|fuer|gegen|an|ueber|zu|in|nach|aus|der|des|bei|durch|vom)$/

/** Whether a preposition or a genitive article of the same sentence stands before; `Der Kreml` at its start is a subject. */
export function isObject({ document: { tokens } }: Reading, sentence: Sentence, at: number): boolean {
  return [1, 2].some(step => {
    const word = tokens[at - step]?.folded ?? ''
    const isFirst = at - step === sentence.first
    return at - step >= sentence.first && PREPOSITION.test(word) && !(isFirst && word === 'der')
  })
}

export function toParty(meaning: string): Party | null {
  return PARTIES.find(party => party === meaning) ?? null
}
