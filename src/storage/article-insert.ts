// Which articles of a batch are new, and how they are saved. An article is known by its source and guid, or by its
// address, whatever the source: the same page under two feeds of one outlet is one article.

import type { NewArticle } from '../model/article.ts'
import type { IsoTime } from '../model/time.ts'
import { idOf, nextKey } from './article-key.ts'
import type { Write } from './schema.ts'
import { chunked } from './write.ts'

/** An article with the source that it is saved under. */
export interface Incoming extends NewArticle {
  readonly sourceId: string
  readonly sourceName: string
  /** Other sources under which the same guid is the same article. */
  readonly sameSources?: ReadonlySet<string>
}

/** Saves those that are new; gives how many, by source. */
export async function insertNew(
  transaction: Write,
  incoming: readonly Incoming[],
  saved: { readonly at: IsoTime; readonly isBaseline: boolean },
): Promise<ReadonlyMap<string, number>> {
  const added = new Map<string, number>()
  for (const article of await newOnes(transaction, incoming.map(asStored))) {
    const key = await nextKey(transaction, article.publishedAt)
    await transaction
      .insertInto('article')
      .values({
        ...{ key, id: idOf(article.sourceId, article.guid), source_id: article.sourceId, guid: article.guid },
        ...{ source_name: article.sourceName, url: article.url, title: article.title, lang: article.lang },
        ...{ published_at: article.publishedAt, fetched_at: saved.at, is_baseline: saved.isBaseline ? 1 : 0 },
        ...{ analysis_version: 0, is_relevant: 0, was_relevant: 0, is_settled: 0 },
      })
      .execute()
    await transaction.insertInto('article_text').values({ article_key: key, text: article.text }).execute()
    added.set(article.sourceId, (added.get(article.sourceId) ?? 0) + 1)
  }
  return added
}

/** Half a character cannot be stored as UTF-8: it comes back as another one, and the article would never be known. */
function asStored(article: Incoming): Incoming {
  const { guid, url } = article
  return { ...article, guid: wellFormed(guid), url: url === null ? null : wellFormed(url) }
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

async function newOnes(transaction: Write, incoming: readonly Incoming[]): Promise<Incoming[]> {
  const guids = new Map<string, Set<string>>()
  const urls = new Set<string>()
  for (const piece of chunked(incoming)) {
    const rows = await transaction
      .selectFrom('article')
      .select(['guid', 'source_id'])
      .where('guid', 'in', [...new Set(piece.map(article => article.guid))])
      .execute()
    for (const row of rows) guids.set(row.guid, (guids.get(row.guid) ?? new Set()).add(row.source_id))
    const addresses = [...new Set(piece.flatMap(article => article.url ?? []))]
    if (addresses.length === 0) continue
    const known = await transaction.selectFrom('article').select('url').where('url', 'in', addresses).execute()
    for (const { url } of known) if (url !== null) urls.add(url)
  }
  return incoming.filter(({ guid, url, sourceId, sameSources }) => {
    const sources = guids.get(guid) ?? new Set()
    const isKnown =
      sources.has(sourceId) || [...sources].some(source => sameSources?.has(source)) || (url !== null && urls.has(url))
    // What comes twice in the batch is known from the second time on.
    guids.set(guid, sources.add(sourceId))
    if (url !== null) urls.add(url)
    return !isKnown
  })
}
