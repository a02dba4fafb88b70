// Articles whose page is still to be read, because the feed gives a teaser only.

import type { IsoTime } from '../model/time.ts'
import type { WantedPage } from './ports/articles.ts'
import type { Database, Write } from './schema.ts'

/** Puts an article among those whose page is to be read. `tries` above 0: the teaser may be analysed meanwhile. */
export async function wantPage(
  transaction: Write,
  key: number,
  { tries, tryAt }: { readonly tries: number; readonly tryAt: IsoTime },
): Promise<void> {
  const row = { tries, try_at: tryAt }
  await transaction
    .insertInto('page_wanted')
    .values({ article_key: key, ...row })
    .onConflict(conflict => conflict.column('article_key').doUpdateSet(row))
    .execute()
}

export async function findPages(database: Database, now: IsoTime, limit: number): Promise<readonly WantedPage[]> {
  const rows = await database
    .selectFrom('page_wanted')
    .innerJoin('article', 'article.key', 'page_wanted.article_key')
    .innerJoin('article_text', 'article_text.article_key', 'key')
    .select(['id', 'source_id', 'url', 'text', 'tries'])
    .where('try_at', '<=', now)
    .orderBy('key', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap(({ id, source_id, url, text, tries }) =>
    url === null ? [] : [{ articleId: id, sourceId: source_id, url, text, tries }],
  )
}
