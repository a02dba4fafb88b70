// The clauses in which the day and the contact word stand, and which other days and words they might belong to instead.

import { isTakenUp } from './cue-ruler.ts'
import type { Sentence } from './document.ts'
import type { MeetingCandidate } from './meeting-candidates.ts'
import { clauseAt, wordOf } from './nearby.ts'
import { cuesIn, type Reading } from './reading.ts'

const MODAL =
  /^(?:solle|sollen|sollte|sollten|koenne|koennen|koennte|koennten|muesse|muessen|muesste|wolle|wuerde|wuerden|waere|waeren|sei|seien|habe|haetten|haette|werde|duerfe|darf|duerfte)$/
const NEGATION = /^(?:nicht|kein|keine|keinen|keinem|keiner|keinerlei|ohne|nie|niemals|weder)$/

/** What the clause of the day and the clause of the contact word say: verbs, moods, negations, who else acts there. */
export function clauseFeatures(reading: Reading, { cue, first, sentence, timeSentence }: MeetingCandidate): string[] {
  const { tokens } = reading.document
  const own = clauseAt(reading, timeSentence, first)
  const kinds = new Set(kindsIn(reading, timeSentence, own.from, own.until))
  const holds = [...kinds].sort().join('+')
  const features = [
    `day-clause=${holds}`,
    `day-clause=${holds},${cue?.kind ?? 'none'},${sentence === timeSentence}`,
    `day-end=${wordOf(tokens[own.until - 1]?.folded)}`,
    `day-start=${wordOf(tokens[own.from]?.folded)}`,
    `sentence-end=${wordOf(tokens[timeSentence.last - 1]?.folded)}`,
    `opens=${first - timeSentence.first < 3}`,
  ]
  if (first - timeSentence.first < 3) features.push(`verb-second=${wordOf(tokens[first + 1]?.folded)}`)
  const at = cue?.at ?? first
  const said = cue === null ? own : clauseAt(reading, sentence, at)
  for (let token = said.from; token < said.until; token++) {
    const folded = tokens[token]?.folded ?? ''
    if (MODAL.test(folded)) features.push('modal', `modal=${folded}`)
    if (NEGATION.test(folded)) features.push('negation', `negation=${folded}`)
  }
  features.push(`cue-end=${wordOf(tokens[said.until - 1]?.folded)}`, `cue-start=${wordOf(tokens[said.from]?.folded)}`)
  features.push(`cue-clause=${[...new Set(kindsIn(reading, sentence, said.from, said.until))].sort().join('+')}`)
  return features
}

function kindsIn(reading: Reading, sentence: Sentence, from: number, until: number): string[] {
  const inside = (at: number): boolean => at >= from && at < until
  const { tokens } = reading.document
  const words = cuesIn(reading, 'meeting-words', sentence)
    .filter(cue => inside(cue.first) && /^(?:cancelled|no-meeting|wish)$/.test(cue.value.meaning))
    .map(cue => cue.value.meaning)
  const contacts = (reading.contacts[sentence.index] ?? [])
    .filter(one => inside(one.at))
    .map(one => `${one.kind}${/^\p{Lu}/u.test(tokens[one.at]?.text ?? '') ? '-noun' : ''}`)
  const speech = cuesIn(reading, 'speech-cues', sentence).some(cue => inside(cue.first)) ? ['speech'] : []
  const people = (reading.people[sentence.index] ?? []).filter(one => inside(one.first)).length
  return [...words, ...contacts, ...speech, `people${Math.min(people, 2)}`]
}

/** Whether the day has a nearer contact word and the word a nearer day. */
export function rivalFeatures(reading: Reading, { cue, first, sentence, timeSentence }: MeetingCandidate): string[] {
  const times = reading.times[timeSentence.index] ?? []
  const words = reading.contacts[timeSentence.index] ?? []
  const features = [`days=${Math.min(times.length, 3)}`, `words=${Math.min(words.length, 3)}`]
  if (sentence !== timeSentence) {
    const away = timeSentence.index - sentence.index
    const isSameKind = words.some(word => word.kind === cue?.kind)
    const isDefinite = cue !== null && isTakenUp(reading, sentence, cue)
    const way = `${away < 0 ? 'before' : 'after'},${isDefinite}`
    return [
      ...features,
      `used=${words.length > 0},${away}`,
      `again=${isSameKind},${way}`,
      `again=${isSameKind},${way},${cue?.kind}`,
    ]
  }
  if (cue === null) return features
  const distance = Math.abs(cue.at - first)
  const { tokens } = reading.document
  const start = tokens[cue.at]?.start ?? 0
  const isDayNearest = !times.some(time => Math.abs(time.start - start) < Math.abs((tokens[first]?.start ?? 0) - start))
  const isWordNearest = !words.some(word => Math.abs(word.at - first) < distance)
  return [
    ...features,
    `nearest=${isDayNearest},${isWordNearest}`,
    `nearest=${isDayNearest},${isWordNearest},${cue.kind}`,
  ]
}
