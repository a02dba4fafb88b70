// What speaks for a contact on a day, for its state and for a person taking part, as feature names.

import type { MeetingCandidate, ParticipantCandidate } from './meeting-candidates.ts'
import { cuesIn, type Reading } from './reading.ts'

/** Shared by the models "is it a contact" and "is it still to come". */
export function meetingFeatures(reading: Reading, candidate: MeetingCandidate): string[] {
  const { sentence, time, first, last, cue, participants } = candidate
  const { tokens } = reading.document
  const features = ['bias', `precision=${time.precision}`, `part=${time.part !== null}`]
  const isOpen = time.past.from !== time.coming.from
  const { publishedOn } = reading.document
  features.push(
    isOpen ? 'open' : time.past.from > publishedOn ? 'ahead' : time.past.from === publishedOn ? 'today' : 'gone',
  )
  if (time.past.from === publishedOn) features.push('same-day')
  for (let at = first - 4; at < first; at++)
    if (at >= sentence.first) features.push(`before=${word(tokens[at]?.folded)}`)
  for (let at = last + 1; at <= last + 4; at++)
    if (at < sentence.last) features.push(`after=${word(tokens[at]?.folded)}`)
  features.push(`left=${word(tokens[first - 1]?.folded)} ${word(tokens[first - 2]?.folded)}`)
  const finite = finiteVerb(reading, candidate)
  features.push(`verb=${finite}`)
  if (cue === null) features.push('no-cue')
  else {
    const distance = Math.abs(cue.at - first)
    const marks = marksBetween(reading, Math.min(cue.at, first), Math.max(cue.at, first))
    features.push(`cue=${cue.kind},${distance < 4 ? 0 : distance < 9 ? 1 : 2},${Math.min(marks, 2)}`, `cue=${cue.kind}`)
    features.push(`cue-word=${tokens[cue.at]?.folded.slice(-9)}`, `cue-marks=${Math.min(marks, 2)}`)
  }
  for (const other of cuesIn(reading, 'meeting-words', sentence)) {
    const marks = marksBetween(reading, Math.min(other.first, first), Math.max(other.first, first))
    features.push(`phrase=${other.value.meaning}`, `phrase=${other.value.meaning},${Math.min(marks, 1)}`)
  }
  for (const speech of cuesIn(reading, 'speech-cues', sentence)) {
    const distance = speech.first - first
    const near = Math.abs(distance) <= 3 ? 0 : Math.abs(distance) <= 7 ? 1 : 2
    const marks = marksBetween(reading, Math.min(speech.first, first), Math.max(speech.first, first))
    features.push(
      `speech=${near},${Math.min(marks, 1)}`,
      `speech-word=${word(tokens[speech.first]?.folded)},${near},${Math.min(marks, 1)}`,
    )
  }
  const here = new Set(participants.filter(one => one.back === 0).map(one => one.actor))
  features.push(`people=${Math.min(here.size, 3)}`, `people=${Math.min(here.size, 3)},cue=${cue?.kind ?? 'none'}`)
  features.push(`places=${Math.min((reading.places[sentence.index] ?? []).length, 2)}`)
  for (let at = sentence.first; at < sentence.last; at++) features.push(`word=${word(tokens[at]?.folded)}`)
  const before = reading.document.sentences[sentence.index - 1]
  if (before !== undefined && cuesIn(reading, 'meeting-words', before).some(one => one.value.meaning === 'meeting'))
    features.push('cue-before')
  if ((reading.quoteDepth[first] ?? 0) > 0) features.push('quoted')
  return features
}

