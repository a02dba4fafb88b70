// What speaks for a contact on a day and for its state, as feature names. Who takes part: participant-features.ts.

import type { MeetingCandidate } from './meeting-candidates.ts'
import { pathBetween, signsOf } from './path.ts'
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
    if (at >= sentence.first) features.push(`before=${wordOf(tokens[at]?.folded)}`)
  for (let at = last + 1; at <= last + 4; at++)
    if (at < sentence.last) features.push(`after=${wordOf(tokens[at]?.folded)}`)
  features.push(`left=${wordOf(tokens[first - 1]?.folded)} ${wordOf(tokens[first - 2]?.folded)}`)
  const finite = finiteVerb(reading, candidate)
  const today = time.past.from === publishedOn
  features.push(`verb=${finite}`, `verb=${finite},today=${today},open=${isOpen}`)
  const signs = signsOf(reading, sentence)
  if (cue !== null) {
    const path = pathBetween(reading, signs, first, cue.at)
    features.push(`path=${path}`, `coarse=${path.replace(/[a-z]+ ?/g, '')}`)
  }
  for (const speech of cuesIn(reading, 'speech-cues', sentence))
    features.push(`speech-path=${pathBetween(reading, signs, first, speech.first)}`)
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
      `speech-word=${wordOf(tokens[speech.first]?.folded)},${near},${Math.min(marks, 1)}`,
    )
  }
  const here = new Set(participants.filter(one => one.back === 0).map(one => one.actor))
  features.push(`people=${Math.min(here.size, 3)}`, `people=${Math.min(here.size, 3)},cue=${cue?.kind ?? 'none'}`)
  features.push(`places=${Math.min((reading.places[sentence.index] ?? []).length, 2)}`)
  for (let at = sentence.first; at < sentence.last; at++) features.push(`word=${wordOf(tokens[at]?.folded)}`)
  const before = reading.document.sentences[sentence.index - 1]
  if (before !== undefined && cuesIn(reading, 'meeting-words', before).some(one => one.value.meaning === 'meeting'))
    features.push('cue-before')
  if ((reading.quoteDepth[first] ?? 0) > 0) features.push('quoted')
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

export function marksBetween(reading: Reading, from: number, until: number): number {
  let marks = 0
  for (let at = from + 1; at <= until; at++) if (reading.document.tokens[at]?.gap === 'mark') marks++
  return marks
}

export function wordOf(folded: string | undefined): string {
  return folded === undefined ? '' : /^\d+$/.test(folded) ? '0' : folded.slice(0, 9)
}
