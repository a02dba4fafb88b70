// Saves a batch of analyses with all that follows from them: tables by person, full-text index, counters.

import type { Analysis } from '../model/analysis.ts'
import { toJson } from './json.ts'
import type { Row, Write } from './schema.ts'
import { addToIndex, removeFromIndex } from './search.ts'
import { chunked } from './write.ts'

/** What of the article decides how its analysis is saved. */
type Known = Pick<
  Row<'article'>,
  'key' | 'id' | 'source_id' | 'title' | 'revision' | 'analysis_version' | 'is_relevant' | 'was_relevant' | 'is_settled'
> & { readonly text: string }

/** Analyses of articles that are gone or have changed meanwhile, and those not newer than what is there, are left out. */
export async function saveAnalyses(transaction: Write, analyses: readonly Analysis[]): Promise<void> {
  const articles = await findArticles(transaction, analyses)
  const gained = new Map<string, number>()
  // In ascending order of keys FTS5 writes the batch as one segment; out of order, each article as its own.
  const pairs = analyses
    .flatMap(analysis => {
      const article = articles.get(analysis.articleId)
      return article === undefined || isOutdated(analysis, article) ? [] : [{ analysis, article }]
    })
    .toSorted((a, b) => a.article.key - b.article.key || b.analysis.version - a.analysis.version)
    .filter(({ article }, at, sorted) => sorted[at - 1]?.article.key !== article.key)
  for (const { analysis, article } of pairs) {
    await saveOne(transaction, analysis, article)
    const gain = (analysis.isRelevant ? 1 : 0) - article.is_relevant
    if (gain !== 0) gained.set(article.source_id, (gained.get(article.source_id) ?? 0) + gain)
  }
  for (const [id, gain] of gained) {
    await transaction
      .updateTable('source')
      .set(({ eb }) => ({ relevant: eb('relevant', '+', gain) }))
      .where('id', '=', id)
      .execute()
  }
}

function isOutdated(analysis: Analysis, article: Known): boolean {
  return article.analysis_version >= analysis.version || article.revision !== (analysis.revision ?? 0)
}

async function findArticles(transaction: Write, analyses: readonly Analysis[]): Promise<Map<string, Known>> {
  const articles = new Map<string, Known>()
  for (const piece of chunked(analyses.map(({ articleId }) => articleId))) {
    const rows = await transaction
      .selectFrom('article')
      .innerJoin('article_text', 'article_key', 'key')
      .select([
        'key',
        'id',
        'source_id',
        'title',
        'revision',
        'analysis_version',
        'is_relevant',
        'was_relevant',
        'is_settled',
        'text',
      ])
      .where('id', 'in', piece)
      .execute()
    for (const row of rows) articles.set(row.id, row)
  }
  return articles
}

async function saveOne(transaction: Write, analysis: Analysis, article: Known): Promise<void> {
  const { articleId: _, revision: __, version, isRelevant, body, ...findings } = analysis
  const row = { version, findings: toJson(findings), body: body === article.text ? null : body }
  await transaction
    .insertInto('analysis')
    .values({ article_key: article.key, ...row })
    .onConflict(conflict => conflict.column('article_key').doUpdateSet(row))
    .execute()
  if (article.is_relevant === 1) await forgetRelevant(transaction, article)
  if (isRelevant) await saveRelevant(transaction, analysis, article)
  await transaction
    .updateTable('article')
    .set({
      analysis_version: version,
      is_relevant: isRelevant ? 1 : 0,
      was_relevant: isRelevant ? 1 : article.was_relevant,
      is_settled: isSettled(analysis, article),
    })
    .where('key', '=', article.key)
    .execute()
  // Signals of a reading that took it for relevant would move a status still.
  if (!isRelevant && article.is_relevant === 1) {
    await transaction.deleteFrom('signal').where('article_id', '=', article.id).execute()
  }
}

/**
 * The ledger has nothing to do with an irrelevant article. What was settled and is read again stays so: the ledger is
 * built anew when all has been read, so that nothing is told twice meanwhile.
 */
function isSettled({ isRelevant }: Analysis, { analysis_version, is_settled }: Known): 0 | 1 {
  if (!isRelevant) return 1
  return analysis_version > 0 ? is_settled : 0
}

async function forgetRelevant(transaction: Write, { key }: Known): Promise<void> {
  await transaction.deleteFrom('mention').where('article_key', '=', key).execute()
  await transaction.deleteFrom('statement').where('article_key', '=', key).execute()
  await removeFromIndex(transaction, key)
}

async function saveRelevant(transaction: Write, analysis: Analysis, { key, title }: Known): Promise<void> {
  const actors = [...new Set(analysis.mentions.map(mention => mention.actor))]
  for (const piece of chunked(actors.map(actor => ({ article_key: key, actor })))) {
    await transaction.insertInto('mention').values(piece).execute()
  }
  const statements = analysis.statements.map(({ speaker }, position) => ({ speaker, article_key: key, position }))
  for (const piece of chunked(statements)) await transaction.insertInto('statement').values(piece).execute()
  await addToIndex(transaction, key, title, analysis.body)
}
