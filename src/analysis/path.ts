// What lies between two words of a sentence, told in a few signs: who stands with whom, without a parser.

import type { Sentence } from './document.ts'
import { cuesIn, type Reading } from './reading.ts'

const FUNCTION_WORDS = new Set(
  'mit von vom zwischen und bei beim nach vor zu zum dass der die des dem den wie als in im am fuer ohne auch um will soll hat hatte haben wird ist war'.split(
    ' ',
  ),
)
const LONGEST = 7

/** Signs by token for one sentence: `M` contact, `C` call, `S` speech, `P` person, `,` mark, function words as they are. */
export function signsOf(reading: Reading, sentence: Sentence): ReadonlyMap<number, string> {
  const before = known.get(sentence)
  if (before !== undefined) return before
  const signs = readSigns(reading, sentence)
  known.set(sentence, signs)
  return signs
}

/** Many pairs of words are asked about in one sentence. */
const known = new WeakMap<Sentence, ReadonlyMap<number, string>>()

function readSigns(reading: Reading, sentence: Sentence): ReadonlyMap<number, string> {
  const signs = new Map<number, string>()
  const { tokens } = reading.document
  for (let at = sentence.first; at < sentence.last; at++) {
    const folded = tokens[at]?.folded ?? ''
    if (FUNCTION_WORDS.has(folded)) signs.set(at, folded)
  }
  for (const cue of cuesIn(reading, 'speech-cues', sentence)) signs.set(cue.first, 'S')
  for (const { at, kind } of reading.contacts[sentence.index] ?? []) signs.set(at, kind === 'call' ? 'C' : 'M')
  for (const person of reading.people[sentence.index] ?? []) {
    for (let at = person.first; at <= person.last; at++) signs.delete(at)
    signs.set(person.first, person.isGenitive ? 'G' : 'P')
  }
  return signs
}

/** The signs between two tokens, both left out, with the direction; a long way is cut in the middle. */
export function pathBetween(reading: Reading, signs: ReadonlyMap<number, string>, from: number, to: number): string {
  const path: string[] = []
  const { tokens } = reading.document
  for (let at = Math.min(from, to) + 1; at <= Math.max(from, to); at++) {
    if (tokens[at]?.gap === 'mark') path.push(',')
    const sign = at < Math.max(from, to) ? signs.get(at) : undefined
    if (sign !== undefined) path.push(sign)
  }
  const cut = path.length > LONGEST ? [...path.slice(0, 3), '…', ...path.slice(-3)] : path
  return `${from < to ? '>' : '<'}${cut.join(' ')}`
}
