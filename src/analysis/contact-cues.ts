// Words that are a contact: nouns and verbs of data/phrases/meeting-words.yml, verbs that fall apart, talking with somebody,
// being at somebody's. Whether the contact took place, and when, others decide.

import type { Phrase } from '../model/knowledge.ts'
import type { Match } from '../text/matcher.ts'
import { findSeparableVerbs } from '../text/separable-verbs.ts'
import type { Token } from '../text/tokens.ts'
import type { Document, Sentence } from './document.ts'
import { type Matchers, phrasesOf } from './matchers.ts'
import { clauseAt } from './nearby.ts'
import type { NounRun } from './noun-run.ts'

/** A contact word. */
export interface ContactCue {
  readonly at: number
  readonly kind: 'meeting' | 'call'
}

/** What is known of a text before its contacts. */
interface Bare {
  readonly document: Document
  readonly matchers: Matchers
  readonly cues: ReadonlyMap<string, readonly (readonly Match<Phrase>[])[]>
  readonly runs: readonly (readonly NounRun[])[]
  readonly quoteDepth: Uint8Array
}

const MAX_CUES = 6

/** The contact words of a sentence outside quotations, ascending; one a place, a call before a meeting. */
export function findContactCues(reading: Bare, sentence: Sentence): ContactCue[] {
  const words = reading.cues.get('meeting-words')?.[sentence.index] ?? []
  const found = new Map<number, ContactCue['kind']>()
  for (const { first, value } of words) {
    const { meaning } = value
    const isContact =
      meaning === 'meeting' || meaning === 'call' || (meaning === 'talk' && isTalkingWith(reading, sentence, first))
    if (isContact && found.get(first) !== 'call') found.set(first, meaning === 'call' ? 'call' : 'meeting')
  }
  for (const { people, ruler, at } of reading.runs[sentence.index] ?? [])
    if ((ruler === 'bei' || ruler === 'zu') && people.every(one => !one.isGenitive) && !found.has(at))
      found.set(at, 'meeting')
  splitVerbs(reading, sentence, found)
  for (const at of [...found.keys()]) if (isOtherwise(reading, sentence, at, found)) found.delete(at)
  return [...found]
    .filter(([at]) => (reading.quoteDepth[at] ?? 0) === 0)
    .map(([at, kind]) => ({ at, kind }))
    .sort((a, b) => a.at - b.at)
    .slice(0, MAX_CUES)
}

/** `kamen … zusammen` is a contact, `traf … ein` is none. */
function splitVerbs({ document, matchers }: Bare, sentence: Sentence, found: Map<number, ContactCue['kind']>): void {
  const matcher = phrasesOf(matchers, 'contact-verbs')
  const isKnown = (pair: readonly Token[]): boolean => matcher.match(pair).length > 0
  for (const { at, pair } of findSeparableVerbs(document.tokens, sentence.first, sentence.last, isKnown))
    for (const { value } of matcher.match(pair)) {
      if (value.meaning === 'none') found.delete(at)
      if (value.meaning === 'meeting' || value.meaning === 'call') found.set(at, value.meaning)
    }
}

const REACH = 14
const TOGETHER = /^(?:miteinander|zueinander|einander|augen)$/

/** `sprach am Freitag mit ihm`, `redeten miteinander`: in the clause of the verb stands with whom. */
function isTalkingWith({ document: { tokens } }: Bare, sentence: Sentence, verb: number): boolean {
  for (const step of [-1, 1]) {
    let marks = 0
    for (let at = verb + step; Math.abs(at - verb) <= REACH && at >= sentence.first && at < sentence.last; at += step) {
      const token = tokens[at]
      if (tokens[step === 1 ? at : at + 1]?.gap === 'mark' && ++marks > 1) break
      if (TOGETHER.test(token?.folded ?? '')) return true
      if (token?.folded === 'mit' && isSomebody(tokens.slice(at + 1, Math.min(at + 7, sentence.last)))) return true
    }
  }
  return false
}

function isSomebody(next: readonly { readonly text: string; readonly gap: string }[]): boolean {
  const end = next.findIndex((token, at) => at > 0 && token.gap === 'mark')
  return (end === -1 ? next : next.slice(0, end)).some(token => /^\p{Lu}|^(?:ihm|ihr|ihnen)$/u.test(token.text))
}

/** What is `getroffen` without anybody meeting. */
const DECIDED =
  /(?:entscheidung|entscheid|massnahme|vereinbarung|vorkehrung|vorbereitung|absprache|regelung|aussage|wahl)(?:en|n)?$/

/** A decision is taken, not met; talking by video is the video call itself, told twice. */
function isOtherwise(
  reading: Bare,
  sentence: Sentence,
  at: number,
  found: ReadonlyMap<number, ContactCue['kind']>,
): boolean {
  const { tokens } = reading.document
  const token = tokens[at]
  if (token === undefined || /^\p{Lu}/u.test(token.text)) return false
  const { from, until } = clauseAt(reading, sentence, at)
  const clause = tokens.slice(from, until)
  if (/^(?:ge)?tr(?:eff|af|iff|off)/.test(token.folded) && clause.some(one => DECIDED.test(one.folded))) return true
  if (found.get(at) !== 'meeting' || clause.some(one => one.folded === 'und')) return false
  return [...found].some(
    ([other, kind]) => kind === 'call' && other >= from && other < until && !isVerb(tokens[other]?.text),
  )
}

function isVerb(text: string | undefined): boolean {
  return /^(?:tele|zu|zusammen|rief|ruf|an|schalt)/.test(text ?? '')
}
