// Gathers from the store what a digest is composed of: what the ledger has recorded since this chat was last told.
// The choice of what to tell is compose.ts; nothing here writes.

import type { ArticleId } from '../model/article.ts'
import type { Chat } from '../model/chat.ts'
import type { Digest, DigestItem, DigestMaterial, Reading } from '../model/digest.ts'
import type { Evidence } from '../model/evidence.ts'
import type { LedgerChange, LedgerEntry } from '../model/ledger.ts'
import { type IsoTime, toIsoTime } from '../model/time.ts'
import { meetingOf } from '../model/told.ts'
import type { AnalysisStore } from '../storage/ports/analyses.ts'
import type { ArticleStore } from '../storage/ports/articles.ts'
import type { LedgerStore } from '../storage/ports/ledger.ts'
import type { ToldStore } from '../storage/ports/told.ts'
import { addDays, dayIn } from '../text/calendar.ts'

const HOUR_MS = 60 * 60 * 1_000
/** What a chat that was never told anything gets as news. */
const FIRST_WINDOW_MS = 48 * HOUR_MS
/** Older than this is no news, even when it was recorded since: an archive that was imported late. */
const NEWS_WINDOW_MS = 7 * 24 * HOUR_MS
/** Meetings as old as this may still be what today's reports are about. */
const RECENT_DAYS = 7
/** Far above what a week brings; should it be reached, the rest is told next time. */
const MAX_ENTRIES = 5_000
/** Far more than a week brings. */
const MAX_CONTRADICTIONS = 200
/** Articles whose findings are read for a digest. */
const MAX_READINGS = 200

export interface GatherStore {
  readonly ledger: Pick<
    LedgerStore,
    'lastSeq' | 'entriesAfter' | 'findStories' | 'findMeetings' | 'meetings' | 'statuses' | 'contradictions'
  >
  readonly told: Pick<ToldStore, 'beyond'>
  readonly articles: Pick<ArticleStore, 'cite'>
  readonly analyses: Pick<AnalysisStore, 'find'>
}

/**
 * Which part of the ledger: what is new for the chat; the same with what the last digest told; all since a moment.
 */
export type Range = 'new' | 'again' | { readonly since: IsoTime }

type Listener = Pick<Chat, 'chatId' | 'threadId' | 'toldUpTo' | 'toldFrom' | 'zone'>

/** What is to be told to the chat at `now`, with all that the entries speak of. */
export async function gatherDigest(
  store: GatherStore,
  chat: Listener,
  now: Date,
  range: Range = 'new',
): Promise<DigestMaterial> {
  const { ledger } = store
  const lastSeq = await ledger.lastSeq()
  const { after, filter } = questionOf(chat, now, range)
  const found = await ledger.entriesAfter(after, filter)
  const upTo = found.length < MAX_ENTRIES ? lastSeq : (found.at(-1)?.seq ?? lastSeq)
  const known = range === 'new' ? await store.told.beyond(chat) : new Set<number>()
  // What was recorded between the two questions belongs to the next digest.
  const entries = found.filter(({ seq }) => seq <= upTo && !known.has(seq))
  const [stories, meetings, around, statuses, newest, readings] = await Promise.all([
    ledger.findStories(idsOf(entries, change => (change.kind === 'story' ? change.story : undefined))),
    ledger.findMeetings(idsOf(entries, meetingOf)),
    ledger.meetings({ from: addDays(dayIn(chat.zone, now), -RECENT_DAYS) }),
    ledger.statuses(),
    ledger.contradictions({ limit: MAX_CONTRADICTIONS }),
    readAll(entries, store),
  ])
  return {
    ...{ entries, stories, meetings, around, statuses, readings },
    contradictions: new Map(newest.map(one => [one.id, one])),
    // While nothing is known yet, nothing has been told: what is known then is news to this chat.
    upTo: typeof range === 'string' && lastSeq > 0 ? upTo : null,
  }
}

function questionOf({ toldUpTo, toldFrom }: Listener, now: Date, range: Range) {
  const back = (ms: number) => toIsoTime(new Date(now.getTime() - ms))
  if (typeof range !== 'string')
    return { after: 0, filter: { since: range.since, onlyNews: false, limit: MAX_ENTRIES } }
  const from = range === 'again' ? toldFrom : toldUpTo
  // To a chat that was never told anything, what was known before the source was added is news as well.
  return from === null
    ? { after: 0, filter: { since: back(FIRST_WINDOW_MS), onlyNews: false, limit: MAX_ENTRIES } }
    : { after: from, filter: { since: back(NEWS_WINDOW_MS), onlyNews: true, limit: MAX_ENTRIES } }
}

/** All articles that stand behind a digest, for their citations. */
export function articlesBehind({
  items,
  brief,
  ahead,
  doubts,
}: Pick<Digest, 'items' | 'brief' | 'ahead' | 'doubts'>): Set<ArticleId> {
  const told = [...items, ...brief, ...doubts, ...ahead.flatMap(({ news }) => news ?? [])]
  const meetings = ahead.map(({ meeting }) => meeting)
  const evidence = [...told.flatMap(evidenceOf), ...meetings.flatMap(meeting => meeting.evidence)]
  return new Set(evidence.map(({ articleId }) => articleId))
}

function evidenceOf({ evidence, meeting, effects }: DigestItem): readonly Evidence[] {
  return [...evidence, ...(meeting?.evidence ?? []), ...effects.flatMap(evidenceOf)]
}

async function readAll(
  entries: readonly LedgerEntry[],
  { articles, analyses }: GatherStore,
): Promise<ReadonlyMap<ArticleId, Reading>> {
  const citations = await articles.cite(new Set(entries.flatMap(({ evidence }) => evidence.map(one => one.articleId))))
  const newest = [...citations.values()].toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  const readings = new Map<ArticleId, Reading>()
  for (const { articleId, title, publishedAt } of newest.slice(0, MAX_READINGS)) {
    const { statements = [], mentions = [], meetings = [] } = (await analyses.find(articleId)) ?? {}
    readings.set(articleId, { title, publishedAt, statements, mentions, meetings })
  }
  return readings
}

function idsOf(entries: readonly LedgerEntry[], pick: (change: LedgerChange) => string | undefined): Set<string> {
  return new Set(entries.map(({ change }) => pick(change)).filter(id => id !== undefined))
}
