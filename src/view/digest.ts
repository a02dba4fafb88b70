// The digest of one chat: date and counts, what lies ahead, what is new, what did not move. Fixed order, one screen.

import type { ArticleId, Citation } from '../model/article.ts'
import type { Digest, DigestItem, UnchangedIssue } from '../model/digest.ts'
import { ISSUE_STATUSES } from '../model/ledger.ts'
import type { Locale, Translate } from '../model/locale.ts'
import type { Button, Message } from '../model/message.ts'
import type { IsoTime } from '../model/time.ts'
import { changeLine } from './changes.ts'
import { clean } from './clean.ts'
import { formatAge, formatDay, formatFullDay, formatMoment, formatWeekday } from './dates.ts'
import { countArticles, createFootnotes, type Footnotes } from './footnotes.ts'
import { meetingEntry, meetingLine } from './meetings.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, italic, join, type Rich, toMessage } from './rich.ts'
import { type Actors, namesOf, quoted, statusSign } from './words.ts'

/** Items that a digest tells in full, so that it is read in one screen. */
export const ITEMS_ON_SCREEN = 6
const MAX_QUOTE = 150
/** More unchanged issues than these are folded. */
const FOLD_FROM = 4

export interface DigestExtras {
  /** Persons whom the meetings name. */
  readonly actors?: Actors
  /** When the last thing came that the chat was told, for the line that nothing is new. */
  readonly since?: IsoTime | undefined
}

/**
 * The message for a digest; `tellsUpTo` is set. `citations` has the articles of all evidence in the digest. A digest
 * without items gives one line with the age of the newest evidence.
 */
export function renderDigest(
  digest: Digest,
  citations: ReadonlyMap<ArticleId, Citation>,
  t: Translate,
  locale: Locale,
  extras: DigestExtras = {},
): Message {
  const reader: Reader = { t, locale, zone: digest.zone, today: digest.day }
  const notes = createFootnotes(citations, reader)
  const actors = extras.actors ?? new Map()
  const blocks =
    digest.items.length === 0
      ? [nothingNew(digest, extras.since, reader)]
      : [
          titleBlock(digest, reader),
          aheadBlock(digest, actors, notes, reader),
          ...itemBlocks(digest, notes, reader),
          unchangedBlock(digest.unchanged, reader),
          notes.list(),
        ]
  return toMessage(join(blocks, '\n\n'), { buttons: buttonsFor(t), tellsUpTo: digest.upTo })
}

/** What is asked after reading; the answers come as messages of their own, so that the digest stays. */
function buttonsFor(t: Translate): readonly (readonly Button[])[] {
  return [
    [
      { label: t('button-status'), command: 'status', data: 'new' },
      { label: t('button-meetings'), command: 'meetings', data: 'new' },
      { label: t('button-timeline'), command: 'timeline', data: 'new' },
    ],
  ]
}

function titleBlock(digest: Digest, reader: Reader): Rich {
  const weekday = formatWeekday(digest.day, { ...reader, today: digest.day }).split(' ')[0]
  const date = `${weekday} ${formatFullDay(digest.day, reader.locale)}`
  const counts = [
    reader.t('digest-count-new', { count: digest.items.length + digest.more }),
    digest.ahead.length > 0 ? reader.t('digest-count-ahead', { count: digest.ahead.length }) : '',
    digest.unchanged.length > 0 ? reader.t('digest-count-unchanged', { count: digest.unchanged.length }) : '',
  ]
  const line = counts.filter(count => count !== '').join(' · ')
  return concat('🕊 ', bold(`${reader.t('digest-title')} · ${date}`), '\n', line)
}

function aheadBlock(digest: Digest, actors: Actors, notes: Footnotes, reader: Reader): Rich | undefined {
  if (digest.ahead.length === 0) return undefined
  const lines = digest.ahead.map(meeting => meetingEntry(meeting, actors, notes, reader))
  return join([bold(reader.t('digest-ahead')), ...lines])
}

function itemBlocks(digest: Digest, notes: Footnotes, reader: Reader): (Rich | undefined)[] {
  const told = new Set<string>()
  const [first, ...others] = digest.items
    .map(item => itemBlock(item, told, notes, reader))
    .filter(item => item !== undefined)
  const more = digest.more > 0 ? concat(reader.t('digest-more', { count: digest.more })) : undefined
  return first === undefined ? [more] : [join([bold(reader.t('digest-new')), first]), ...others, more]
}

/** What changed, the best quote unless it stands above already, persons and origins. */
function itemBlock(item: DigestItem, told: Set<string>, notes: Footnotes, reader: Reader): Rich | undefined {
  const line = changeLine(item.change, item, reader)
  if (line === undefined) return undefined
  const actors = new Map(item.actors.map(actor => [actor.id, actor]))
  const names = namesOf(item.meeting?.participants ?? [], actors)
  const reports = countArticles(item.evidence)
  const origins = reports > 1 ? reader.t('digest-origins', { reports, origins: item.origins }) : ''
  const best = item.evidence[0]?.quote ?? ''
  const isTold = best === '' || told.has(best) || sameText(best, item)
  told.add(best)
  const quote = isTold ? undefined : italic(quoted(best, MAX_QUOTE))
  const below = [names, origins].filter(part => part !== '').join(' · ')
  const { meeting } = item
  const event =
    item.change.kind === 'story' && meeting !== undefined ? concat('🗓 ', meetingLine(meeting, reader)) : undefined
  return join([concat(line, notes.mark(item.evidence)), quote, event, below])
}

/** A story whose best evidence is its own title needs no quote. */
function sameText(quote: string, { change }: DigestItem): boolean {
  return change.kind === 'story' && clean(quote) === clean(change.title)
}

/** By status, each issue with the age of its newest evidence; folded if there are many. */
function unchangedBlock(unchanged: readonly UnchangedIssue[], reader: Reader): Rich | undefined {
  if (unchanged.length === 0) return undefined
  const lines = ISSUE_STATUSES.map(status => {
    const issues = unchanged
      .filter(issue => issue.status === status)
      .map(
        ({ issue, newestEvidenceAt }) => `${clean(issue.name[reader.locale])} (${formatAge(newestEvidenceAt, reader)})`,
      )
    return issues.length === 0
      ? undefined
      : `${statusSign(status)} ${reader.t(`status-${status}`)}: ${issues.join(', ')}`
  })
  return concat(bold(reader.t('digest-unchanged')), '\n', blockquote(join(lines), unchanged.length > FOLD_FROM))
}

function nothingNew(digest: Digest, since: IsoTime | undefined, reader: Reader): Rich {
  const newest = digest.unchanged
    .map(({ newestEvidenceAt }) => newestEvidenceAt)
    .toSorted()
    .at(-1)
  const line =
    since === undefined
      ? reader.t('digest-nothing', { day: formatDay(digest.day, reader) })
      : reader.t('digest-nothing-since', { since: formatMoment(since, reader) })
  const age = newest === undefined ? '' : ` ${reader.t('digest-newest', { age: formatAge(newest, reader) })}`
  return concat('🕊 ', bold(line), age)
}
