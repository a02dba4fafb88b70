// What became of reading the page of an article: its text takes the place of the teaser, or the teaser stays.

import type { ArticleId } from '../model/article.ts'
import type { IsoTime } from '../model/time.ts'
import { replaceText } from './article-version.ts'
import type { ArticleStore } from './ports/articles.ts'
import type { Write } from './schema.ts'

type PageResult = Parameters<ArticleStore['settlePage']>[1]

export async function settlePage(transaction: Write, id: ArticleId, result: PageResult, now: IsoTime) {
  const article = await transaction
    .selectFrom('article')
    .select(['key', 'source_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (article === undefined) return { trials: 0, gains: 0 }
  if (result.kind === 'later') await putOff(transaction, article.key, result.tryAt)
  else await transaction.deleteFrom('page_wanted').where('article_key', '=', article.key).execute()
  if (result.kind === 'read' && result.isGain) {
    await replaceText(transaction, article.key, { text: result.text }, now)
  }
  return await countPage(transaction, article.source_id, result)
}

async function putOff(transaction: Write, key: number, tryAt: IsoTime): Promise<void> {
  await transaction
    .updateTable('page_wanted')
    .set(({ eb }) => ({ try_at: tryAt, tries: eb('tries', '+', 1) }))
    .where('article_key', '=', key)
    .execute()
}

async function countPage(transaction: Write, sourceId: string, result: PageResult) {
  const counted = await transaction
    .updateTable('source')
    .set(({ eb }) => ({
      page_trials: eb('page_trials', '+', result.kind === 'read' ? 1 : 0),
      page_gains: eb('page_gains', '+', result.kind === 'read' && result.isGain ? 1 : 0),
    }))
    .where('id', '=', sourceId)
    .returning(['page_trials', 'page_gains'])
    .executeTakeFirst()
  return { trials: counted?.page_trials ?? 0, gains: counted?.page_gains ?? 0 }
}
