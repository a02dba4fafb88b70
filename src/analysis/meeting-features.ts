// What speaks for a contact on a day and for its state, as feature names. Who takes part: participant-features.ts.

import type { ContactCue } from './contact-cues.ts'
import { rulerOfCue } from './cue-ruler.ts'
import type { Sentence } from './document.ts'
import { cross, hash32 } from './feature-hash.ts'
import type { MeetingCandidate } from './meeting-candidates.ts'
import { clauseFeatures, rivalFeatures } from './meeting-clause.ts'
import { marksBetween, wordOf } from './nearby.ts'
import { pathBetween, signsOf } from './path.ts'
import { cuesIn, type Reading } from './reading.ts'
import { finiteVerb, tenseAt } from './tense.ts'

/** Shared by the models "is it a contact" and "is it still to come". */
export function meetingFeatures(reading: Reading, candidate: MeetingCandidate): (string | number)[] {
  const { sentence, timeSentence, cue } = candidate
  const features: (string | number)[] = [
    'bias',
    ...timeFeatures(reading, candidate),
    ...clauseFeatures(reading, candidate),
    ...rivalFeatures(reading, candidate),
  ]
  const isTogether = sentence === timeSentence
  const away = timeSentence.index - sentence.index
  const bond = isTogether ? 'together' : `away=${away},${timeSentence.paragraph === sentence.paragraph}`
  features.push(bond, `${bond},cue=${cue?.kind ?? 'none'}`)
  if (cue === null) features.push('no-cue')
  else features.push(...cueFeatures(reading, candidate, cue, isTogether))
  for (const { value } of cuesIn(reading, 'meeting-words', sentence)) features.push(`phrase=${value.meaning}`)
  const here = actorsIn(reading, sentence).size
  features.push(`people=${Math.min(here, 3)}`, `people=${Math.min(here, 3)},cue=${cue?.kind ?? 'none'}`)
  features.push(`places=${Math.min((reading.places[sentence.index] ?? []).length, 2)}`)
  for (let at = sentence.first; at < sentence.last; at++) features.push(cross(WORD, reading.stems[at] ?? 0))
  return features
}

const WORD = hash32('word')

/** Known persons named in a sentence. */
export function actorsIn(reading: Reading, sentence: Sentence): Set<string> {
  return new Set((reading.people[sentence.index] ?? []).flatMap(person => person.actor ?? []))
}

/** The day: which way it lies, what stands beside it, whether it belongs to a verb of speech. */
function timeFeatures(reading: Reading, candidate: MeetingCandidate): string[] {
  const { time, first, last, timeSentence } = candidate
  const { tokens, publishedOn } = reading.document
  const isOpen = time.past.from !== time.coming.from
  const today = time.past.from === publishedOn
  const way = isOpen ? 'open' : time.past.from > publishedOn ? 'ahead' : today ? 'today' : 'gone'
  const finite = finiteVerb(reading, candidate)
  const features = [`precision=${time.precision}`, `part=${time.part !== null}`, way, `today=${today}`]
  const tense = tenseAt(reading, timeSentence, first)
  features.push(`verb=${finite}`, `verb=${finite},today=${today},open=${isOpen}`)
  features.push(`tense=${tense}`, `tense=${tense},${way}`)
  for (let at = Math.max(timeSentence.first, first - 4); at < first; at++)
    features.push(`before=${wordOf(tokens[at]?.folded)}`)
  for (let at = last + 1; at <= Math.min(last + 4, timeSentence.last - 1); at++)
    features.push(`after=${wordOf(tokens[at]?.folded)}`)
  features.push(`left=${wordOf(tokens[first - 1]?.folded)} ${wordOf(tokens[first - 2]?.folded)}`)
  if ((reading.quoteDepth[first] ?? 0) > 0) features.push('quoted')
  const signs = signsOf(reading, timeSentence)
  for (const speech of cuesIn(reading, 'speech-cues', timeSentence)) {
    const distance = Math.abs(speech.first - first)
    const near = distance <= 3 ? 0 : distance <= 7 ? 1 : 2
    const marks = Math.min(1, marksBetween(reading, Math.min(speech.first, first), Math.max(speech.first, first)))
    features.push(`speech=${near},${marks}`, `speech-word=${wordOf(tokens[speech.first]?.folded)},${near},${marks}`)
    features.push(`speech-path=${pathBetween(reading, signs, first, speech.first)}`)
  }
  return features
}

/** The contact word, and what lies between it and the day. */
function cueFeatures(reading: Reading, candidate: MeetingCandidate, cue: ContactCue, isTogether: boolean): string[] {
  const { tokens } = reading.document
  const word = tokens[cue.at]?.folded.slice(-9) ?? ''
  const features = [`cue=${cue.kind}`, `cue-word=${word}`, `cue-word=${word},${isTogether}`]
  for (const step of [-2, -1, 1, 2]) features.push(`cue${step}=${wordOf(tokens[cue.at + step]?.folded)}`)
  const ruler = rulerOfCue(reading, candidate.sentence, cue.at)
  features.push(
    `cue-ruler=${ruler}`,
    `cue-ruler=${ruler},${isTogether}`,
    `cue-ruler=${ruler},${cue.kind},${isTogether}`,
  )
  if (!isTogether) return features
  const distance = Math.abs(cue.at - candidate.first)
  const marks = marksBetween(reading, Math.min(cue.at, candidate.first), Math.max(cue.at, candidate.first))
  const path = pathBetween(reading, signsOf(reading, candidate.sentence), candidate.first, cue.at)
  features.push(`near=${cue.kind},${distance < 4 ? 0 : distance < 9 ? 1 : 2},${Math.min(marks, 2)}`)
  features.push(`cue-marks=${Math.min(marks, 2)}`, `path=${path}`, `coarse=${path.replace(/[a-z]+ ?/g, '')}`)
  return features
}
