// What each rule says about the side that demands or rejects in a sentence. They may disagree; party.ts chooses.

import type { Party } from '../model/actor.ts'
import type { Statement } from '../model/analysis.ts'
import type { Token } from '../text/tokens.ts'
import type { Sentence } from './document.ts'
import { cuesIn, type Reading } from './reading.ts'
import { firstSubject, isObject, sidesIn, toParty } from './sides.ts'
import { findSignalCues } from './signal-cues.ts'

/** The side that each rule names, null where it finds none. */
export interface PartyOpinions {
  /** The side of the person who speaks in the sentence. */
  readonly speaker: Party | null
  /** The owner of a plan that demands something. */
  readonly plan: Party | null
  /** `russische Forderungen`. */
  readonly named: Party | null
  /** Who stands before the verb of demanding or refusing. */
  readonly verb: Party | null
  /** Whose list of demands the sentences before have opened. */
  readonly list: Party | null
  readonly subject: Party | null
  /** The subject of the sentence before. */
  readonly before: Party | null
  /** The side that demanded or refused just before, where nobody speaks here: its list goes on. */
  readonly carried: Party | null
}

/** Who speaks in the sentence that begins there. */
export type Said = Pick<Statement, 'start' | 'speaker'>

/** Who demanded or refused last, and in which sentence. */
export interface LastParty {
  readonly sentence: Sentence
  readonly party: Party | null
}

const CARRIES = 3

export function opinionsOn(
  reading: Reading,
  sentence: Sentence,
  kind: 'demanded' | 'rejected',
  statements: readonly Said[],
  last: LastParty | undefined,
): PartyOpinions {
  const { actors } = reading.matchers.knowledge
  const said = statements.find(statement => statement.start === sentence.start)
  const before = reading.document.sentences[sentence.index - 1]
  return {
    speaker: said === undefined ? null : (actors.get(said.speaker)?.party ?? null),
    plan: kind === 'demanded' ? planOwner(reading, sentence) : null,
    named: namedOwner(reading, sentence, kind),
    verb: subjectOfCue(reading, sentence, kind),
    list: kind === 'demanded' && isImposed(reading, sentence) ? imposerBefore(reading, sentence) : null,
    subject: firstSubject(reading, sentence),
    before: before === undefined ? null : firstSubject(reading, before),
    carried:
      said === undefined && last !== undefined && sentence.index - last.sentence.index <= CARRIES ? last.party : null,
  }
}

const DEMANDS = /^(?:forderung|bedingung|maximalforderung|wunsch)/
const REFUSALS = /^(?:ablehnung|veto|nein|weigerung)/

/** `russische Forderungen`, `Moskaus Nein`: the word of a side, whoever reports it. */
function namedOwner(reading: Reading, sentence: Sentence, kind: 'demanded' | 'rejected'): Party | null {
  const { tokens } = reading.document
  const words = kind === 'demanded' ? DEMANDS : REFUSALS
  for (const cue of cuesIn(reading, 'parties', sentence)) {
    const next = tokens[cue.last + 1]
    if (next !== undefined && next.gap !== 'mark' && words.test(next.folded)) return toParty(cue.value.meaning)
  }
  return null
}

const PLAN = /^(?:[a-z]*(?:plan|entwurf|entwurfs|plans|papiers?|dokuments?|memorandums?)|planes)$/
/** `der Plan` is the subject, `der Vorlage` is not. */
const MASCULINE = /(?:plan|entwurf)$/
const PLAN_VERB =
  /^(?:sieht|sah|saehe|vorsieht|vorsah|verlangt|verlangte|fordert|forderte|gefordert|enthaelt|enthielt|will|begrenzt)$/

