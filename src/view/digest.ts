// The digest of one chat: date and counts, what lies ahead, what is new, what did not move. Fixed order, one screen.

import type { ArticleId, Citation } from '../model/article.ts'
import { type Digest, isEmptyDigest, type UnchangedIssue } from '../model/digest.ts'
import type { Locale, Translate } from '../model/locale.ts'
import type { Button, Message } from '../model/message.ts'
import { ISSUE_STATUSES } from '../model/status.ts'
import type { IsoDay, IsoTime } from '../model/time.ts'
import type { Told } from '../model/told.ts'
import { clockIn } from '../text/calendar.ts'
import { clean } from './clean.ts'
import { formatAge, formatDay, formatFullDay, formatMoment, formatWeekday } from './dates.ts'
import { aheadBlocks } from './digest-ahead.ts'
import { doubtBlocks } from './digest-doubts.ts'
import { briefLine, itemBlock, type Telling, toldOf } from './digest-item.ts'
import { createFootnotes } from './footnotes.ts'
import type { Reader } from './reader.ts'
import { blockquote, bold, concat, join, type Rich, toMessage } from './rich.ts'
import { type Actors, statusSign } from './words.ts'

/** Items that a digest tells in full, so that it is read in one screen. */
export const ITEMS_ON_SCREEN = 6
/** Items that follow in one line each. */
export const BRIEF_ITEMS = 6

export interface DigestExtras {
  /** Persons whom the meetings name. */
  readonly actors?: Actors
  /** When the last thing came that the chat was told, for the line that nothing is new. */
  readonly since?: IsoTime | undefined
  /** The day from which on it was asked for, if it was. */
  readonly from?: IsoDay
  /** When it should have come, if that is long ago. */
  readonly dueAt?: IsoTime
}

/** A stretch of the message, with what it tells. */
interface Block {
  readonly text: Rich
  readonly tells?: readonly Omit<Told, 'at'>[]
}

/**
 * The message for a digest; `tells` and, if it tells all up to there, `tellsUpTo` are set. `citations` has the articles
 * of all evidence in the digest. A digest without news gives one line with the age of the newest evidence.
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
  const telling: Telling = { notes, actors: extras.actors ?? new Map(), reader, told: new Set() }
  const blocks = isEmptyDigest(digest)
    ? [{ text: nothingNew(digest, extras.since, reader) }]
    : [
        { text: titleBlock(digest, extras, reader) },
        ...aheadBlocks(digest, telling),
        ...itemBlocks(digest, telling),
        ...briefBlocks(digest, telling),
        ...doubtBlocks(digest.doubts, telling),
        ...unchangedBlock(digest.unchanged, reader),
        ...[notes.listBeside(titlesIn(digest))].flatMap(text => (text === undefined ? [] : [{ text }])),
      ]
  const { text, tells } = layOut(blocks)
  return toMessage(text, {
    buttons: buttonsFor(t),
    tells,
    ...(digest.upTo === null ? {} : { tellsUpTo: digest.upTo }),
  })
}

/** Blocks one below the other, and where in the text each tells what. */
function layOut(blocks: readonly Block[]): { readonly text: Rich; readonly tells: readonly Told[] } {
  const gap = '\n\n'
  let at = 0
  const tells: Told[] = []
  for (const { text, tells: told = [] } of blocks) {
    tells.push(...told.map(one => ({ ...one, at })))
    at += text.text.length + gap.length
  }
  return {
    text: join(
      blocks.map(({ text }) => text),
      gap,
    ),
    tells,
  }
}

/** What is asked after reading; the answers come as messages of their own, so that the digest stays. */
function buttonsFor(t: Translate): readonly (readonly Button[])[] {
  return [
    [
      { label: t('button-status'), command: 'status', data: 'new' },
      { label: t('button-meetings'), command: 'meetings', data: 'new' },
      { label: t('button-timeline'), command: 'timeline', data: 'new' },
    ],
    [{ label: t('button-wrong'), command: 'wrong', data: 'new' }],
  ]
}

