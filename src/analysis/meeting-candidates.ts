// Where the text may tell of a contact: each time expression with the sentence it stands in, the contact words, the
// persons and places around it. It decides nothing.

import type { Place } from '../model/knowledge.ts'
import type { Match } from '../text/matcher.ts'
import type { TimeExpression } from '../text/time-expression.ts'
import type { Sentence } from './document.ts'
import type { Person } from './people.ts'
import { cuesIn, type Reading } from './reading.ts'

/** Somebody who may take part. `back`: sentences before (negative) or after the one with the time. */
export interface ParticipantCandidate {
  readonly person: Person
  readonly actor: string
  readonly sentence: Sentence
  readonly back: number
}

export interface MeetingCandidate {
  readonly time: TimeExpression
  /** Tokens of the time. */
  readonly first: number
  readonly last: number
  readonly sentence: Sentence
  /** The contact word nearest to the time, as a token, or null. */
  readonly cue: { readonly at: number; readonly kind: 'meeting' | 'call' } | null
  readonly participants: readonly ParticipantCandidate[]
}

/** All candidates by place. A time without any contact word near it is one, too: "saß am Freitag im Oval Office". */
export function readMeetings(reading: Reading): MeetingCandidate[] {
  const { document } = reading
  const candidates: MeetingCandidate[] = []
  let at = 0
  for (const time of document.times) {
    while (at < document.sentences.length && time.start >= (document.sentences[at]?.end ?? 0)) at++
    const sentence = document.sentences[at]
    if (sentence === undefined || time.start < sentence.start || sentence.isHeading) continue
    if (
      time.precision === 'year' ||
      time.precision === 'quarter' ||
      time.precision === 'season' ||
      time.precision === 'month'
    )
      continue
    const [first, last] = tokensOf(reading, sentence, time)
    candidates.push({
      time,
      first,
      last,
      sentence,
      cue: nearestCue(reading, sentence, first, last),
      participants: participantsAround(reading, sentence),
    })
  }
  return candidates
}

function tokensOf({ document }: Reading, sentence: Sentence, time: TimeExpression): [number, number] {
  let first = sentence.first
  while (first < sentence.last - 1 && (document.tokens[first]?.start ?? 0) < time.start) first++
  let last = first
  while (last < sentence.last - 1 && (document.tokens[last]?.end ?? 0) < time.end) last++
  return [first, last]
}

function nearestCue(reading: Reading, sentence: Sentence, first: number, last: number): MeetingCandidate['cue'] {
  let nearest: MeetingCandidate['cue'] = null
  let least = Number.POSITIVE_INFINITY
  for (const cue of cuesIn(reading, 'meeting-words', sentence)) {
    const { meaning } = cue.value
    if (meaning !== 'meeting' && meaning !== 'call') continue
    if ((reading.quoteDepth[cue.first] ?? 0) > 0) continue
    const distance = cue.last < first ? first - cue.last : cue.first - last
    // "per Video", "Telefonat" tell the kind even from further away.
    const weight = meaning === 'call' ? distance * 0.6 : distance
    if (weight < least) {
      least = weight
      nearest = { at: cue.first, kind: meaning }
    }
  }
  return nearest
}

/** How many sentences before and after may name those who take part. */
const REACH = 6

function participantsAround(reading: Reading, sentence: Sentence): ParticipantCandidate[] {
  const found: ParticipantCandidate[] = []
  for (let back = -REACH; back <= REACH; back++) {
    const other = reading.document.sentences[sentence.index + back]
    if (other === undefined) continue
    for (const person of reading.people[other.index] ?? [])
      if (person.actor !== null) found.push({ person, actor: person.actor, sentence: other, back })
  }
  return found
}

/** Places named in a sentence, longest names first at one spot. */
export function placesIn(reading: Reading, sentence: Sentence): Match<Place>[] {
  const matches = reading.places[sentence.index] ?? []
  let free = -1
  return matches.filter(match => {
    if (match.first < free) return false
    free = match.last + 1
    return true
  })
}
