// Articles that change: what they say now replaces what they said, and what they said is kept, because evidence found in
// it points into that text.

import type { ArticleId } from '../model/article.ts'
import type { IsoTime } from '../model/time.ts'
import { fingerprintOf } from './article-key.ts'
import { wantPage } from './page-wanted.ts'
import type { ArticleVersion } from './ports/articles.ts'
import type { Database, Write } from './schema.ts'

/** What a feed says of an article that is known. */
export interface Saying {
  readonly title: string
  readonly text: string
  readonly feedHash: string
  readonly at: IsoTime
  readonly wantsPage?: boolean
  /** Nothing was noted of what the feed said before, so it is not known whether this is a change. */
  readonly isFirst: boolean
}

/** Notes what the feed says now. True if the article says something else than before. */
export async function changeText(transaction: Write, key: number, said: Saying): Promise<boolean> {
  await transaction.updateTable('article').set({ feed_hash: said.feedHash }).where('key', '=', key).execute()
  if (said.isFirst) return false
  // The whole text stands on the page; the new teaser only says that it is time to read it again.
  if (said.wantsPage === true) await wantPage(transaction, key, { tries: 1, tryAt: said.at })
  const text = said.wantsPage === true ? undefined : said.text
  return await replaceText(transaction, key, { title: said.title, ...(text !== undefined && { text }) }, said.at)
}

/** Puts new words in the place of the old, which are kept. False, and nothing is done, if they say the same. */
export async function replaceText(
  transaction: Write,
  key: number,
  words: { readonly title?: string; readonly text?: string },
  at: IsoTime,
): Promise<boolean> {
  const old = await transaction
    .selectFrom('article')
    .innerJoin('article_text', 'article_key', 'key')
    .select(['title', 'text', 'analysis_version'])
    .where('key', '=', key)
    .executeTakeFirst()
  if (old === undefined) return false
  const { title = old.title, text = old.text } = words
  if (fingerprintOf(title, text) === fingerprintOf(old.title, old.text)) return false
  // What nobody has read yet is no evidence of anything.
  if (old.analysis_version > 0) await keepVersion(transaction, key, old, at)
  await transaction
    .updateTable('article')
    .set(({ eb }) => ({ title, analysis_version: 0, revision: eb('revision', '+', 1) }))
    .where('key', '=', key)
    .execute()
  await transaction.updateTable('article_text').set({ text }).where('article_key', '=', key).execute()
  return true
}

async function keepVersion(
  transaction: Write,
  key: number,
  { title, text }: { readonly title: string; readonly text: string },
  at: IsoTime,
): Promise<void> {
  const { last } = await transaction
    .selectFrom('article_version')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('article_key', '=', key)
    .executeTakeFirstOrThrow()
  const version = (last ?? 0) + 1
  await transaction
    .insertInto('article_version')
    .values({ article_key: key, version, title, text, replaced_at: at })
    .execute()
}

/** What an article said before, oldest first. */
export async function findVersions(database: Database, id: ArticleId): Promise<readonly ArticleVersion[]> {
  const rows = await database
    .selectFrom('article_version')
    .innerJoin('article', 'key', 'article_key')
    .select(['article_version.title', 'text', 'replaced_at'])
    .where('id', '=', id)
    .orderBy('version')
    .execute()
  return rows.map(({ title, text, replaced_at }) => ({ title, text, replacedAt: replaced_at }))
}
