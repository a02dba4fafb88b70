// What speaks for a sentence moving an issue one way or another, as named features that are hashed into buckets of one
// model. Few and general ones on purpose: which cue, denied or not, how near to the term, where the issue is named.

import { SIGNAL_KINDS, type SignalKind } from '../model/analysis.ts'
import type { IssueId } from '../model/issue.ts'
import type { Sentence } from './document.ts'
import { cross, extend, type FeatureGroup, hash32 } from './feature-hash.ts'
import { cuesIn, type Reading } from './reading.ts'
import { isSameParagraph, type SignalCandidate } from './signal-candidates.ts'
import { directionOf, findSignalCues, type SignalCue } from './signal-cues.ts'
import type { TermHit } from './terms.ts'

/** What all candidates of one sentence share. */
export interface SentenceContext {
  readonly cues: readonly SignalCue[]
  /** Of the cues, each once. */
  readonly meanings: readonly string[]
  readonly directions: readonly string[]
  readonly directionsBefore: readonly string[]
  readonly parties: readonly string[]
  readonly manner: readonly string[]
  /** Hashes of words and pairs of words. */
  readonly words: readonly number[]
  /** How often the article speaks of each issue. */
  readonly counts: ReadonlyMap<IssueId, number>
}

/** Words at the start that point back: such a sentence often only says who said it. */
const POINTERS = new Set('das dies dieser diese dafuer darueber dabei damit daran dazu darauf davon dagegen'.split(' '))
const POINTER_REACH = 4
const STEM = 7
const EMPTY_HASH = hash32('')

/** How often the text speaks of each issue. */
export function countIssues(reading: Reading): ReadonlyMap<IssueId, number> {
  const counts = new Map<IssueId, number>()
  for (const list of [reading.titleTerms, ...reading.terms])
    for (const { issue } of list) counts.set(issue, (counts.get(issue) ?? 0) + 1)
  return counts
}

/** `speakers`: the parties of those who speak in the sentence. */
export function contextOf(
  reading: Reading,
  sentence: Sentence,
  counts: ReadonlyMap<IssueId, number>,
  speakers: readonly string[],
): SentenceContext {
  const before = isSameParagraph(reading, sentence) ? reading.document.sentences[sentence.index - 1] : undefined
  const cues = findSignalCues(reading, sentence)
  return {
    cues,
    meanings: [...new Set(cues.map(cue => cue.meaning))],
    directions: [...new Set(cues.map(directionOf))],
    counts,
    directionsBefore:
      before === undefined ? [] : cuesIn(reading, 'signal-cues', before).map(cue => directionOf(cue.value)),
    parties: [
      ...cuesIn(reading, 'parties', sentence).map(cue => cue.value.meaning),
      ...speakers.map(party => `speaks-${party}`),
    ],
    manner: mannerOf(reading, sentence, cues, speakers),
    words: [...new Set(wordsOf(reading, sentence))].map(hash32),
  }
}

const KIND_SALTS = Object.fromEntries(SIGNAL_KINDS.map(kind => [kind, hash32(`kind ${kind}`)])) as Readonly<
  Record<SignalKind, number>
>

/** Features of a candidate before they are crossed with a direction, each once. */
export function candidateFeatures(
  reading: Reading,
  context: SentenceContext,
  { sentence, issue, place, terms }: SignalCandidate,
): readonly number[] {
  const { cues, counts, words } = context
  const isTalks = issue === 'peace-plan' ? 'talks' : 'issue'
  const features = new Set(
    [
      ...['', place, `${place} ${isTalks}`, issue, `${place} ${issue}`],
      `count ${Math.min(counts.get(issue) ?? 0, 4)}`,
      `title ${reading.titleTerms.some(term => term.issue === issue)}`,
    ].map(hash32),
  )
  addCues(features, context, [place, isTalks, issue])
  for (const term of terms) addNearness(features, reading, sentence, cues, term)
  const salt = hash32(isTalks)
  return [...features, ...words, ...words.map(word => cross(word, salt))]
}

