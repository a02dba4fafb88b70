// What speaks for a side being the one that demands or rejects, as feature names. The model weighs them.

import { PARTIES, type Party } from '../model/actor.ts'
import type { IssueId } from '../model/issue.ts'
import type { Sentence } from './document.ts'
import { isImposed, type PartyOpinions } from './party-rules.ts'
import { cuesIn, type Reading } from './reading.ts'
import { isObject, sidesIn } from './sides.ts'

/** What is asked: who demands or rejects something of an issue in a sentence. */
export interface PartyQuestion {
  readonly sentence: Sentence
  readonly issue: IssueId
  readonly kind: 'demanded' | 'rejected'
}

/** Sides that the text gives any ground for: named in the sentence or the one before, or the opinion of a rule. */
export function partiesInQuestion(reading: Reading, { sentence }: PartyQuestion, opinions: PartyOpinions): Party[] {
  const before = reading.document.sentences[sentence.index - 1]
  const named = [sentence, ...(before === undefined ? [] : [before])].flatMap(one => sidesIn(reading, one))
  const found = new Set([...named.map(({ party }) => party), ...Object.values(opinions)])
  return PARTIES.filter(party => found.has(party))
}

export function partyFeatures(
  reading: Reading,
  { sentence, issue, kind }: PartyQuestion,
  opinions: PartyOpinions,
  party: Party,
): string[] {
  const features = ['bias', kind, `side=${party}`, `side=${party},${kind}`, `side=${party},${issue},${kind}`]
  const rules = Object.entries(opinions) as [keyof PartyOpinions, Party | null][]
  const agreeing = rules.filter(([, opinion]) => opinion === party).map(([rule]) => rule)
  const spoken = rules.filter(([, opinion]) => opinion !== null)
  for (const [rule, opinion] of rules) {
    const says = opinion === null ? 'silent' : opinion === party ? 'yes' : 'no'
    features.push(`${rule}=${says}`, `${rule}=${says},${kind}`)
    if (says === 'no') features.push(`${rule}=no,${opinion},${party}`)
  }
  features.push(
    `yes=${agreeing.join('+')}`,
    `pattern=${rules.map(([, one]) => (one === null ? '-' : one === party ? 'y' : 'n')).join('')}`,
  )
  features.push(
    `agree=${agreeing.length},of=${spoken.length}`,
    `imposed=${isImposed(reading, sentence)},speaker=${opinions.speaker === party}`,
  )
  const sides = sidesIn(reading, sentence)
  const own = sides.filter(one => one.party === party)
  const others = new Set(sides.map(one => one.party)).size
  const isSubject = own.some(({ at }) => !isObject(reading, sentence, at))
  const isFirst = sides[0]?.party === party
  features.push(
    `here=${Math.min(own.length, 2)},others=${Math.min(others, 3)}`,
    `subject=${isSubject}`,
    `first=${isFirst},subject=${isSubject}`,
  )
  features.push(`first=${isFirst},speaker=${opinions.speaker === null ? 'none' : opinions.speaker === party}`)
  for (const { at } of own) features.push(...wordsBefore(reading, sentence, at))
  const mood = moodOf(reading, sentence)
  features.push(
    `carried=${opinions.carried === null ? 'silent' : opinions.carried === party},${mood},here=${sides.length > 0}`,
  )
  features.push(`mood=${mood},speaker=${opinions.speaker === party}`, `mood=${mood},side=${party}`)
  for (const cue of cuesIn(reading, 'signal-cues', sentence))
    features.push(`cue=${cue.value.meaning},subject=${isSubject}`, `cue=${cue.value.meaning},first=${isFirst}`)
  return features
}

function wordsBefore({ document: { tokens } }: Reading, sentence: Sentence, at: number): string[] {
  const word = (place: number): string =>
    place < sentence.first ? '^' : place >= sentence.last ? '$' : (tokens[place]?.folded ?? '').slice(0, 8)
  return [`before=${word(at - 1)}`, `before=${word(at - 2)} ${word(at - 1)}`, `after=${word(at + 1)}`]
}

/** Clauses of a plan are told in the mood of what would be, or as what is to be. */
const WOULD =
  /^(?:wuerden?|waeren?|muessten?|sollten?|duerften?|koennten?|kaemen?|bekaemen?|blieben?|floessen?|erhielten?|fielen?|stuenden?|gaeben?|haetten?|uebernaehmen?|gingen?)$/
const SHALL = /^(?:soll|sollen|muss|muessen|muesse)$/

function moodOf({ document: { tokens } }: Reading, sentence: Sentence): string {
  const words = tokens.slice(sentence.first, sentence.last)
  if (words.some(({ folded }) => WOULD.test(folded))) return 'would'
  return words.some(({ folded }) => SHALL.test(folded)) ? 'shall' : 'plain'
}
