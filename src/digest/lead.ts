// Which sentence stands below the title of an event: one that adds to the title, is about the same, and can be read by
// itself.

import type { Actor } from '../model/actor.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Meeting } from '../model/meeting.ts'
import { clarityOf } from '../text/clarity.ts'
import { tokenise } from '../text/tokens.ts'
import type { Proof } from './proof.ts'

/** Words that share this many letters at their beginning are taken for the same. */
const STEM = 5
/** Names and nouns that a sentence must add to those of the title. */
const ADDED = 2
/** Share of a title's names from which on a sentence is about the same. */
const RESTATED = 0.5
const CLEAR = 1.6
/** Articles, prepositions and conjunctions. */
const BETWEEN =
  /^(?:der|die|das|den|dem|des|(?:k?ein)(?:e[nmrs]?)?|und|oder|sowie|nicht|als|wie|von|vom|zu|zum|zur|in|im|ins|an|am|auf|aus|bei|beim|mit|nach|vor|vorm|für|über|um|durch|gegen|ohne|zwischen|unter|seit|bis|trotz|wegen|statt)$/u
const SPOKEN = 0.3
const OF_TITLE = 0.8
/** For each name of the meeting. */
const OF_MEETING = 0.25
/** The ledger gives its best sentence first. */
const LATER = 0.15

export interface Lead {
  /** The best first, the others as they came. */
  readonly evidence: readonly Evidence[]
  /** Who says the first, if it is speech that does not name the speaker. */
  readonly speaker: Actor | undefined
}

/** `evidence`: what may stand below the title, the ledger's choice first. `meeting`: the event, if it is one. */
export function findLead(
  {
    title,
    evidence,
    meeting,
  }: {
    readonly title: string
    readonly evidence: readonly Evidence[]
    readonly meeting: Meeting | undefined
  },
  proof: Proof,
): Lead {
  const named = stemsOf(title)
  const weigh = (one: Evidence, index: number) =>
    CLEAR * clarityOf(one.quote) +
    (proof.isSpeech(one) ? SPOKEN : 0) +
    OF_TITLE * shareOf(named, stemsOf(one.quote)) +
    (meeting === undefined ? 0 : OF_MEETING * proof.tells(one, meeting)) -
    (restates(title, one.quote) ? 2 : 0) -
    LATER * Math.min(index, 3)
  const [best] = evidence
    .map((one, index) => ({ one, weight: weigh(one, index) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ one }) => one)
  if (best === undefined) return { evidence, speaker: undefined }
  return { evidence: [best, ...evidence.filter(one => one !== best)], speaker: proof.speakerOf(best) }
}

/** Whether a sentence says what the title says: it names most of the same, and adds hardly anything or has no verb. */
export function restates(title: string, quote: string): boolean {
  const [named, told] = [stemsOf(title), new Set([...stemsOf(quote)].filter(stem => !/^\d/.test(stem)))]
  const added = [...told].filter(stem => !named.has(stem)).length
  return shareOf(named, told) > RESTATED && (added < ADDED || isHeading(quote))
}

/** Nothing but names, nouns and the words between them: no verb. */
function isHeading(quote: string): boolean {
  const words = tokenise(quote).map(({ text }) => text)
  return words.slice(1).every(word => !/^\p{Ll}/u.test(word) || BETWEEN.test(word))
}

/** Names, nouns and numbers, by how they begin. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = tokenise(text).filter(token => /^[\p{Lu}\p{N}]/u.test(token.text))
  return new Set(words.map(({ folded }) => folded.slice(0, STEM)))
}

function shareOf(wanted: ReadonlySet<string>, told: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : [...wanted].filter(stem => told.has(stem)).length / wanted.size
}
