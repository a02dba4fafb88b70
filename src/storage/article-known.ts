// Which articles of a batch are known already: by source and guid, by address, or by saying the same as another of the
// source did under another guid.

import type { NewArticle } from '../model/article.ts'
import { groupBy } from '../model/group-by.ts'
import type { IsoTime } from '../model/time.ts'
import type { Row, Write } from './schema.ts'
import { chunked } from './write.ts'

/** An article with the source that it is saved under. */
export interface Incoming extends NewArticle {
  readonly sourceId: string
  readonly sourceName: string
  /** Other sources under which the same guid is the same article. */
  readonly sameSources?: ReadonlySet<string>
  readonly wantsPage?: boolean
}

/** An incoming article with the fingerprint of what it says. */
export interface Hashed extends Incoming {
  readonly feedHash: string
}

export type KnownRow = Pick<Row<'article'>, 'key' | 'guid' | 'url' | 'source_id' | 'feed_hash' | 'published_at'>

export interface Sorted {
  readonly fresh: readonly Hashed[]
  /** The row of the same article of the same source, for those that have one: what it says now may have changed. */
  readonly again: readonly { readonly article: Hashed; readonly row: KnownRow }[]
}

/** A feed with new guids repeats what it said in the last weeks, not what it said a year ago. */
const SAME_DAYS = 30
/** A short text may well be said twice: then it must be of the same moment. */
const TELLING_LENGTH = 100
const DAY_MS = 86_400_000

/** Parts a batch. What comes twice in the batch is known from the second time on. */
export async function sortOut(transaction: Write, incoming: readonly Hashed[]): Promise<Sorted> {
  const rows = await findRows(transaction, incoming)
  const byGuid = groupBy(rows, row => row.guid)
  const byUrl = groupBy(rows, row => row.url)
  const byHash = groupBy(rows, row => row.feed_hash)
  const inBatch = groupBy(incoming, ({ url }) => url)
  const guids = new Set(incoming.map(({ guid }) => guid))
  const seen = new Set<string>()
  const fresh: Hashed[] = []
  const again: { article: Hashed; row: KnownRow }[] = []
  for (const article of incoming) {
    const { guid, url, sourceId, sameSources, feedHash } = article
    const names = [`${sourceId} ${guid}`, ...(url === null ? [] : [url])]
    const isRepeated = names.some(name => seen.has(name))
    for (const name of names) seen.add(name)
    if (isRepeated) continue
    const named = byGuid.get(guid) ?? []
    const placed = url === null ? [] : (byUrl.get(url) ?? [])
    // A ticker gives many entries one address; only where there is a single one, another guid is the same article.
    const own = [...named, ...(inBatch.get(url)?.length === 1 ? placed : [])].find(row => row.source_id === sourceId)
    const isKnown =
      own !== undefined ||
      placed.length > 0 ||
      named.some(row => sameSources?.has(row.source_id) === true) ||
      // A feed that lists both has two that say the same; one under a new guid has taken the place of the old. The ids of
      // an archive are the archivist's own, and believed.
      (sameSources === undefined &&
        (byHash.get(feedHash) ?? []).some(row => !guids.has(row.guid) && saysTheSame(row, article)))
    if (own !== undefined) again.push({ article, row: own })
    if (!isKnown) fresh.push(article)
  }
  return { fresh, again }
}

function saysTheSame(row: KnownRow, { sourceId, publishedAt, text }: Hashed): boolean {
  if (row.source_id !== sourceId) return false
  const apart = Math.abs(timeOf(row.published_at) - timeOf(publishedAt))
  return text.length < TELLING_LENGTH ? apart === 0 : apart <= SAME_DAYS * DAY_MS
}

function timeOf(time: IsoTime): number {
  return Date.parse(time)
}

async function findRows(transaction: Write, incoming: readonly Hashed[]): Promise<readonly KnownRow[]> {
  const rows = new Map<number, KnownRow>()
  const find = async (column: 'guid' | 'url' | 'feed_hash', values: readonly string[]) => {
    if (values.length === 0) return
    const found = await transaction
      .selectFrom('article')
      .select(['key', 'guid', 'url', 'source_id', 'feed_hash', 'published_at'])
      .where(column, 'in', [...new Set(values)])
      .execute()
    for (const row of found) rows.set(row.key, row)
  }
  for (const piece of chunked(incoming)) {
    await find(
      'guid',
      piece.map(({ guid }) => guid),
    )
    await find(
      'url',
      piece.flatMap(({ url }) => url ?? []),
    )
    await find(
      'feed_hash',
      piece.map(({ feedHash }) => feedHash),
    )
  }
  return [...rows.values()]
}
