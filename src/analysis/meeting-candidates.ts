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

/** A contact word. */
export interface ContactCue {
  readonly at: number
  readonly kind: 'meeting' | 'call'
}

export interface MeetingCandidate {
  readonly time: TimeExpression
  /** Tokens of the time. */
  readonly first: number
  readonly last: number
  /** The sentence of the time. */
  readonly timeSentence: Sentence
  /** The sentence of the contact word; that of the time if there is none. */
  readonly sentence: Sentence
  readonly cue: ContactCue | null
  readonly participants: readonly ParticipantCandidate[]
}

/** A contact without a day of its own takes one from the sentences around, no further away than this. */
const TIME_REACH = 2
const MAX_CUES = 6

/**
 * All pairs of a contact word and a day that may belong together. A day without any contact word in its sentence is one,
 * too: "saß am Freitag im Oval Office".
 */
export function readMeetings(reading: Reading): MeetingCandidate[] {
  const placed = reading.document.sentences.map(sentence => placedTimes(reading, sentence))
  return reading.document.sentences.flatMap((sentence): MeetingCandidate[] => {
    if (sentence.isHeading) return []
    const own = placed[sentence.index] ?? []
    const cues = contactCues(reading, sentence)
    const participants = participantsAround(reading, sentence)
    if (cues.length === 0) return own.map(time => ({ ...time, sentence, cue: null, participants }))
    const times = own.length > 0 ? own : timesAround(placed, sentence)
    return cues.flatMap(cue => times.map(time => ({ ...time, sentence, cue, participants })))
  })
}

type PlacedTime = Pick<MeetingCandidate, 'time' | 'first' | 'last' | 'timeSentence'>

function placedTimes(reading: Reading, sentence: Sentence): PlacedTime[] {
  return (reading.times[sentence.index] ?? [])
    .filter(time => !/^(?:year|quarter|season|month)$/.test(time.precision))
    .map(time => {
      const [first, last] = tokensOf(reading, sentence, time)
      return { time, first, last, timeSentence: sentence }
    })
}

/** Days of the nearest sentence before and after that have any. */
function timesAround(placed: readonly (readonly PlacedTime[])[], sentence: Sentence): PlacedTime[] {
  const nearest = (step: 1 | -1): readonly PlacedTime[] => {
    for (let away = 1; away <= TIME_REACH; away++) {
      const times = placed[sentence.index + step * away] ?? []
      if (times.length > 0) return times
    }
    return []
  }
  return [...nearest(-1), ...nearest(1)]
}

function contactCues(reading: Reading, sentence: Sentence): ContactCue[] {
  const cues = new Map<number, ContactCue>()
  for (const { first: at, value } of cuesIn(reading, 'meeting-words', sentence)) {
    const { meaning } = value
    if (
      (meaning === 'meeting' || meaning === 'call') &&
      (reading.quoteDepth[at] ?? 0) === 0 &&
      cues.get(at)?.kind !== 'call'
    )
      cues.set(at, { at, kind: meaning })
  }
  return [...cues.values()].slice(0, MAX_CUES)
}

function tokensOf({ document }: Reading, sentence: Sentence, time: TimeExpression): [number, number] {
  let first = sentence.first
  while (first < sentence.last - 1 && (document.tokens[first]?.start ?? 0) < time.start) first++
  let last = first
  while (last < sentence.last - 1 && (document.tokens[last]?.end ?? 0) < time.end) last++
  return [first, last]
}

/** How many sentences before and after may name those who take part. */
const REACH = 3

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