function titleBlock(
  { day, items, brief, more, ahead, later, doubts, unchanged }: Digest,
  { from, dueAt }: DigestExtras,
  reader: Reader,
): Rich {
  const weekday = formatWeekday(day, { ...reader, today: day }).split(' ')[0]
  const date = `${weekday} ${formatFullDay(day, reader.locale)}`
  const announced = ahead.filter(({ news }) => news !== undefined).length
  const dates = ahead.length + later.length
  const counts = [
    from === undefined ? '' : reader.t('digest-since', { day: formatDay(from, reader) }),
    reader.t('digest-count-new', { count: items.length + brief.length + more + announced }),
    dates > 0 ? reader.t('digest-count-ahead', { count: dates }) : '',
    doubts.length > 0 ? reader.t('digest-count-doubts', { count: doubts.length }) : '',
    unchanged.length > 0 ? reader.t('digest-count-unchanged', { count: unchanged.length }) : '',
  ]
  if (dueAt !== undefined) counts.push(reader.t('digest-late', { time: clockIn(reader.zone, dueAt) }))
  const line = counts.filter(count => count !== '').join(' · ')
  return concat('🕊 ', bold(`${reader.t('digest-title')} · ${date}`), '\n', line)
}

function itemBlocks({ items }: Digest, telling: Telling): Block[] {
  const blocks = items.flatMap(item => {
    const text = itemBlock(item, telling)
    return text === undefined ? [] : [{ text, tells: toldOf(item) }]
  })
  const [first, ...others] = blocks
  if (first === undefined) return []
  return [{ ...first, text: join([bold(telling.reader.t('digest-new')), first.text]) }, ...others]
}

function briefBlocks({ brief, more }: Digest, telling: Telling): Block[] {
  const { t } = telling.reader
  const lines = brief.flatMap(item => briefLine(item, telling) ?? [])
  const rest = more > 0 ? t('digest-more', { count: more }) : undefined
  if (lines.length === 0) return rest === undefined ? [] : [{ text: concat(rest) }]
  return [{ text: join([bold(t('digest-brief')), ...lines, rest]), tells: brief.flatMap(toldOf) }]
}

/** One line, by status: each issue with the age of its newest evidence; folded by Telegram if it is long. */
function unchangedBlock(unchanged: readonly UnchangedIssue[], reader: Reader): Block[] {
  if (unchanged.length === 0) return []
  const groups = ISSUE_STATUSES.flatMap(status => {
    const issues = unchanged
      .filter(issue => issue.status === status)
      .map(
        ({ issue, newestEvidenceAt }) => `${clean(issue.name[reader.locale])} (${formatAge(newestEvidenceAt, reader)})`,
      )
    return issues.length === 0 ? [] : [`${statusSign(status)} ${reader.t(`status-${status}`)}: ${issues.join(', ')}`]
  })
  return [{ text: concat(bold(reader.t('digest-unchanged')), '\n', blockquote(groups.join(' · '), true)) }]
}

function nothingNew(digest: Digest, since: IsoTime | undefined, reader: Reader): Rich {
  const newest = digest.unchanged
    .map(({ newestEvidenceAt }) => newestEvidenceAt)
    .toSorted()
    .at(-1)
  const line =
    since === undefined || digest.upTo === null
      ? reader.t('digest-nothing', { day: formatDay(digest.day, reader) })
      : reader.t('digest-nothing-since', { since: formatMoment(since, reader) })
  const age = newest === undefined ? '' : ` ${reader.t('digest-newest', { age: formatAge(newest, reader) })}`
  return concat('🕊 ', bold(line), age)
}

/** Titles that the message shows anyway. */
function titlesIn({ items, brief }: Digest): ReadonlySet<string> {
  return new Set([...items, ...brief].flatMap(({ change }) => (change.kind === 'story' ? [change.title] : [])))
}