/** What a plan demands is the demand of its owner: the USA, unless the text says whose it is. */
function planOwner(reading: Reading, sentence: Sentence): Party | null {
  const { tokens } = reading.document
  for (let at = sentence.first; at < sentence.last; at++) {
    const word = tokens[at]?.folded ?? ''
    if (!PLAN.test(word)) continue
    const isNominative = MASCULINE.test(word) && nearestArticle(tokens, sentence, at) === 'der'
    if (!isNominative && isObject(reading, sentence, at)) continue
    const isActing = tokens
      .slice(Math.max(sentence.first, at - 3), sentence.last)
      .some(token => PLAN_VERB.test(token.folded))
    if (!isActing) continue
    const named = cuesIn(reading, 'parties', sentence).find(
      cue => cue.first - at === 2 && tokens[at + 1]?.folded === 'der',
    )
    return (named && toParty(named.value.meaning)) ?? 'usa'
  }
  return null
}

/** The article before a noun, adjectives between them skipped. */
function nearestArticle(tokens: readonly Token[], sentence: Sentence, at: number): string | undefined {
  for (let place = at - 1; place >= Math.max(sentence.first, at - 4); place--) {
    const word = tokens[place]?.folded ?? ''
    if (/^(?:de[rsmn]|die|das|ein|eine[rsmn]?)$/.test(word)) return word
    if (tokens[place + 1]?.gap === 'mark') return undefined
  }
  return undefined
}

/** Manners of a cue whose subject is the one who demands or refuses, and not whom it is put to. */
const ACTS = { demanded: ['demanded:demand', 'demanded:urge'], rejected: ['rejected:refuse', 'rejected:unacceptable'] }

/** Whoever stands before the verb of demanding or refusing, in its own clause where somebody does. */
function subjectOfCue(reading: Reading, sentence: Sentence, kind: 'demanded' | 'rejected'): Party | null {
  const cue = findSignalCues(reading, sentence).find(({ meaning }) => ACTS[kind].includes(meaning))
  if (cue === undefined) return null
  const { tokens } = reading.document
  const next = tokens.slice(cue.last + 1, cue.last + 3).map(token => token.folded)
  // `lehnte er ab`: the pronoun is the speaker.
  if (['er', 'sie'].includes(next[0] ?? '')) return null
  const sides = sidesIn(reading, sentence).filter(({ at }) => !isObject(reading, sentence, at))
  // German puts the verb second: what stands first may be the object, the subject then follows at once.
  const after = sides.find(({ at }) => at > cue.last && at <= cue.last + 3)
  const before = sides.find(({ at }) => at < cue.first && !isParted(reading, at, cue.first))
  return (before ?? after)?.party ?? null
}

/** Whether a comma or another mark stands between two places. */
function isParted({ document: { tokens } }: Reading, from: number, until: number): boolean {
  return tokens.slice(from + 1, until + 1).some(token => token.gap === 'mark')
}

const IMPOSING =
  /^(?:soll|sollen|sollte|sollten|muss|muesse|muessen|muesste|muessten|haette|haetten|waeren|duerften|wuerde|wuerden)$/

/** `Die Ukraine soll sich zurückziehen`: the subject is the one that it is asked of. */
export function isImposed(reading: Reading, sentence: Sentence): boolean {
  const { tokens } = reading.document
  return tokens.slice(sentence.first, sentence.last).some(token => IMPOSING.test(token.folded))
}

const LOOK_BACK = 4
/** Words after which an article may be about another plan than the one it named: more than most articles have. */
const PLAN_MEMORY = 1_000

/** Whose list of demands the sentences before have opened. */
function imposerBefore(reading: Reading, sentence: Sentence): Party | null {
  for (let back = 1; back <= LOOK_BACK; back++) {
    const before = reading.document.sentences[sentence.index - back]
    if (before === undefined) break
    const owner =
      planOwner(reading, before) ?? namedOwner(reading, before, 'demanded') ?? subjectOfCue(reading, before, 'demanded')
    if (owner !== null) return owner
  }
  const { tokens } = reading.document
  const from = Math.max(0, sentence.first - PLAN_MEMORY)
  return tokens.slice(from, sentence.last).some(token => PLAN.test(token.folded))
    ? 'usa'
    : firstSubject(reading, sentence)
}