/** Whether a person takes part in the contact of a candidate. */
export function participantFeatures(
  reading: Reading,
  candidate: MeetingCandidate,
  one: ParticipantCandidate,
): string[] {
  const { tokens } = reading.document
  const { person, back, sentence } = one
  const features = ['bias', `back=${back}`, `kind=${person.kind},${back}`, `cue=${candidate.cue?.kind ?? 'none'}`]
  if (person.isGenitive) features.push(`genitive,${word(tokens[person.last + 1]?.folded)}`, 'genitive')
  const before = [1, 2, 3, 4].map(step => word(tokens[person.first - step]?.folded))
  const after = [1, 2, 3].map(step => word(tokens[person.last + step]?.folded))
  for (const one of before) features.push(`before=${one}`, `before=${one},${Math.sign(back)}`)
  for (const one of after) features.push(`after=${one}`)
  features.push(`next=${after[0]}`, `previous=${before[0]}`)
  const anchor = candidate.cue?.at ?? candidate.first
  if (back === 0) {
    const from = Math.min(anchor, person.first)
    const until = Math.max(anchor, person.first)
    const marks = marksBetween(reading, from, until)
    features.push(`marks=${Math.min(marks, 3)}`, `marks=${Math.min(marks, 3)},side=${person.first < anchor}`)
    const toTime = marksBetween(
      reading,
      Math.min(candidate.first, person.first),
      Math.max(candidate.first, person.first),
    )
    features.push(`time-marks=${Math.min(toTime, 3)}`)
  }
  const cues = cuesIn(reading, 'meeting-words', sentence)
  features.push(
    `cues-there=${Math.min(cues.filter(cue => cue.value.meaning === 'meeting' || cue.value.meaning === 'call').length, 2)},${back}`,
  )
  for (const cue of cues) features.push(`word-there=${word(tokens[cue.first]?.folded)},${Math.sign(back)}`)
  const speech = cuesIn(reading, 'speech-cues', sentence)
  const isSpeaker = speech.some(cue => Math.abs(cue.first - person.last) <= 2 || Math.abs(person.first - cue.last) <= 4)
  features.push(`speech-near=${isSpeaker},${back}`)
  if (back !== 0 && reading.document.times.some(time => time.start >= sentence.start && time.start < sentence.end))
    features.push(`own-time,${back}`)
  if (one.sentence.paragraph !== candidate.sentence.paragraph) features.push(`paragraph,${back}`)
  const isAlsoHere = back !== 0 && candidate.participants.some(other => other.back === 0 && other.actor === one.actor)
  if (isAlsoHere) features.push('also-here')
  const others = new Set(candidate.participants.filter(other => other.back === 0).map(other => other.actor)).size
  features.push(`others=${Math.min(others, 3)},${Math.sign(back)}`)
  return features
}

/** The verb that tells the tense of the clause in which the time stands. */
function finiteVerb(reading: Reading, { sentence, first }: MeetingCandidate): string {
  const { tokens } = reading.document
  const isMark = (at: number): boolean => tokens[at]?.gap === 'mark'
  let from = first
  while (from > sentence.first && !isMark(from)) from--
  let until = first + 1
  while (until < sentence.last && !isMark(until)) until++
  for (let at = from; at < until; at++) {
    const folded = tokens[at]?.folded ?? ''
    if (/^(will|wollen|soll|sollen|wird|werden|wollte|sollte|wolle|werde|solle)$/.test(folded)) return 'future'
    if (/^(hat|hatte|haben|hatten|war|waren|wurde|wurden|ist|sind)$/.test(folded)) return 'perfect'
  }
  for (let at = from; at < until; at++) {
    const text = tokens[at]?.text ?? ''
    if (
      /^[a-zäöü]+(?:te|ten|af|afen|ing|ingen|ach|achen|am|amen|ief|iefen|ieß|ießen|and|anden|ab|aben|og|ogen)$/.test(
        text,
      )
    )
      return 'past'
  }
  for (let at = from; at < until; at++) if (/^[a-zäöü]{3,}(?:t|en)$/.test(tokens[at]?.text ?? '')) return 'present'
  return 'none'
}

function marksBetween(reading: Reading, from: number, until: number): number {
  let marks = 0
  for (let at = from + 1; at <= until; at++) if (reading.document.tokens[at]?.gap === 'mark') marks++
  return marks
}

function word(folded: string | undefined): string {
  return folded === undefined ? '' : /^\d+$/.test(folded) ? '0' : folded.slice(0, 9)
}
