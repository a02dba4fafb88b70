// What speaks for a person taking part in a contact, as feature names.

import type { MeetingCandidate, ParticipantCandidate } from './meeting-candidates.ts'
import { placesIn } from './meeting-candidates.ts'
import { marksBetween, wordOf } from './meeting-features.ts'
import { pathBetween, signsOf } from './path.ts'
import { cuesIn, type Reading } from './reading.ts'

/** Words of taking part: `nahm teil`, `begleitet`, `die Delegation führte`, `am Tisch saßen`. */
const PART =
  /^(?:teil|teilnahm|teilnahmen|teilnehmen|teilgenommen|begleitet|begleitung|delegation|delegationen|abordnung|fuehrt|fuehrte|leitete|leitet|geleitet|angefuehrt|sass|sassen|sitzen|tisch|dabei|anwesend|vertreten|vertrat|angereist|entsandt|schickte|geschickt|seite|team|teilnehmer|gastgeber|empfing|eroeffnet|eroeffnete|stiess|hinzu|runde)$/

/** Whether a person takes part in the contact of a candidate. */
export function participantFeatures(
  reading: Reading,
  candidate: MeetingCandidate,
  one: ParticipantCandidate,
): string[] {
  const { tokens } = reading.document
  const { person, back, sentence } = one
  const near = distanceOf(back)
  const features = ['bias', `near=${near}`, `kind=${person.kind},${near}`, `cue=${candidate.cue?.kind ?? 'none'}`]
  const add = (name: string): void => {
    features.push(name, `${name},${near}`)
  }
  if (person.isGenitive) add(`genitive,${wordOf(tokens[person.last + 1]?.folded)}`)
  if (person.isGenitive) add('genitive')
  for (const step of [1, 2, 3, 4]) features.push(`before=${wordOf(tokens[person.first - step]?.folded)},${back === 0}`)
  for (const step of [1, 2, 3]) features.push(`after=${wordOf(tokens[person.last + step]?.folded)},${back === 0}`)
  features.push(
    `next=${wordOf(tokens[person.last + 1]?.folded)}`,
    `previous=${wordOf(tokens[person.first - 1]?.folded)}`,
  )
  if (back === 0) features.push(...clauseFeatures(reading, candidate, one))
  const cues = cuesIn(reading, 'meeting-words', sentence).filter(
    cue => cue.value.meaning === 'meeting' || cue.value.meaning === 'call',
  )
  add(`cues-there=${Math.min(cues.length, 2)}`)
  for (const cue of cues) features.push(`word-there=${wordOf(tokens[cue.first]?.folded)},${back === 0}`)
  for (let at = sentence.first; at < sentence.last; at++) {
    const folded = tokens[at]?.folded ?? ''
    if (PART.test(folded)) add(`part=${folded}`)
    if (PART.test(folded)) add('part')
  }
  const speech = cuesIn(reading, 'speech-cues', sentence)
  const speaks = speech.some(cue => Math.abs(cue.first - person.last) <= 2 || Math.abs(person.first - cue.last) <= 4)
  add(`speech=${speaks}`)
  if (back !== 0) for (const name of otherSentenceFeatures(reading, candidate, one)) add(name)
  const together = (reading.people[sentence.index] ?? []).filter(
    other => other.actor !== null && !other.isGenitive,
  ).length
  add(`together=${Math.min(together, 4)}`)
  const others = new Set(candidate.participants.filter(other => other.back === 0).map(other => other.actor)).size
  add(`others=${Math.min(others, 3)}`)
  return features
}

function clauseFeatures(reading: Reading, candidate: MeetingCandidate, { person }: ParticipantCandidate): string[] {
  const signs = signsOf(reading, candidate.sentence)
  const path = candidate.cue === null ? 'none' : pathBetween(reading, signs, candidate.cue.at, person.first)
  const coarse = path.replace(/[a-z]+ ?/g, '')
  const anchor = candidate.cue?.at ?? candidate.first
  const marks = Math.min(3, marksBetween(reading, Math.min(anchor, person.first), Math.max(anchor, person.first)))
  const isTogether = candidate.sentence === candidate.timeSentence
  const toTime = !isTogether
    ? 4
    : Math.min(
        3,
        marksBetween(reading, Math.min(candidate.first, person.first), Math.max(candidate.first, person.first)),
      )
  return [
    `marks=${marks}`,
    `marks=${marks},side=${person.first < anchor}`,
    `time-marks=${toTime}`,
    `path=${path}`,
    `coarse=${coarse}`,
    `time-path=${isTogether ? pathBetween(reading, signs, candidate.first, person.first) : 'other'}`,
  ]
}

/** Whether the other sentence tells of the same contact: no day of its own, or the same; the same place. */
function otherSentenceFeatures(reading: Reading, candidate: MeetingCandidate, one: ParticipantCandidate): string[] {
  const { sentence } = one
  const times = reading.document.times.filter(time => time.start >= sentence.start && time.start < sentence.end)
  const isSameDay = times.some(time => time.past.from === candidate.time.past.from)
  const here = new Set(placesIn(reading, candidate.sentence).map(match => match.value.name))
  const isSamePlace = placesIn(reading, sentence).some(match => here.has(match.value.name))
  const isAlsoHere = candidate.participants.some(other => other.back === 0 && other.actor === one.actor)
  return [
    times.length === 0 ? 'no-day' : isSameDay ? 'same-day' : 'other-day',
    `same-place=${isSamePlace}`,
    `also-here=${isAlsoHere}`,
    `paragraph=${sentence.paragraph === candidate.sentence.paragraph}`,
  ]
}

function distanceOf(back: number): string {
  const distance = Math.abs(back)
  if (back === 0) return 'here'
  return `${back < 0 ? 'before' : 'after'}${distance === 1 ? 1 : distance === 2 ? 2 : distance < 5 ? 3 : 5}`
}
