// What the rules of one article share: the document with its names, titles, places, terms and cues looked up once.

import type { Article } from '../model/article.ts'
import type { Phrase, Place } from '../model/knowledge.ts'
import type { Match } from '../text/matcher.ts'
import type { TimeExpression } from '../text/time-expression.ts'
import { type ActorHit, findActorHits } from './actors.ts'
import { type ContactCue, findContactCues } from './contact-cues.ts'
import { createDocument, type Document, type Sentence } from './document.ts'
import { stemOf } from './feature-hash.ts'
import type { Matchers } from './matchers.ts'
import { phrasesOf } from './matchers.ts'
import { findRuns, type NounRun } from './noun-run.ts'
import { findPeople, type Person } from './people.ts'
import { findPersonHits, type PersonHit } from './person-hits.ts'
import { findTerms, type TermHit } from './terms.ts'

export interface Reading {
  readonly document: Document
  readonly matchers: Matchers
  readonly titleHits: readonly ActorHit[]
  readonly hits: readonly ActorHit[]
  readonly titlePersons: readonly PersonHit[]
  readonly persons: readonly PersonHit[]
  /** By sentence. */
  readonly people: readonly (readonly Person[])[]
  readonly terms: readonly (readonly TermHit[])[]
  readonly titleTerms: readonly TermHit[]
  readonly places: readonly (readonly Match<Place>[])[]
  readonly times: readonly (readonly TimeExpression[])[]
  /** For each token the hash of its stem. */
  readonly stems: Int32Array
  /** Cue phrases by file and sentence. */
  readonly cues: ReadonlyMap<string, readonly (readonly Match<Phrase>[])[]>
  /** For each token the number of quotations it stands in. */
  readonly quoteDepth: Uint8Array
  /** Rows of persons, by sentence. */
  readonly runs: readonly (readonly NounRun[])[]
  /** Contact words, by sentence. */
  readonly contacts: readonly (readonly ContactCue[])[]
}

/** Files of data/phrases that are looked up in the running text. */
const CUE_FILES = ['speech-cues', 'signal-cues', 'parties', 'meeting-words', 'relevance'] as const

export function createReading(article: Article, matchers: Matchers): Reading {
  const document = createDocument(article, { phrases: matchers.boilerplate })
  const { tokens, title, sentences } = document
  const named = new Set(findActorHits([...title], matchers.actors).map(hit => hit.actor.id))
  const hits = findActorHits(tokens, matchers.actors, actor => named.has(actor))
  const inText = new Set(hits.map(hit => hit.actor.id))
  const titleHits = findActorHits(title, matchers.actors, actor => inText.has(actor))
  const words = { words: phrasesOf(matchers, 'person-words'), places: matchers.places }
  const persons = findPersonHits(document.text, tokens, hits, words)
  const people = findPeople(document, hits, persons, matchers.titles, matchers.femaleActors)
  const reading = {
    document,
    matchers,
    titleHits,
    hits,
    titlePersons: findPersonHits(article.title, title, titleHits, words),
    persons,
    people: bySentence(sentences, people, person => person.first),
    terms: bySentence(sentences, findTerms(tokens, matchers.terms), term => term.first),
    titleTerms: findTerms(title, matchers.terms),
    places: bySentence(sentences, matchers.places.match(tokens), place => place.first),
    cues: new Map(
      CUE_FILES.map(file => [file, bySentence(sentences, phrasesOf(matchers, file).match(tokens), cue => cue.first)]),
    ),
    times: timesBySentence(document),
    stems: Int32Array.from(tokens, token => stemOf(token.folded)),
    quoteDepth: depthsOf(document),
  }
  const runs = sentences.map(sentence => findRuns(reading, sentence))
  return { ...reading, runs, contacts: sentences.map(sentence => findContactCues({ ...reading, runs }, sentence)) }
}

/** The cues of one file in one sentence. */
export function cuesIn(
  reading: Reading,
  file: (typeof CUE_FILES)[number],
  sentence: Sentence,
): readonly Match<Phrase>[] {
  return reading.cues.get(file)?.[sentence.index] ?? []
}

/** Items with token places, ascending, parted by the sentence they begin in. */
function bySentence<T>(sentences: readonly Sentence[], items: readonly T[], placeOf: (item: T) => number): T[][] {
  const parts: T[][] = sentences.map(() => [])
  let at = 0
  for (const item of items) {
    while (at < sentences.length && placeOf(item) >= (sentences[at]?.last ?? 0)) at++
    parts[at]?.push(item)
  }
  return parts
}

function timesBySentence({ sentences, times }: Document): TimeExpression[][] {
  const parts: TimeExpression[][] = sentences.map(() => [])
  let at = 0
  for (const time of times) {
    while (at < sentences.length && time.start >= (sentences[at]?.end ?? 0)) at++
    if (time.start >= (sentences[at]?.start ?? Number.POSITIVE_INFINITY)) parts[at]?.push(time)
  }
  return parts
}

function depthsOf({ tokens, quotations }: Document): Uint8Array {
  const depths = new Uint8Array(tokens.length)
  let open: number[] = []
  let next = 0
  for (const [at, token] of tokens.entries()) {
    for (let one = quotations[next]; one !== undefined && one.start <= token.start; one = quotations[++next])
      open.push(one.end)
    if (open.length > 0) open = open.filter(end => end > token.start)
    depths[at] = open.length
  }
  return depths
}
