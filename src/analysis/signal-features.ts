// What speaks for a sentence moving an issue one way or another, as named features that are hashed into buckets of one
// model. Few and general ones on purpose: which cue, denied or not, how near to the term, where the issue is named.

import { SIGNAL_KINDS, type SignalKind } from '../model/analysis.ts'
import type { IssueId } from '../model/issue.ts'
import type { Sentence } from './document.ts'
import { cross, type FeatureGroup, hash32, hashOf } from './feature-hash.ts'
import { cuesIn, type Reading } from './reading.ts'
import { isSameParagraph, type SignalCandidate } from './signal-candidates.ts'
import { directionOf, findSignalCues, type SignalCue } from './signal-cues.ts'
import type { TermHit } from './terms.ts'

/** What all candidates of one sentence share. */
export interface SentenceContext {
  readonly cues: readonly SignalCue[]
  /** Hashes: of the cues, each once. */
  readonly meanings: readonly number[]
  readonly directions: readonly number[]
  readonly directionsBefore: readonly number[]
  readonly parties: readonly number[]
  readonly manner: readonly number[]
  /** Hashes of words and pairs of words, and the same crossed with whether the talks as a whole are asked about. */
  readonly words: readonly number[]
  readonly wordsOf: Readonly<Record<'talks' | 'issue', readonly number[]>>
  /** How often the article speaks of each issue. */
  readonly counts: ReadonlyMap<IssueId, number>
}

/** Words at the start that point back: such a sentence often only says who said it. */
const POINTERS = new Set('das dies dieser diese dafuer darueber dabei damit daran dazu darauf davon dagegen'.split(' '))
const POINTER_REACH = 4
const [CUE, WAY, BEFORE, SIDE, NEAR, RIVAL, BESIDE, WORD, PAIR] = [
  ...['cue', 'way', 'before', 'side', 'near', 'rival', 'beside', 'word', 'pair'].map(hash32),
] as [number, number, number, number, number, number, number, number, number]

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
  const words = wordsOf(reading, sentence)
  return {
    cues,
    meanings: [...new Set(cues.map(cue => hashOf(cue.meaning)))],
    directions: [...new Set(cues.map(cue => hashOf(directionOf(cue))))],
    counts,
    directionsBefore:
      before === undefined ? [] : cuesIn(reading, 'signal-cues', before).map(cue => hashOf(directionOf(cue.value))),
    parties: [
      ...cuesIn(reading, 'parties', sentence).map(cue => cue.value.meaning),
      ...speakers.map(party => `speaks-${party}`),
    ].map(hashOf),
    manner: mannerOf(reading, sentence, cues, speakers).map(hashOf),
    words,
    wordsOf: {
      talks: words.map(word => cross(word, WORD_SALTS.talks)),
      issue: words.map(word => cross(word, WORD_SALTS.issue)),
    },
  }
}

const KIND_SALTS = Object.fromEntries(SIGNAL_KINDS.map(kind => [kind, hash32(`kind ${kind}`)])) as Readonly<
  Record<SignalKind, number>
>

const WORD_SALTS = { talks: hash32('talks'), issue: hash32('issue') } as const

/** Features of a candidate before they are crossed with a direction, each once; the words are lists of the context. */
export function candidateFeatures(
  reading: Reading,
  context: SentenceContext,
  { sentence, issue, place, terms }: SignalCandidate,
): readonly (readonly number[])[] {
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
  return [[...features], words, context.wordsOf[isTalks]]
}

/** What the cues of the sentence say together with the place of the issue. Hashes are crossed, no name is joined: this is hot. */
function addCues(features: Set<number>, context: SentenceContext, where: readonly [string, string, IssueId]): void {
  const [place, isTalks, issue] = where.map(hashOf) as [number, number, number]
  const { meanings, directions, directionsBefore, parties, manner } = context
  for (const one of manner) {
    features.add(one)
    features.add(cross(cross(one, place), isTalks))
  }
  for (const [at, one] of meanings.entries()) {
    const cue = cross(CUE, one)
    features.add(cue)
    features.add(cross(cue, place))
    features.add(cross(cue, isTalks))
    features.add(cross(cue, issue))
    for (let next = at + 1; next < meanings.length; next++) {
      const other = meanings[next] ?? 0
      features.add(cross(cross(CUE, Math.min(one, other)), Math.max(one, other)))
    }
  }
  const placeAndTalks = cross(place, isTalks)
  for (const one of directions) {
    const way = cross(WAY, one)
    features.add(way)
    features.add(cross(way, placeAndTalks))
    features.add(cross(way, issue))
    features.add(cross(way, manner[0] ?? 0))
  }
  for (const one of directionsBefore) features.add(cross(cross(BEFORE, one), place))
  for (const one of parties) {
    const side = cross(SIDE, one)
    features.add(side)
    features.add(cross(side, issue))
    for (const way of directions) features.add(cross(side, way))
  }
}

/** A candidate's features, crossed with one direction. */
export function kindGroups(lists: readonly (readonly number[])[], kind: SignalKind): readonly FeatureGroup[] {
  return lists.map(features => ({ features, salt: KIND_SALTS[kind] }))
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

/** Hashes of words and pairs of words, cut to stems, each once. */
function wordsOf({ document: { tokens }, stems }: Reading, sentence: Sentence): readonly number[] {
  const words = new Set<number>()
  for (let at = sentence.first; at < sentence.last; at++) {
    const stem = stems[at] ?? 0
    if ((tokens[at]?.folded.length ?? 0) > 3) words.add(cross(WORD, stem))
    if (at > sentence.first) words.add(cross(cross(PAIR, stems[at - 1] ?? 0), stem))
  }
  return [...words]
}

/** How far each cue stands from the term, and whether another issue is nearer to it. */
function addNearness(
  features: Set<number>,
  reading: Reading,
  sentence: Sentence,
  cues: readonly SignalCue[],
  term: TermHit,
): void {
  const { stems } = reading
  const others = (reading.terms[sentence.index] ?? []).filter(
    one => one.issue !== term.issue && one.issue !== 'military-situation',
  )
  for (const cue of cues) {
    const isAfter = cue.first > term.last
    const distance = isAfter ? cue.first - term.last : term.first - cue.last
    const far = distance <= 0 ? 'in' : distance < 3 ? '0' : distance < 7 ? '1' : distance < 14 ? '2' : '3'
    const isRival = others.some(one => Math.abs(one.first - cue.first) < Math.abs(term.first - cue.first))
    const direction = hashOf(directionOf(cue))
    const distances = cross(NEAR, hashOf(far))
    features.add(cross(distances, hashOf(cue.meaning)))
    features.add(cross(cross(distances, direction), isAfter ? 1 : 2))
    features.add(cross(cross(RIVAL, direction), isRival ? 1 : 2))
  }
  for (let at = Math.max(sentence.first, term.first - 4); at < Math.min(sentence.last, term.last + 5); at++) {
    if (at < term.first || at > term.last) features.add(cross(BESIDE, stems[at] ?? 0))
  }
}
