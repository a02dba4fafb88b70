// Who may take part in a contact: every known person of the article, with the sentences that name them. It decides nothing.

import { antecedents, groupBefore, namedTogether, pluralsIn } from './antecedents.ts'
import type { Sentence } from './document.ts'
import type { Person } from './people.ts'
import type { Reading } from './reading.ts'

/** A place where a person is named or, by a pronoun, may be meant. */
export interface Mention {
  readonly actor: string
  readonly person: Person
  readonly sentence: Sentence
  /** How a pronoun reached the person; null for a name or title. */
  readonly via: string | null
}

export type Mentions = ReadonlyMap<string, readonly Mention[]>

const GROUP: Person = { first: 0, last: 0, actor: null, kind: 'group', gender: null, isGenitive: false }

/** All mentions by actor, in the order of the text; for pronouns each person who may be meant. */
export function mentionsByActor(reading: Reading): Mentions {
  const found = new Map<string, Mention[]>()
  const add = (mention: Mention): void => {
    const list = found.get(mention.actor)
    if (list === undefined) found.set(mention.actor, [mention])
    else list.push(mention)
  }
  for (const sentence of reading.document.sentences) {
    for (const person of reading.people[sentence.index] ?? []) {
      if (person.actor !== null) add({ actor: person.actor, person, sentence, via: null })
      else for (const { actor, via } of reached(reading, sentence, person)) add({ actor, person, sentence, via })
    }
    for (const plural of pluralsIn(reading, sentence)) {
      const person: Person = { ...GROUP, first: plural.at, last: plural.at }
      for (const { actor, via } of namedTogether(reading, sentence, plural)) add({ actor, person, sentence, via })
    }
  }
  return found
}

function reached(reading: Reading, sentence: Sentence, person: Person): { actor: string; via: string }[] {
  if (person.kind === 'group') return groupBefore(reading, sentence).map(actor => ({ actor, via: 'group' }))
  if (person.kind !== 'pronoun') return []
  return antecedents(reading, sentence, person)
    .slice(0, 3)
    .map(({ actor, via }, rank) => ({ actor, via: `${rank},${via}` }))
}

/** The mentions nearest to a sentence, at most `count`; `mentions` ascending. */
export function nearestMentions(mentions: readonly Mention[], sentence: Sentence, count: number): Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.sentence.index ?? 0) < sentence.index) low = middle + 1
    else high = middle
  }
  const { index } = sentence
  return mentions
    .slice(Math.max(0, low - count), low + count)
    .sort((a, b) => Math.abs(a.sentence.index - index) - Math.abs(b.sentence.index - index))
    .slice(0, count)
}
