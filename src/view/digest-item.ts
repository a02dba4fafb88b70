// One thing that is new, as digests and alerts show it: what happened, where, when and who, one quote, what followed from
// it with the proof folded away, and the numbers of its sources.

import type { DigestItem } from '../model/digest.ts'
import type { Evidence } from '../model/evidence.ts'
import { subjectOf, type Told } from '../model/told.ts'
import { changeLine, positionLine } from './changes.ts'
import { clean } from './clean.ts'
import { countArticles, type Footnotes } from './footnotes.ts'
import { meetingLine, meetingPlace } from './meetings.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, italic, join, type Part, type Rich } from './rich.ts'
import { type Actors, namesOf, quoted } from './words.ts'

const MAX_QUOTE = 300
const MAX_EFFECT_QUOTE = 220
const MAX_BRIEF_QUOTE = 120
/** Consequences that an item shows; more would bury the next item. */
const MAX_EFFECTS = 6

/** What is shared by all items of one message. */
export interface Telling {
  readonly notes: Footnotes
  readonly actors: Actors
  readonly reader: Reader
  /** Sentences that stand in the message already. */
  readonly told: Set<string>
}

/** The numbers of the sources beside a line. */
type Mark = (evidence: DigestItem['evidence']) => Rich

/** Undefined if what it speaks of is not known any more. */
export function itemBlock(item: DigestItem, telling: Telling): Rich | undefined {
  const { notes, reader } = telling
  const line = changeLine(item.change, item, reader)
  if (line === undefined) return undefined
  const reports = countArticles(item.evidence)
  const origins = reports > 1 ? reader.t('digest-origins', { reports, origins: item.origins }) : ''
  const effects = item.effects.slice(0, MAX_EFFECTS)
  const hidden = item.effects.length - effects.length
  // Where all comes from one article, its number stands once.
  const isOneSource = countArticles([item, ...effects].flatMap(({ evidence }) => evidence)) === 1
  const mark: Mark = evidence => (isOneSource ? concat('') : notes.mark(evidence))
  return join([
    concat(line, notes.mark(item.evidence)),
    eventLine(item, origins, telling),
    quoteLine(item, MAX_QUOTE, telling),
    ...effects.filter(isMove).map(effect => moveLine(effect, mark, reader)),
    proofBlock(effects, hidden, mark, telling),
  ])
}

/** An item of less weight in one line; what a side demands or refuses is in its words. */
export function briefLine(item: DigestItem, telling: Telling): Rich | undefined {
  const { change, issue, evidence } = item
  const [first] = evidence
  const quote = change.kind === 'position' && first !== undefined ? quoteOf(first, MAX_BRIEF_QUOTE, telling) : undefined
  const line =
    change.kind === 'position' && quote !== undefined
      ? concat(positionLine(change.position, issue, telling.reader), quote)
      : changeLine(change, item, telling.reader)
  return line && concat(line, telling.notes.mark(evidence))
}

/** What a message that shows the item has told. */
export function toldOf({ change, meeting, entries, effects }: DigestItem): readonly Omit<Told, 'at'>[] {
  const isReport = change.kind === 'story' && entries.length === 0
  const own = isReport ? [] : [{ subject: subjectOf(change), entries }]
  const event =
    meeting === undefined || change.kind === 'meeting' ? [] : [{ subject: `meeting ${meeting.id}`, entries: [] }]
  return [...own, ...event, ...effects.flatMap(toldOf)]
}

/** Place, day and persons of what happened. */
function eventLine(
  { change, meeting, isFollowUp, actors: named }: DigestItem,
  origins: string,
  telling: Telling,
): Part {
  const { reader, actors } = telling
  const persons = meeting === undefined ? [] : meeting.participants
  const names = namesOf(persons, new Map([...actors, ...named.map(actor => [actor.id, actor] as const)]))
  if (change.kind !== 'story' || meeting === undefined) return join([names, origins], ' · ')
  if (isFollowUp === true && meeting.state !== 'planned')
    return join([concat(`↪️ ${reader.t('digest-follow-up')}: `, meetingPlace(meeting, reader)), origins], ' · ')
  return join([concat('🗓 ', meetingLine(meeting, reader)), names, origins], ' · ')
}

/** The best sentence, unless it stands above already or says what the title says; with who says it. */
function quoteLine(item: DigestItem, max: number, telling: Telling): Rich | undefined {
  if (!item.isQuotable) return italic(telling.reader.t('digest-faded'))
  const best = item.evidence.find(({ quote }) => !telling.told.has(quote) && !isTitle(quote, item))
  const quote = best && quoteOf(best, max, telling)
  const isFirst = best === item.evidence[0]
  return quote && concat(isFirst && item.speaker !== undefined ? `${clean(item.speaker.name)}: ` : '', quote)
}

/** The sentence in quotation marks; undefined if it stands in the message already. */
export function quoteOf({ quote }: Evidence, max: number, { told }: Telling): Rich | undefined {
  if (told.has(quote)) return undefined
  told.add(quote)
  return italic(quoted(quote, max))
}

function isMove({ change }: DigestItem): boolean {
  return change.kind === 'status'
}

function moveLine({ change, issue, evidence }: DigestItem, mark: Mark, reader: Reader): Rich | undefined {
  const line = changeLine(change, { issue }, reader)
  return line && concat(line, mark(evidence))
}

/** What was demanded and refused, and the sentences behind what moved: each with its issue, folded by Telegram. */
function proofBlock(effects: readonly DigestItem[], hidden: number, mark: Mark, telling: Telling): Rich | undefined {
  const { reader } = telling
  const lines = effects.flatMap(effect => {
    const line = proofLine(effect, quoteLine(effect, MAX_EFFECT_QUOTE, telling), reader)
    return line === undefined ? [] : [concat(line, mark(effect.evidence.slice(0, 1)))]
  })
  const more = hidden > 0 ? reader.t('digest-more-effects', { count: hidden }) : undefined
  return lines.length === 0 ? undefined : blockquote(join([...lines, more]), true)
}

/** Undefined if there is nothing to add to what stands above. */
function proofLine({ change, issue }: DigestItem, quote: Rich | undefined, reader: Reader): Rich | undefined {
  if (quote === undefined) return change.kind === 'status' ? undefined : changeLine(change, { issue }, reader)
  if (change.kind === 'position') return concat(positionLine(change.position, issue, reader), quote)
  return issue && concat('• ', bold(`${clean(issue.name[reader.locale])}:`), ' ', quote)
}

/** A story whose best evidence is its own title needs no quote. */
function isTitle(quote: string, { change }: DigestItem): boolean {
  return change.kind === 'story' && clean(quote) === clean(change.title)
}
