// What speaks for and against a person being the speaker of a sentence, as feature names. The model weighs them.

import type { Phrase } from '../model/knowledge.ts'
import type { Match } from '../text/matcher.ts'
import type { Token } from '../text/tokens.ts'
import type { Sentence } from './document.ts'
import { pathBetween, signsOf } from './path.ts'
import type { Person } from './people.ts'
import { cuesIn, type Reading } from './reading.ts'

/** Somebody who may speak in a sentence. */
export interface SpeakerCandidate {
  readonly person: Person
  /** The actor, a pronoun's resolved. */
  readonly actor: string
  /** How a pronoun was resolved, or empty. */
  readonly via: string
}

const PREPOSITIONS = new Set(
  'mit von vom für gegen zu zum zur an am auf aus bei beim durch über um unter vor nach zwischen ohne gegenüber wegen dank per seit in im ins neben hinter trotz statt und sowie laut dem den an'
    .split(' ')
    .map(word => word.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue')),
)
const CONJUNCTIONS = new Set(
  'dass ob weil wenn wie als damit nachdem bevor während sobald solange obwohl falls was wer wo warum indem die der das den dem deren dessen'.split(
    ' ',
  ),
)
const AUXILIARIES = new Set('hat hatte habe haben hatten soll will wollte wird wuerde ist war sei'.split(' '))

export function speakerFeatures(
  reading: Reading,
  sentence: Sentence,
  { person, actor, via }: SpeakerCandidate,
  people: readonly Person[],
): string[] {
  const { tokens } = reading.document
  const cues = cuesIn(reading, 'speech-cues', sentence)
  const features = ['bias', `kind=${person.kind}`]
  const add = (...names: string[]): void => {
    for (const name of names) features.push(name)
  }
  const start = startOfPhrase(tokens, person.first, sentence.first)
  const before = tokens[start - 1]
  const after = tokens[person.last + 1]
  const isInside = (at: number): boolean => at >= sentence.first && at < sentence.last
  if (person.isGenitive) add('genitive', `genitive,next=${after?.folded ?? ''}`)
  const isQuoted = (reading.quoteDepth[person.first] ?? 0) > 0
  if (isQuoted) add('quoted')
  const beforeWord = isInside(start - 1) && before !== undefined ? before.folded : '^'
  const afterWord = isInside(person.last + 1) && after !== undefined ? after.folded : '$'
  if (PREPOSITIONS.has(beforeWord)) add('after-preposition', `preposition=${beforeWord}`)
  if (AUXILIARIES.has(afterWord)) add('before-auxiliary', `auxiliary=${afterWord}`)
  add(`before=${beforeWord}`, `after=${afterWord}`, `kind=${person.kind},after=${afterWord}`)
  if (after?.gap === 'mark' && isInside(person.last + 1)) add('mark-after')
  if (tokens[start]?.gap === 'mark') add('mark-before')
  const clause = clauseOf(reading, sentence, start)
  add(`clause=${clause}`)
  add(`place=${start - sentence.first < 1 ? 0 : start - sentence.first < 4 ? 1 : 2}`)
  const rank = people.filter(other => !other.isGenitive).indexOf(person)
  add(`rank=${Math.min(rank, 3)}`, `people=${Math.min(people.length, 4)}`)
  if (via !== '')
    add(`via=${via}`, `pronoun=${tokens[person.first]?.folded}`, ...via.split(',').map(part => `via:${part}`))
  for (const name of cueFeatures(reading, sentence, person, start, cues)) features.push(name)
  const verbs = cues.filter(cue => (reading.quoteDepth[cue.first] ?? 0) === 0).map(cue => cue.value.id)
  for (const id of new Set(verbs)) add(`cue-in-sentence=${id}`, `cue-in-sentence=${id},rank=${Math.min(rank, 2)}`)
  if (verbs.length === 0) add('no-cue', `no-cue,rank=${Math.min(rank, 2)}`)
  const text = reading.document.text.slice(sentence.start, sentence.end)
  if (/[„“”"«»]/.test(text)) add('has-quote', isQuoted ? 'is-in-quote' : `has-quote,rank=${Math.min(rank, 2)}`)
  if (
    / (?:sei|seien|habe|werde|könne|müsse|wolle|solle|dürfe|gebe|brauche|bleibe|würden|hätten|wären|müssten|könnten) ?/.test(
      text,
    )
  )
    add('subjunctive', `subjunctive,rank=${Math.min(rank, 2)}`)
  if (/, dass /.test(text)) add('that')
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at]
    if (token !== undefined && /^[a-zäöü]/.test(token.text) && (reading.quoteDepth[at] ?? 0) === 0)
      features.push(`word=${token.folded.slice(0, 9)}`)
  }
  add(reading.matchers.knowledge.actors.get(actor)?.party ?? 'other')
  return features
}

function cueFeatures(
  reading: Reading,
  sentence: Sentence,
  person: Person,
  start: number,
  cues: readonly Match<Phrase>[],
): string[] {
  const { tokens } = reading.document
  const features: string[] = []
  for (const cue of cues) {
    if ((reading.quoteDepth[cue.first] ?? 0) > 0) continue
    const isBefore = cue.last < person.first
    const from = isBefore ? cue.last : person.last
    const until = isBefore ? start : cue.first
    const gap = Math.max(0, until - from - 1)
    const marks = tokens.slice(from + 1, until + 1).filter(token => token.gap === 'mark').length
    const others = (reading.people[sentence.index] ?? []).filter(
      other => other !== person && other.first > from && other.last < until && !other.isGenitive,
    ).length
    const side = isBefore ? 'cue-before' : 'cue-after'
    const near = gap === 0 ? 0 : gap <= 2 ? 1 : gap <= 6 ? 2 : 3
    const relation = `${side},gap=${near},marks=${Math.min(marks, 2)}`
    const word = tokens[cue.first]?.folded ?? ''
    features.push(relation, `${relation},others=${Math.min(others, 2)}`, `${relation},${cue.value.id}`)
    features.push(`${side},marks=${Math.min(marks, 2)},others=${Math.min(others, 1)}`)
    if (gap <= 1 && marks === 0) features.push(`touch:${side},${word}`)
    if (marks === 0) features.push(`clause:${side},${word}`)
  }
  const signs = signsOf(reading, sentence)
  for (const cue of cues)
    if ((reading.quoteDepth[cue.first] ?? 0) === 0) {
      const path = pathBetween(reading, signs, cue.first, person.first)
      features.push(`path=${path}`, `coarse=${path.replace(/[a-z]+ ?/g, '')}`)
    }
  if (features.length === 0) features.push('cue-nowhere')
  return features
}

/** The first word of the noun phrase that ends with the person: titles, adjectives and articles before the name. */
function startOfPhrase(tokens: readonly Token[], first: number, from: number): number {
  let start = first
  while (start > from && first - start < 8) {
    const token = tokens[start]
    const before = tokens[start - 1]
    if (token === undefined || before === undefined || token.gap === 'mark') break
    const isNoun = /^[A-ZÄÖÜ]/.test(before.text)
    const isModifier =
      /^(der|die|das|dem|den|des|sein|seine|seinem|seinen|ihr|ihre|ihrem|ein|eine|einem|einen|eines|und|fuer)$/.test(
        before.folded,
      ) ||
      (/(en|er|e|es|em)$/.test(before.folded) &&
        /^[a-zäöü]/.test(before.text) &&
        /(isch|lich|ig|fruher|frueher|neu|desig|stell)/.test(before.folded))
    if (before.folded === 'und' || before.folded === 'fuer') break
    if (!isNoun && !isModifier) break
    start--
  }
  return start
}

/** Main clause, subordinate clause or relative clause: told by the word after the last mark. */
function clauseOf(reading: Reading, sentence: Sentence, at: number): string {
  const { tokens } = reading.document
  for (let place = at; place > sentence.first; place--) {
    const token = tokens[place]
    if (token?.gap !== 'mark') continue
    return CONJUNCTIONS.has(token.folded) ? 'sub' : 'part'
  }
  return CONJUNCTIONS.has(tokens[sentence.first]?.folded ?? '') &&
    /^(wenn|weil|dass|ob|obwohl)/.test(tokens[sentence.first]?.folded ?? '')
    ? 'sub'
    : 'first'
}