/** What the cues of the sentence say together with the place of the issue. Pieces are hashed, never joined: this is hot. */
function addCues(features: Set<number>, context: SentenceContext, where: readonly [string, string, IssueId]): void {
  const [place, isTalks, issue] = where
  const { meanings, directions, directionsBefore, parties, manner } = context
  const add = (...pieces: readonly string[]): void => void features.add(hashPieces(pieces))
  for (const one of manner) {
    add(one)
    add(one, ' ', place, ' ', isTalks)
  }
  for (const [at, one] of meanings.entries()) {
    add('c ', one)
    add('c ', one, ' ', place)
    add('c ', one, ' ', isTalks)
    add('c ', one, ' ', issue)
    for (const other of meanings.slice(at + 1))
      if (one < other) add('cc ', one, '+', other)
      else add('cc ', other, '+', one)
  }
  for (const one of directions) {
    add('k ', one)
    add('k ', one, ' ', place, ' ', isTalks)
    add('k ', one, ' ', issue)
    add('k ', one, ' ', manner[0] ?? '')
  }
  for (const one of directionsBefore) add('b ', one, ' ', place)
  for (const one of parties) {
    add('p ', one)
    add('p ', one, ' ', issue)
    for (const way of directions) add('p ', one, ' ', way)
  }
}

function hashPieces(pieces: readonly string[]): number {
  let hash = EMPTY_HASH
  for (const piece of pieces) hash = extend(hash, piece)
  return hash
}

/** A candidate's features, crossed with one direction. */
export function kindGroups(features: readonly number[], kind: SignalKind): readonly FeatureGroup[] {
  return [{ features, salt: KIND_SALTS[kind] }]
}

function mannerOf(
  { document: { text, tokens } }: Reading,
  sentence: Sentence,
  cues: readonly SignalCue[],
  speakers: readonly string[],
): readonly string[] {
  const length = sentence.last - sentence.first
  const start = tokens.slice(sentence.first, Math.min(sentence.last, sentence.first + POINTER_REACH))
  return [
    speakers.length > 0 ? 'said' : 'told',
    `length ${length < 8 ? 0 : length < 15 ? 1 : length < 25 ? 2 : 3}`,
    `cues ${Math.min(new Set(cues.map(cue => cue.meaning)).size, 3)}`,
    start.some(token => POINTERS.has(token.folded)) ? 'points back' : 'stands alone',
    sentence.index < 2 ? 'lead' : 'body',
    text.charAt(sentence.end - 1) === '?' ? 'asks' : 'states',
  ]
}

/** Words and pairs of words, cut to stems. */
function wordsOf({ document: { tokens } }: Reading, sentence: Sentence): readonly string[] {
  const names: string[] = []
  let before = ''
  for (let at = sentence.first; at < sentence.last; at++) {
    const word = tokens[at]?.folded ?? ''
    if (word.length > 3) names.push(`w ${word.slice(0, STEM)}`)
    if (before !== '') names.push(`ww ${before.slice(0, STEM)} ${word.slice(0, STEM)}`)
    before = word
  }
  return names
}

/** How far each cue stands from the term, and whether another issue is nearer to it. */
function addNearness(
  features: Set<number>,
  reading: Reading,
  sentence: Sentence,
  cues: readonly SignalCue[],
  term: TermHit,
): void {
  const { tokens } = reading.document
  const others = (reading.terms[sentence.index] ?? []).filter(
    one => one.issue !== term.issue && one.issue !== 'military-situation',
  )
  for (const cue of cues) {
    const isAfter = cue.first > term.last
    const distance = isAfter ? cue.first - term.last : term.first - cue.last
    const far = distance <= 0 ? 'in' : distance < 3 ? '0' : distance < 7 ? '1' : distance < 14 ? '2' : '3'
    const isRival = others.some(one => Math.abs(one.first - cue.first) < Math.abs(term.first - cue.first))
    const direction = directionOf(cue)
    features.add(hashPieces(['d ', cue.meaning, ' ', far]))
    features.add(hashPieces(['d ', direction, ' ', `${isAfter}`, ' ', far]))
    features.add(hashPieces(['n ', direction, ' ', `${isRival}`]))
  }
  for (let at = Math.max(sentence.first, term.first - 4); at < Math.min(sentence.last, term.last + 5); at++) {
    const token = tokens[at]
    if (token !== undefined && (at < term.first || at > term.last))
      features.add(hashPieces(['x ', token.folded.slice(0, STEM)]))
  }
}
