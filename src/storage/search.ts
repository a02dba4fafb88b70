// Full-text search over the relevant articles: stems in a contentless FTS5 table, newest first without sorting.
// SQLite's own; on another engine this file is the one to write anew.

import { sql } from 'kysely'
import type { Analysis } from '../model/analysis.ts'
import { queryStems, stemsOf } from '../text/stems.ts'
import { selectArticles, toArticle } from './article-row.ts'
import { fromJson } from './json.ts'
import type { SearchHit } from './ports/articles.ts'
import type { Database, Write } from './schema.ts'
import { cutSnippet } from './snippet.ts'

/** More words than this are left out of a query: nobody types them, and each costs a list to walk. */
const MAX_QUERY_WORDS = 24

/**
 * Relevant articles that have all words of the query, newest first. No ranking: it would visit every match, so its cost
 * would grow with the archive, while this reads the index from its newest end and stops.
 */
export async function searchArticles(
  database: Database,
  query: string,
  limit: number,
  offset: number,
): Promise<readonly SearchHit[]> {
  const stems = queryStems(query).slice(0, MAX_QUERY_WORDS)
  if (stems.length === 0 || limit < 1) return []
  // Stems are letters and digits alone; quoted, none of them is an operator of the query language (AND, NEAR …).
  const match = stems.map(stem => `"${stem}"`).join(' ')
  const { rows: hits } = await sql<{ key: number }>`
    select rowid as key from article_stems where article_stems match ${match}
    order by rowid desc limit ${limit} offset ${Math.max(0, offset)}`.execute(database)
  if (hits.length === 0) return []
  const rows = await selectArticles(database)
    .innerJoin('analysis', 'analysis.article_key', 'article.key')
    .select('analysis.findings')
    .where(
      'article.key',
      'in',
      hits.map(({ key }) => key),
    )
    .orderBy('article.key', 'desc')
    .execute()
  return rows.map(row => {
    const { boilerplate } = fromJson<Pick<Analysis, 'boilerplate'>>(row.findings, `the analysis of ${row.id}`)
    return { article: toArticle(row), snippet: cutSnippet(row.text, new Set(stems), boilerplate) }
  })
}

/** Makes an article findable by its title and the text without boilerplate. Cheapest in ascending order of keys. */
export async function addToIndex(transaction: Write, key: number, title: string, body: string): Promise<void> {
  const stems = [...stemsOf(title), ...stemsOf(body)].join(' ')
  await sql`insert into article_stems (rowid, stems) values (${key}, ${stems})`.execute(transaction)
}

export async function removeFromIndex(transaction: Write, key: number): Promise<void> {
  await sql`delete from article_stems where rowid = ${key}`.execute(transaction)
}
