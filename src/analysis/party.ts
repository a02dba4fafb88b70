// Which side demands or rejects: the speaker's, else the side that is the subject of the sentence.

import type { Party } from '../model/actor.ts'
import { PARTIES } from '../model/actor.ts'
import type { Statement } from '../model/analysis.ts'
import type { Sentence } from './document.ts'
import { cuesIn, type Reading } from './reading.ts'

/** Null if the text does not say. */
export function partyOf(
  reading: Reading,
  sentence: Sentence,
  kind: 'demanded' | 'rejected',
  statements: readonly Statement[],
): Party | null {
  const speaker = statements.find(statement => statement.start === sentence.start)
  const plan = kind === 'demanded' ? planOwner(reading, sentence) : null
  if (plan !== null) return plan
  const named = demandOf(reading, sentence)
  if (named !== null) return named
  if (speaker !== undefined) return reading.matchers.knowledge.actors.get(speaker.speaker)?.party ?? null
  const first = firstSubject(reading, sentence)
  if (first !== null) return first
  const before = reading.document.sentences[sentence.index - 1]
  return before === undefined ? null : firstSubject(reading, before)
}

/** `russische Forderungen`, `Moskaus Bedingungen`: the demand of a side whoever reports it. */
function demandOf(reading: Reading, sentence: Sentence): Party | null {
  const { tokens } = reading.document
  for (const cue of cuesIn(reading, 'parties', sentence)) {
    const next = tokens[cue.last + 1]
    if (
      next !== undefined &&
      next.gap !== 'mark' &&
      /^(forderung|bedingung|maximalforderung|wunsch|ablehnung|veto|nein)/.test(next.folded)
    )
      return toParty(cue.value.meaning)
  }
  return null
}

/** The 28-point plan counts for the USA. */
function planOwner(reading: Reading, sentence: Sentence): Party | null {
  const { tokens } = reading.document
  for (let at = sentence.first; at < sentence.last; at++) {
    const folded = tokens[at]?.folded ?? ''
    const isPlan = /^(plan|plans|planes|friedensplan|friedensplans|entwurf|papier|dokument)$/.test(folded)
    const verb = tokens
      .slice(at + 1, at + 4)
      .some(token => /^(sieht|verlangt|fordert|enthaelt|sah|verlangte)$/.test(token.folded))
    if (isPlan && verb) return 'usa'
  }
  return null
}

/** The first side or person that does not stand after a preposition. */
function firstSubject(reading: Reading, sentence: Sentence): Party | null {
  const { tokens } = reading.document
  const people = (reading.people[sentence.index] ?? [])
    .filter(person => person.actor !== null && !person.isGenitive)
    .map(person => ({ at: person.first, party: reading.matchers.knowledge.actors.get(person.actor ?? '')?.party }))
  const sides = cuesIn(reading, 'parties', sentence).map(cue => ({ at: cue.first, party: toParty(cue.value.meaning) }))
  const all = [...people, ...sides].sort((a, b) => a.at - b.at)
  const isObject = (at: number): boolean =>
    [1, 2].some(step =>
      /^(von|mit|fuer|gegen|an|ueber|zu|in|nach|aus|der|des|bei|durch|vom)$/.test(tokens[at - step]?.folded ?? ''),
    )
  return (all.find(one => !isObject(one.at)) ?? all[0])?.party ?? null
}

function toParty(meaning: string): Party | null {
  return PARTIES.find(party => party === meaning) ?? null
}
