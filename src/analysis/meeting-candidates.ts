// Where the text may tell of a contact: each time expression with the sentence it stands in, the contact words, the
// persons and places around it. It decides nothing.

import type { Place } from '../model/knowledge.ts'
import type { Match } from '../text/matcher.ts'
import type { TimeExpression } from '../text/time-expression.ts'
import type { ContactCue } from './contact-cues.ts'
import { isTakenUp } from './cue-ruler.ts'
import type { Sentence } from './document.ts'
import type { Reading } from './reading.ts'

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
}

/** A contact without a day of its own takes one from the sentences around, no further away than this. */
const TIME_REACH = 2

/**
 * All pairs of a contact word and a day that may belong together. A day without any contact word in its sentence is one,
 * too: "saß am Freitag im Oval Office".
 */
export function readMeetings(reading: Reading): MeetingCandidate[] {
  const placed = reading.document.sentences.map(sentence => placedTimes(reading, sentence))
  return reading.document.sentences.flatMap((sentence): MeetingCandidate[] => {
    if (sentence.isHeading) return []
    const own = placed[sentence.index] ?? []
    const cues = reading.contacts[sentence.index] ?? []
    if (cues.length === 0) return own.map(time => ({ ...time, sentence, cue: null }))
    return cues.flatMap(cue => {
      const times = own.length > 0 ? own : timesAround(reading, placed, sentence, cue)
      return times.map(time => ({ ...time, sentence, cue }))
    })
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

/**
 * Days of the nearest sentence before and after that have any. `In dem Telefonat` takes up the contact told before: then the
 * day cannot come after.
 */
function timesAround(
  reading: Reading,
  placed: readonly (readonly PlacedTime[])[],
  sentence: Sentence,
  cue: ContactCue,
): readonly PlacedTime[] {
  const nearest = (step: 1 | -1): readonly PlacedTime[] => {
    for (let away = 1; away <= TIME_REACH; away++) {
      const times = placed[sentence.index + step * away] ?? []
      if (times.length > 0) return times
    }
    return []
  }
  const before = nearest(-1)
  const isAgain =
    before.some(({ timeSentence }) => hasContact(reading, timeSentence, cue)) && isTakenUp(reading, sentence, cue)
  return isAgain ? before : [...before, ...nearest(1)]
}

function hasContact(reading: Reading, sentence: Sentence, { kind }: ContactCue): boolean {
  return (reading.contacts[sentence.index] ?? []).some(cue => cue.kind === kind)
}

function tokensOf({ document }: Reading, sentence: Sentence, time: TimeExpression): [number, number] {
  let first = sentence.first
  while (first < sentence.last - 1 && (document.tokens[first]?.start ?? 0) < time.start) first++
  let last = first
  while (last < sentence.last - 1 && (document.tokens[last]?.end ?? 0) < time.end) last++
  return [first, last]
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
