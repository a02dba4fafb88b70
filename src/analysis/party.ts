// Which side demands or rejects: the speaker's, else the side that is the subject of the sentence.

import type { Party } from '../model/actor.ts'
import { PARTIES } from '../model/actor.ts'
import type { Statement } from '../model/analysis.ts'
import type { Sentence } from './document.ts'
import { cuesIn, type Reading } from './reading.ts'
import { findSignalCues } from './signal-cues.ts'

/** Null if the text does not say. */
export function partyOf(
  reading: Reading,
  sentence: Sentence,
  kind: 'demanded' | 'rejected',
  statements: readonly Statement[],
): Party | null {
  const speaker = statements.find(statement => statement.start === sentence.start)
  const own =
    (kind === 'demanded' ? planOwner(reading, sentence) : null) ??
    namedOwner(reading, sentence, kind) ??
    subjectOfCue(reading, sentence, kind)
  if (own !== null) return own
  if (speaker !== undefined) return reading.matchers.knowledge.actors.get(speaker.speaker)?.party ?? null
  if (kind === 'demanded' && isImposed(reading, sentence)) return imposerBefore(reading, sentence)
  const first = firstSubject(reading, sentence)
  if (first !== null) return first
  const before = reading.document.sentences[sentence.index - 1]
  return before === undefined ? null : firstSubject(reading, before)
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

const PLAN = /^(?:plans?|planes|friedensplans?|entwurfs?|papiers?|dokuments?|us-plans?)$/
const PLAN_VERB = /^(?:sieht|sah|saehe|vorsieht|verlangt|verlangte|fordert|forderte|enthaelt|enthielt|will)$/
const PLAN_REACH = 8

/** What a plan demands is the demand of its owner: the USA, unless the text says whose it is. */
function planOwner(reading: Reading, sentence: Sentence): Party | null {
  const { tokens } = reading.document
  for (let at = sentence.first; at < sentence.last; at++) {
    if (!PLAN.test(tokens[at]?.folded ?? '') || isObject(reading, sentence, at)) continue
    const isActing = tokens
      .slice(Math.max(sentence.first, at - 3), Math.min(sentence.last, at + PLAN_REACH))
      .some(token => PLAN_VERB.test(token.folded))
    if (!isActing) continue
    const named = cuesIn(reading, 'parties', sentence).find(
      cue => cue.first - at === 2 && tokens[at + 1]?.folded === 'der',
    )
    return (named && toParty(named.value.meaning)) ?? 'usa'
  }
  return null
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
function isImposed(reading: Reading, sentence: Sentence): boolean {
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

interface Side {
  readonly at: number
  readonly party: Party | null
}

/** Persons and sides by place; genitives belong to something else. */
function sidesIn(reading: Reading, sentence: Sentence): readonly Side[] {
  const people = (reading.people[sentence.index] ?? [])
    .filter(person => person.actor !== null && !person.isGenitive)
    .map(person => ({
      at: person.first,
      party: reading.matchers.knowledge.actors.get(person.actor ?? '')?.party ?? null,
    }))
  const sides = cuesIn(reading, 'parties', sentence).map(cue => ({ at: cue.first, party: toParty(cue.value.meaning) }))
  return [...people, ...sides].sort((a, b) => a.at - b.at)
}

/** The first side or person that does not stand after a preposition. */
function firstSubject(reading: Reading, sentence: Sentence): Party | null {
  const all = sidesIn(reading, sentence)
  return (all.find(({ at }) => !isObject(reading, sentence, at)) ?? all[0])?.party ?? null
}

const PREPOSITION = /^(?:von|mit|fuer|gegen|an|ueber|zu|in|nach|aus|der|des|bei|durch|vom)$/

/** Whether a preposition or a genitive article of the same sentence stands before; `Der Kreml` at its start is a subject. */
function isObject({ document: { tokens } }: Reading, sentence: Sentence, at: number): boolean {
  return [1, 2].some(step => {
    const word = tokens[at - step]?.folded ?? ''
    const isFirst = at - step === sentence.first
    return at - step >= sentence.first && PREPOSITION.test(word) && !(isFirst && word === 'der')
  })
}

function toParty(meaning: string): Party | null {
  return PARTIES.find(party => party === meaning) ?? null
}
