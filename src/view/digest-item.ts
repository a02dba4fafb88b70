// One thing that is new, as digests and alerts show it: what happened, where, when and who, one quote, what followed from
// it with the proof folded away, and the numbers of its sources.

import type { DigestItem, MeetingAhead } from '../model/digest.ts'
import type { Meeting } from '../model/meeting.ts'
import { subjectOf, type Told } from '../model/told.ts'
import { daysBetween } from '../text/calendar.ts'
import { changeLine } from './changes.ts'
import { clean } from './clean.ts'
import { countArticles, type Footnotes } from './footnotes.ts'
import { meetingLine } from './meetings.ts'
import type { Reader } from './reader.ts'
import { blockquote, concat, italic, join, type Part, type Rich } from './rich.ts'
import { type Actors, namesOf, quoted } from './words.ts'

const MAX_QUOTE = 300
const MAX_EFFECT_QUOTE = 220
/** Consequences that an item shows; more would bury the next item. */
const MAX_EFFECTS = 6

const SOON_DAYS = 7

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
    ...effects.map(effect => effectLine(effect, mark, telling)),
    hidden > 0 ? reader.t('digest-more-effects', { count: hidden }) : undefined,
    effects.length > 0 ? proofBlock(effects, mark, telling) : undefined,
  ])
}

/** A meeting that comes; one that is new for the chat with its quote. */
export function aheadEntry({ meeting, news }: MeetingAhead, telling: Telling): Rich {
  const { notes, reader, actors } = telling
  const names = namesOf(meeting.participants, actors)
  const reports = reader.t('count-reports', { count: countArticles(meeting.evidence) })
  const below = [names, reports].filter(part => part !== '').join(' · ')
  const isNew = news === undefined ? '' : `${reader.t('digest-new-mark')} `
  const marks = notes.mark(news?.evidence ?? meeting.evidence)
  const quote = news === undefined ? purposeLine(meeting, telling) : quoteLine(news, MAX_EFFECT_QUOTE, telling)
  return join([
    concat('• ', isNew, meetingLine(meeting, reader)),
    concat('   ', below, marks),
    quote && concat('   ', quote),
  ])
}

/** Of a meeting soon that names nobody, the sentence is all that says what it is. */
function purposeLine({ startDay, participants, evidence }: Meeting, { told, reader }: Telling): Rich | undefined {
  const [first] = evidence
  if (participants.length > 0 || daysBetween(reader.today, startDay) > SOON_DAYS) return undefined
  if (first === undefined || told.has(first.quote)) return undefined
  told.add(first.quote)
  return italic(quoted(first.quote, MAX_EFFECT_QUOTE))
}

/** An item of less weight in one line. */
export function briefLine(item: DigestItem, { notes, reader }: Telling): Rich | undefined {
  const line = changeLine(item.change, item, reader)
  return line && concat(line, notes.mark(item.evidence))
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
  { change, meeting, actors: named }: DigestItem,
  origins: string,
  telling: Telling,
): Part | undefined {
  const { reader, actors } = telling
  const persons = meeting === undefined ? [] : meeting.participants
  const names = namesOf(persons, new Map([...actors, ...named.map(actor => [actor.id, actor] as const)]))
  const below = [names, origins].filter(part => part !== '').join(' · ')
  if (change.kind !== 'story' || meeting === undefined) return below === '' ? undefined : below
  return join([concat('🗓 ', meetingLine(meeting, reader)), below], ' · ')
}

/** The best sentence, unless it stands above already or is the title; with who says it. */
function quoteLine(item: DigestItem, max: number, { told }: Telling): Rich | undefined {
  const best = item.evidence.find(({ quote }) => !told.has(quote) && !isTitle(quote, item))
  if (best === undefined || !item.isQuotable) return undefined
  told.add(best.quote)
  const isFirst = best === item.evidence[0]
  const speaker = isFirst && item.speaker !== undefined ? `${clean(item.speaker.name)}: ` : ''
  return concat(speaker, italic(quoted(best.quote, max)))
}

function effectLine(effect: DigestItem, mark: Mark, { reader, actors }: Telling): Rich | undefined {
  const line = changeLine(effect.change, effect, reader)
  const names = effect.change.kind === 'meeting' ? namesOf(effect.meeting?.participants ?? [], actors) : ''
  return line && concat(line, names === '' ? '' : ` · ${names}`, mark(effect.evidence))
}

/** The sentences behind the consequences, folded by Telegram. */
function proofBlock(effects: readonly DigestItem[], mark: Mark, telling: Telling): Rich | undefined {
  const lines = effects.flatMap(effect => {
    const quote = quoteLine(effect, MAX_EFFECT_QUOTE, telling)
    return quote === undefined ? [] : [concat(quote, mark(effect.evidence.slice(0, 1)))]
  })
  return lines.length === 0 ? undefined : blockquote(join(lines), true)
}

/** A story whose best evidence is its own title needs no quote. */
function isTitle(quote: string, { change }: DigestItem): boolean {
  return change.kind === 'story' && clean(quote) === clean(change.title)
}
