// What was found in each article. Mentions and statements stand in tables of their own as well, to be asked by person.

import type { Analysis } from '../model/analysis.ts'
import type { ArticleId } from '../model/article.ts'
import { toEvidence } from '../model/evidence.ts'
import type { AnalysedArticle } from '../model/ledger.ts'
import { saveAnalyses } from './analysis-save.ts'
import { firstKeyAt } from './article-key.ts'
import { selectArticles, toArticle } from './article-row.ts'
import { fromJson } from './json.ts'
import type { AnalysisStore, StatementOfActor } from './ports/analyses.ts'
import type { Database, Row, Write } from './schema.ts'
import { write } from './write.ts'

export function createAnalysisStore(database: Database): AnalysisStore {
  return {
    async save(analyses) {
      if (analyses.length === 0) return
      await write(database, transaction => saveAnalyses(transaction, analyses))
    },

    async find(articleId) {
      const row = await selectAnalysed(database).where('article.id', '=', articleId).executeTakeFirst()
      return row && toAnalysis(row.id, row)
    },

    async nextForLedger(limit): Promise<readonly AnalysedArticle[]> {
      // A literal, as SQLite takes a partial index only for what it sees in the statement.
      const rows = await selectAnalysed(database)
        .where(({ eb, lit }) => eb('is_relevant', '=', lit(1)))
        .where('is_settled', '=', 0)
        .orderBy('article.key')
        .limit(limit)
        .execute()
      return rows.map(row => ({ article: toArticle(row), analysis: toAnalysis(row.id, row) }))
    },

    statementsOf: (actor, limit) => findStatements(database, actor, limit),

    async mentionsOf(actor, since) {
      const rows = await database
        .selectFrom('mention')
        .innerJoin('article', 'article.key', 'mention.article_key')
        .select('published_at')
        .where('actor', '=', actor)
        .where('mention.article_key', '>=', firstKeyAt(since))
        .orderBy('mention.article_key')
        .execute()
      return rows.map(({ published_at }) => published_at)
    },

    async sightings(since, articles) {
      const rows = await database
        .selectFrom('analysis')
        .innerJoin('article', 'article.key', 'analysis.article_key')
        .select(['article.id', 'findings'])
        .where('article.key', '>=', firstKeyAt(since))
        .where('is_relevant', '=', 1)
        .where('findings', 'not like', '%"newPersons":[]%')
        .orderBy('article.key', 'desc')
        .limit(articles)
        .execute()
      return rows.flatMap(({ id, findings }) =>
        fromJson<Pick<Analysis, 'newPersons'>>(findings, `the analysis of ${id}`).newPersons.map(person => ({
          articleId: id,
          person,
        })),
      )
    },

    async countMentions(since) {
      const rows = await database
        .selectFrom('mention')
        .select(({ fn }) => ['actor', fn.countAll<number>().as('articles')])
        .where('article_key', '>=', firstKeyAt(since))
        .groupBy('actor')
        .orderBy('articles', 'desc')
        .orderBy('actor')
        .execute()
      return new Map(rows.map(({ actor, articles }) => [actor, articles]))
    },
  }
}

/** Articles with what was found in them. */
export function selectAnalysed(database: Database | Write) {
  return selectArticles(database)
    .innerJoin('analysis', 'analysis.article_key', 'article.key')
    .select(['is_relevant', 'version', 'findings', 'body'])
}

type AnalysedRow = Pick<Row<'analysis'>, 'version' | 'findings' | 'body'> & {
  readonly is_relevant: number
  readonly text: string
}

export function toAnalysis(articleId: ArticleId, row: AnalysedRow): Analysis {
  const findings = fromJson<Omit<Analysis, 'articleId' | 'version' | 'isRelevant' | 'body'>>(
    row.findings,
    `the analysis of ${articleId}`,
  )
  const isRelevant = row.is_relevant === 1
  return { ...findings, articleId, version: row.version, isRelevant, body: row.body ?? row.text }
}

async function findStatements(database: Database, actor: string, limit: number): Promise<readonly StatementOfActor[]> {
  const rows = await database
    .selectFrom('statement')
    .innerJoin('article', 'article.key', 'statement.article_key')
    .innerJoin('analysis', 'analysis.article_key', 'statement.article_key')
    .select(['article.id', 'published_at', 'position', 'version', 'findings'])
    .where('speaker', '=', actor)
    .orderBy('statement.article_key', 'desc')
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.flatMap(({ id, published_at, position, version, findings }) => {
    const found = fromJson<Pick<Analysis, 'statements' | 'issues'>>(findings, `the analysis of ${id}`)
    const statement = found.statements[position]
    if (statement === undefined) return []
    const issues = found.issues.filter(({ start, end }) => start < statement.end && end > statement.start)
    const evidence = toEvidence(statement, id, version)
    return [{ at: published_at, evidence, issues: [...new Set(issues.map(({ issue }) => issue))] }]
  })
}
