// Gathers from the store what a digest is composed of: what the ledger has recorded since this chat was last told.
// The choice of what to tell is compose.ts; nothing here writes.

import type { ArticleId } from '../model/article.ts'
import type { Chat } from '../model/chat.ts'
import type { Digest, DigestMaterial } from '../model/digest.ts'
import type { LedgerChange, LedgerEntry, Meeting } from '../model/ledger.ts'
import { toIsoTime } from '../model/time.ts'
import type { LedgerStore } from '../storage/ports/ledger.ts'
import { dayIn } from '../text/calendar.ts'

const HOUR_MS = 60 * 60 * 1_000
/** What a chat that was never told anything gets as news. */
const FIRST_WINDOW_MS = 48 * HOUR_MS
/** Older than this is no news, even when it was recorded since: an archive that was imported late. */
const NEWS_WINDOW_MS = 7 * 24 * HOUR_MS
/** Far above what a week brings; should it be reached, the rest is told next time. */
const MAX_ENTRIES = 5_000

type GatherStore = {
  readonly ledger: Pick<
    LedgerStore,
    'lastSeq' | 'entriesAfter' | 'findStories' | 'findMeetings' | 'meetings' | 'statuses'
  >
}

/** What is new for the chat at `now`, with all that the entries speak of. */
export async function gatherDigest(
  { ledger }: GatherStore,
  chat: Pick<Chat, 'toldUpTo' | 'zone'>,
  now: Date,
): Promise<DigestMaterial> {
  const lastSeq = await ledger.lastSeq()
  const isFirst = chat.toldUpTo === null
  const since = toIsoTime(new Date(now.getTime() - (isFirst ? FIRST_WINDOW_MS : NEWS_WINDOW_MS)))
  // To a chat that was never told anything, what was known before the source was added is news as well.
  const filter = { since, onlyNews: !isFirst, limit: MAX_ENTRIES }
  const found = await ledger.entriesAfter(chat.toldUpTo ?? 0, filter)
  const upTo = found.length < MAX_ENTRIES ? lastSeq : (found.at(-1)?.seq ?? lastSeq)
  // What was recorded between the two questions belongs to the next digest.
  const entries = found.filter(({ seq }) => seq <= upTo)
  const [stories, meetings, ahead, statuses] = await Promise.all([
    ledger.findStories(idsOf(entries, change => (change.kind === 'story' ? change.story : undefined))),
    ledger.findMeetings(idsOf(entries, change => (change.kind === 'meeting' ? change.meeting : undefined))),
    ledger.meetings({ from: dayIn(chat.zone, now) }),
    ledger.statuses(),
  ])
  return { entries, stories, meetings, ahead, statuses, upTo }
}

/** All articles that stand behind a digest, for their citations. */
export function articlesBehind({ items, ahead }: Pick<Digest, 'items' | 'ahead'>): Set<ArticleId> {
  const meetings: readonly (Meeting | undefined)[] = [...ahead, ...items.map(item => item.meeting)]
  const evidence = [...items, ...meetings].flatMap(thing => thing?.evidence ?? [])
  return new Set(evidence.map(({ articleId }) => articleId))
}

function idsOf(entries: readonly LedgerEntry[], pick: (change: LedgerChange) => string | undefined): Set<string> {
  return new Set(entries.map(({ change }) => pick(change)).filter(id => id !== undefined))
}
