// What a sentence says in its words, as hashed features: words, pairs of words, cues, parties. Made once a sentence.

import type { Sentence } from './document.ts'
import { cross, hash32, hashOf } from './feature-hash.ts'
import { cuesIn, type Reading } from './reading.ts'
import { constructionsIn, directionOf, separableCues } from './signal-cues.ts'

/** Words that say little beside a term. */
const EMPTY_WORDS = new Set(
  'der die das den dem des ein eine einen einem einer eines und auch am im in an auf mit von zu zum zur bei aus es er sie sich hat haben ist sind war wurde wird dass als nach vor fuer ueber'.split(
    ' ',
  ),
)

const [WORD, ROOT, PAIR, CUE, WAY, VERB, SIDE, SPEAKER, NEAR, AROUND, LEFT, RIGHT] = [
  ...['word', 'root', 'pair', 'cue', 'way', 'verb', 'side', 'speaker', 'near', 'around', 'left', 'right'].map(hash32),
] as [number, number, number, number, number, number, number, number, number, number, number, number]
const START = hash32('^')
const PERSON = hash32('PERSON')

/** Words (cut to their stems), pairs of words, cues, sides and speech of one sentence; each hash once. */
export function sentenceFeatures(reading: Reading, sentence: Sentence, speakerParties: readonly string[]): number[] {
  const { tokens } = reading.document
  const features = new Set<number>()
  addWords(features, reading, sentence)
  const addCue = (meaning: string): void => {
    features.add(cross(CUE, hashOf(meaning)))
    features.add(cross(WAY, hashOf(directionOf({ meaning }))))
  }
  for (const { value } of cuesIn(reading, 'signal-cues', sentence)) addCue(value.meaning)
  for (const { pair, phrases } of separableCues(reading, sentence)) {
    features.add(pair.reduce((hash, token) => cross(hash, hashOf(token.folded)), VERB))
    for (const { meaning } of phrases) {
      addCue(meaning)
      features.add(cross(VERB, hashOf(meaning)))
    }
  }
  for (const { meaning } of constructionsIn(tokens, sentence)) addCue(meaning)
  for (const cue of cuesIn(reading, 'parties', sentence)) features.add(cross(SIDE, hashOf(cue.value.meaning)))
  for (const party of speakerParties) features.add(cross(SPEAKER, hashOf(party)))
  features.add(hashOf(speakerParties.length > 0 ? 'said' : 'told')).add(hashOf(`place:${Math.min(sentence.index, 3)}`))
  if (reading.document.text.charAt(sentence.end - 1) === '?') features.add(hashOf('question'))
  return [...features]
}

/** A name counts as any other name. */
function addWords(features: Set<number>, reading: Reading, sentence: Sentence): void {
  const { stems, document } = reading
  const people = reading.people[sentence.index] ?? []
  let before = START
  let next = 0
  for (let at = sentence.first; at < sentence.last; at++) {
    while ((people[next]?.last ?? Number.POSITIVE_INFINITY) < at) next++
    const person = people[next]
    const isName = person !== undefined && person.first <= at
    if (isName && person.first < at) continue
    const word = isName ? PERSON : (stems[at] ?? 0)
    const folded = document.tokens[at]?.folded ?? ''
    if (isName || !EMPTY_WORDS.has(folded))
      features.add(cross(WORD, word)).add(cross(ROOT, isName ? PERSON : hashOf(folded.slice(0, 5))))
    features.add(cross(cross(PAIR, before), word))
    before = word
  }
}

/** Stems of the words around a place, for what is said of a term rather than of the sentence. */
export function nearFeatures(reading: Reading, sentence: Sentence, first: number, last: number): number[] {
  const features: number[] = []
  for (const cue of cuesIn(reading, 'signal-cues', sentence)) {
    const isAfter = cue.first > last
    const distance = isAfter ? cue.first - last : first - cue.last
    const far = distance < 4 ? 0 : distance < 9 ? 1 : 2
    if (distance > 0) features.push(cross(cross(NEAR, hashOf(cue.value.meaning)), (isAfter ? 1 : 4) + far))
  }
  for (let at = Math.max(sentence.first, first - 5); at < Math.min(sentence.last, last + 6); at++) {
    if (at >= first && at <= last) continue
    const stem = reading.stems[at] ?? 0
    features.push(cross(AROUND, stem), cross(at < first ? LEFT : RIGHT, stem))
  }
  return features
}
