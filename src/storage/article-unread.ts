// Which articles are to be read by the analyser, and which of them first.

import type { Article } from '../model/article.ts'
import { selectArticles, toArticle } from './article-row.ts'
import type { Database } from './schema.ts'

/** Those that nobody has read yet, then at most `again` of those that an older analyser has. */
export async function findWithoutAnalysis(
  database: Database,
  version: number,
  limit: number,
  again: number = limit,
): Promise<readonly Article[]> {
  const fresh = await findReadBy(database, 0, limit)
  const room = Math.min(again, limit - fresh.length)
  const old = room > 0 && version > 0 ? await findOutdated(database, version, room) : []
  return [...fresh, ...old].map(toArticle)
}

/** Whether any article has only been read by an analyser before `version`. */
export async function hasOutdated(database: Database, version: number): Promise<boolean> {
  return (await nextVersion(database, 0)) < version
}

/**
 * There are only a few versions at a time, so each one's oldest are read in the order of the index and merged: the cost
 * does not grow with what is waiting.
 */
async function findOutdated(database: Database, version: number, limit: number) {
  const waiting = []
  for (let last = await nextVersion(database, 0); last < version; last = await nextVersion(database, last))
    waiting.push(...(await findReadBy(database, last, limit)))
  return waiting.toSorted((a, b) => a.key - b.key).slice(0, limit)
}

async function findReadBy(database: Database, version: number, limit: number) {
  return await selectArticles(database)
    .where('analysis_version', '=', version)
    .where(({ not, exists, selectFrom, ref }) =>
      not(
        exists(
          selectFrom('page_wanted')
            .select('tries')
            .where('article_key', '=', ref('article.key'))
            .where('tries', '=', 0),
        ),
      ),
    )
    .orderBy('article.key')
    .limit(limit)
    .execute()
}

/** The next higher version that any article has, Infinity if there is none. */
async function nextVersion(database: Database, last: number): Promise<number> {
  const { next } = await database
    .selectFrom('article')
    .select(({ fn }) => fn.min('analysis_version').as('next'))
    .where('analysis_version', '>', last)
    .executeTakeFirstOrThrow()
  return next ?? Number.POSITIVE_INFINITY
}
