// What a sentence says in its words, as hashed features: words, pairs of words, cues, parties. Made once a sentence.

import type { Sentence } from './document.ts'
import { hash32 } from './feature-hash.ts'
import { cuesIn, type Reading } from './reading.ts'
import { constructionsIn, separableCues } from './signal-cues.ts'

/** Words that say little beside a term. */
const EMPTY_WORDS = new Set(
  'der die das den dem des ein eine einen einem einer eines und auch am im in an auf mit von zu zum zur bei aus es er sie sich hat haben ist sind war wurde wird dass als nach vor fuer ueber'.split(
    ' ',
  ),
)
const STEM = 8

/** Words (cut to their stems), pairs of words, cues, sides and speech of one sentence. */
export function sentenceFeatures(reading: Reading, sentence: Sentence, speakerParties: readonly string[]): number[] {
  const { tokens } = reading.document
  const names: string[] = []
  const actors = new Map<number, string>()
  for (const person of reading.people[sentence.index] ?? [])
    for (let at = person.first; at <= person.last; at++) actors.set(at, at === person.first ? 'PERSON' : '')
  let before = '^'
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    const word = actors.get(at) ?? wordOf(token.folded)
    if (word === '') continue
    if (!EMPTY_WORDS.has(word)) names.push(`w:${word}`, `r:${word.slice(0, 5)}`)
    names.push(`b:${before} ${word}`)
    before = word
  }
  for (const { value } of cuesIn(reading, 'signal-cues', sentence))
    names.push(`c:${value.meaning}`, `k:${value.meaning.split(':')[0]}`)
  for (const { pair, phrases } of separableCues(reading, sentence)) {
    names.push(`v:${pair.map(token => token.folded).join('|')}`)
    for (const { meaning } of phrases) names.push(`c:${meaning}`, `k:${meaning.split(':')[0]}`, `x:${meaning}`)
  }
  for (const { meaning } of constructionsIn(tokens, sentence)) names.push(`c:${meaning}`, `k:${meaning.split(':')[0]}`)
  for (const cue of cuesIn(reading, 'parties', sentence)) names.push(`p:${cue.value.meaning}`)
  for (const party of speakerParties) names.push(`s:${party}`)
  names.push(speakerParties.length > 0 ? 'said' : 'told', `place:${Math.min(sentence.index, 3)}`)
  const end = reading.document.text.charAt(sentence.end - 1)
  if (end === '?') names.push('question')
  return [...new Set(names)].map(hash32)
}

/** Stems of the words around a place, for what is said of a term rather than of the sentence. */
export function nearFeatures(reading: Reading, sentence: Sentence, first: number, last: number): number[] {
  const { tokens } = reading.document
  const names: string[] = []
  for (const cue of cuesIn(reading, 'signal-cues', sentence)) {
    const distance = cue.first > last ? cue.first - last : first - cue.last
    if (distance > 0)
      names.push(`nc:${cue.value.meaning},${cue.first > last},${distance < 4 ? 0 : distance < 9 ? 1 : 2}`)
  }
  for (let at = Math.max(sentence.first, first - 5); at < Math.min(sentence.last, last + 6); at++) {
    const token = tokens[at]
    if (token === undefined || (at >= first && at <= last)) continue
    names.push(`n:${wordOf(token.folded)}`, at < first ? `nb:${wordOf(token.folded)}` : `na:${wordOf(token.folded)}`)
  }
  return names.map(hash32)
}

function wordOf(folded: string): string {
  if (/^\d+$/.test(folded)) return '0'
  return folded.length > STEM ? folded.slice(0, STEM) : folded
}
