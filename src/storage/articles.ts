// The corpus: what came from feeds and archives, and what is still to be read.

import type { SourceDescription } from '../model/source.ts'
import type { IsoTime } from '../model/time.ts'
import { insertNew } from './article-insert.ts'
import { idOf } from './article-key.ts'
import { settlePage } from './article-page.ts'
import { cite, selectArticles, toArticle } from './article-row.ts'
import { findWithoutAnalysis, hasOutdated } from './article-unread.ts'
import { findVersions } from './article-version.ts'
import { findPages } from './page-wanted.ts'
import type { ArticleStore } from './ports/articles.ts'
import type { Database, Write } from './schema.ts'
import { searchArticles } from './search.ts'
import { newSource } from './source-row.ts'
import { write } from './write.ts'

export function createArticleStore(database: Database): ArticleStore {
  return {
    addNew: (sourceId, articles, poll) => write(database, transaction => addNew(transaction, sourceId, articles, poll)),

    import: (articles, now) => write(database, transaction => importArchive(transaction, articles, now)),

    nextWithoutAnalysis: (version, limit, again) => findWithoutAnalysis(database, version, limit, again),

    hasOutdated: version => hasOutdated(database, version),

    async find(id) {
      const row = await selectArticles(database).where('article.id', '=', id).executeTakeFirst()
      return row && toArticle(row)
    },

    nextPages: (now, limit) => findPages(database, now, limit),

    settlePage: (id, result, now) => write(database, transaction => settlePage(transaction, id, result, now)),

    versions: id => findVersions(database, id),

    cite: ids => cite(database, ids),

    search: (query, limit, offset = 0) => searchArticles(database, query, limit, offset),

    async count() {
      const { articles } = await database
        .selectFrom('article')
        .select(({ fn }) => fn.countAll<number>().as('articles'))
        .executeTakeFirstOrThrow()
      const { relevant } = await database
        .selectFrom('article')
        .select(({ fn }) => fn.countAll<number>().as('relevant'))
        .where(({ eb, lit }) => eb('is_relevant', '=', lit(1)))
        .executeTakeFirstOrThrow()
      return { articles, relevant }
    },
  }
}

async function addNew(
  transaction: Write,
  sourceId: string,
  articles: Parameters<ArticleStore['addNew']>[1],
  { at, validators, nextTryAt }: Parameters<ArticleStore['addNew']>[2],
) {
  const source = await transaction.selectFrom('source').selectAll().where('id', '=', sourceId).executeTakeFirst()
  // Removed while it was being fetched: nobody wants its articles any more.
  if (source === undefined) return { added: 0, known: 0, changed: 0 }
  const incoming = articles.map(article => ({ ...article, sourceId, sourceName: source.name }))
  const isBaseline = (fresh: number) => isNoNews(source.last_success_at, at, fresh, incoming.length)
  const saved = await insertNew(transaction, incoming, { at, isBaseline })
  const added = saved.added.get(sourceId) ?? 0
  await transaction
    .updateTable('source')
    .set({
      ...{ etag: validators.etag, last_modified: validators.lastModified, body_hash: validators.bodyHash },
      ...{ last_tried_at: at, last_success_at: at, last_error: null, failures_in_row: 0, next_try_at: nextTryAt },
      ...{ failing_since: null, error_since: null, articles: source.articles + added },
      ...(!saved.isBaseline && { news: source.news + added, news_delay_s: source.news_delay_s + saved.delayS }),
    })
    .where('id', '=', sourceId)
    .execute()
  return { added, known: articles.length - added, changed: saved.changed }
}

/** So many at once, all new and soon after the last time, are no news but old articles under new names. */
const TOO_MANY_NEWS = 20
const SOON_MS = 6 * 60 * 60 * 1000

function isNoNews(lastSuccessAt: IsoTime | null, at: IsoTime, fresh: number, all: number): boolean {
  if (lastSuccessAt === null) return true
  return fresh > TOO_MANY_NEWS && fresh === all && Date.parse(at) - Date.parse(lastSuccessAt) < SOON_MS
}

async function importArchive(transaction: Write, articles: Parameters<ArticleStore['import']>[0], now: IsoTime) {
  const outlets = new Map<string, { readonly sourceId: string; readonly sameSources: ReadonlySet<string> }>()
  for (const { sourceName } of articles) {
    if (!outlets.has(sourceName)) outlets.set(sourceName, await openArchive(transaction, sourceName, now))
  }
  const incoming = articles.flatMap(article => {
    const outlet = outlets.get(article.sourceName)
    return outlet === undefined ? [] : [{ ...article, ...outlet }]
  })
  const saved = await insertNew(transaction, incoming, { at: now, isBaseline: () => true })
  let added = 0
  for (const [id, count] of saved.added) {
    added += count
    await transaction
      .updateTable('source')
      .set(({ eb }) => ({ articles: eb('articles', '+', count) }))
      .where('id', '=', id)
      .execute()
  }
  return { added, known: articles.length - added }
}

/** The stand-in of an outlet for its imported articles, and the feeds that bear the same name. */
async function openArchive(transaction: Write, name: string, now: IsoTime) {
  const url = `archive:${name}`
  const description: SourceDescription = { url, name, tier: 3, country: null }
  await transaction
    .insertInto('source')
    .values({ ...newSource(description, now), state: 'paused', is_archive: 1 })
    .onConflict(conflict => conflict.column('url').doNothing())
    .execute()
  const same = await transaction.selectFrom('source').select('id').where('name', '=', name).execute()
  return { sourceId: idOf('source', url), sameSources: new Set(same.map(({ id }) => id)) }
}
