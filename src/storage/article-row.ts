// Articles between their rows and the model. Reads only; what is written stands in article-insert.ts.

import type { Article, ArticleId, Citation } from '../model/article.ts'
import type { Database, Row, Write } from './schema.ts'
import { chunked } from './write.ts'

/** Article rows with their text, to be narrowed by the caller. */
export function selectArticles(database: Database | Write) {
  return database
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_key', 'article.key')
    .select([
      ...(['article.key', 'article.id', 'source_id', 'source_name', 'guid', 'url', 'title'] as const),
      ...(['published_at', 'fetched_at', 'lang', 'is_baseline', 'revision', 'article_text.text'] as const),
    ])
}

type ArticleRow = Pick<
  Row<'article'>,
  | ('id' | 'source_id' | 'source_name' | 'guid' | 'url' | 'title')
  | ('published_at' | 'fetched_at' | 'lang' | 'is_baseline' | 'revision')
> & { readonly text: string }

export function toArticle(row: ArticleRow): Article {
  return {
    id: row.id,
    sourceId: row.source_id,
    sourceName: row.source_name,
    guid: row.guid,
    url: row.url,
    title: row.title,
    text: row.text,
    publishedAt: row.published_at,
    fetchedAt: row.fetched_at,
    lang: row.lang,
    isBaseline: row.is_baseline === 1,
    ...(row.revision > 0 && { revision: row.revision }),
  }
}

/** Citations of those articles that exist. */
export async function cite(database: Database, ids: Iterable<ArticleId>): Promise<ReadonlyMap<ArticleId, Citation>> {
  const citations = new Map<ArticleId, Citation>()
  for (const piece of chunked([...new Set(ids)])) {
    const rows = await database
      .selectFrom('article')
      .select(['id', 'source_name', 'title', 'url', 'published_at'])
      .where('id', 'in', piece)
      .execute()
    for (const { id, source_name, title, url, published_at } of rows) {
      citations.set(id, { articleId: id, sourceName: source_name, title, url, publishedAt: published_at })
    }
  }
  return citations
}
