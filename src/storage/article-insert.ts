// How the articles of a batch are saved: new ones as rows of their own, changed ones with what they said before.

import type { IsoTime } from '../model/time.ts'
import { fingerprintOf, idOf, nextKey } from './article-key.ts'
import { type Hashed, type Incoming, sortOut } from './article-known.ts'
import { changeText } from './article-version.ts'
import { wantPage } from './page-wanted.ts'
import type { Write } from './schema.ts'

export interface Saved {
  /** How many are new, by source. */
  readonly added: ReadonlyMap<string, number>
  readonly changed: number
  /** Seconds between publication and fetching of the new ones, added up. */
  readonly delayS: number
}

/** Saves those that are new and changes those that say something else now. */
export async function insertNew(
  transaction: Write,
  incoming: readonly Incoming[],
  { at, isBaseline }: { readonly at: IsoTime; readonly isBaseline: (fresh: number) => boolean },
): Promise<Saved & { readonly isBaseline: boolean }> {
  const { fresh, again } = await sortOut(transaction, incoming.map(asStored))
  const saved = { at, isBaseline: isBaseline(fresh.length) }
  const added = new Map<string, number>()
  let delayS = 0
  for (const article of fresh) {
    await insertOne(transaction, article, saved)
    added.set(article.sourceId, (added.get(article.sourceId) ?? 0) + 1)
    delayS += Math.max(0, Math.round((Date.parse(at) - Date.parse(article.publishedAt)) / 1000))
  }
  let changed = 0
  for (const { article, row } of again) {
    if (row.feed_hash === article.feedHash) continue
    const said = { ...article, at, isFirst: row.feed_hash === null }
    if (await changeText(transaction, row.key, said)) changed++
  }
  return { added, changed, delayS, isBaseline: saved.isBaseline }
}

async function insertOne(
  transaction: Write,
  article: Hashed,
  { at, isBaseline }: { readonly at: IsoTime; readonly isBaseline: boolean },
): Promise<void> {
  const key = await nextKey(transaction, article.publishedAt)
  await transaction
    .insertInto('article')
    .values({
      ...{ key, id: idOf(article.sourceId, article.guid), source_id: article.sourceId, guid: article.guid },
      ...{ source_name: article.sourceName, url: article.url, title: article.title, lang: article.lang },
      ...{ published_at: article.publishedAt, fetched_at: at, is_baseline: isBaseline ? 1 : 0 },
      ...{ analysis_version: 0, is_relevant: 0, was_relevant: 0, is_settled: 0 },
      ...{ feed_hash: article.feedHash, revision: 0 },
    })
    .execute()
  await transaction.insertInto('article_text').values({ article_key: key, text: article.text }).execute()
  if (article.wantsPage === true && article.url !== null) await wantPage(transaction, key, { tries: 0, tryAt: at })
}

/** Half a character cannot be stored as UTF-8: it comes back as another one, and the article would never be known. */
function asStored(article: Incoming): Hashed {
  const { guid, url, title, text } = article
  const isWhole = { guid: wellFormed(guid), url: url === null ? null : wellFormed(url) }
  return { ...article, ...isWhole, feedHash: fingerprintOf(title, text) }
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
