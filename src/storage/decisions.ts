// What admins decided. A decision changes no row of the ledger by itself: it gives the articles that it concerns back to
// the ledger stage, which sees all decisions that hold.

import type { ArticleId } from '../model/article.ts'
import type { Decision, NewDecision, Ruling } from '../model/decision.ts'
import type { IssueId } from '../model/issue.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Story } from '../model/story.ts'
import type { IsoTime } from '../model/time.ts'
import { idOf } from './article-key.ts'
import { fromJson, toJson } from './json.ts'
import type { DecisionStore } from './ports/decisions.ts'
import type { Database, Row, Write } from './schema.ts'
import { chunked, write } from './write.ts'

export function createDecisionStore(database: Database): DecisionStore {
  return {
    add: (decision, now) => write(database, transaction => addDecision(transaction, decision, now)),

    undo: (id, now) =>
      write(database, async transaction => {
        const row = await transaction
          .updateTable('decision')
          .set({ undone_at: now })
          .where('id', '=', id)
          .where('undone_at', 'is', null)
          .returningAll()
          .executeTakeFirst()
        if (row !== undefined) await reopen(transaction, toDecision(row).ruling)
        return row !== undefined
      }),

    async find(id) {
      const row = await database.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst()
      return row && toDecision(row)
    },

    async list(limit) {
      const rows = await holding(database).orderBy('at', 'desc').orderBy('id').limit(limit).execute()
      return rows.map(toDecision)
    },
  }
}

/** All that hold, in the order in which they were taken. */
export async function readDecisions(database: Database): Promise<readonly Decision[]> {
  return (await holding(database).orderBy('at').orderBy('id').execute()).map(toDecision)
}

/** Records a decision inside a transaction; deciding the same again at the same time changes nothing. */
export async function addDecision(
  transaction: Write,
  { ruling, reason, by }: NewDecision,
  now: IsoTime,
): Promise<Decision> {
  const id = idOf('decision', toJson(ruling), now)
  await transaction
    .insertInto('decision')
    .values({ id, kind: ruling.kind, ruling: toJson(ruling), reason, decided_by: by, at: now, undone_at: null })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  await reopen(transaction, ruling)
  return { id, ruling, reason, by, at: now }
}

function holding(database: Database) {
  return database.selectFrom('decision').selectAll().where('undone_at', 'is', null)
}

function toDecision({ id, ruling, reason, decided_by: by, at }: Row<'decision'>): Decision {
  return { id, ruling: fromJson<Ruling>(ruling, `the decision ${id}`), reason, by, at }
}

async function reopen(transaction: Write, ruling: Ruling): Promise<void> {
  if (ruling.kind === 'merge') await reopenStories(transaction, ruling.articles)
  else if (ruling.kind === 'split') await reopenStories(transaction, [...ruling.articles, ...ruling.from])
  else if (ruling.kind === 'withdraw') await reopenSentence(transaction, ruling)
  else await reopenIssue(transaction, ruling.issue)
}

/** The stories of these articles are told anew from their articles. */
async function reopenStories(transaction: Write, articles: readonly ArticleId[]): Promise<void> {
  const affected = new Set<ArticleId>(articles)
  for (const piece of chunked(articles)) {
    const published = await transaction
      .selectFrom('article')
      .select(({ fn }) => [fn.min('published_at').as('first'), fn.max('published_at').as('last')])
      .where('id', 'in', piece)
      .executeTakeFirstOrThrow()
    if (published.first === null || published.last === null) continue
    const rows = await transaction
      .selectFrom('story')
      .select(['id', 'data'])
      .where('last_at', '>=', published.first)
      .where('first_at', '<=', published.last)
      .execute()
    for (const { id, data } of rows) {
      const { articleIds } = fromJson<Story>(data, `the story ${id}`)
      if (!articleIds.some(article => affected.has(article))) continue
      for (const article of articleIds) affected.add(article)
      await transaction.deleteFrom('story').where('id', '=', id).execute()
    }
  }
  await unsettle(transaction, [...affected])
}

async function reopenSentence(
  transaction: Write,
  { articleId, start, end }: Extract<Ruling, { kind: 'withdraw' }>,
): Promise<void> {
  const isMeant = (data: string): boolean => {
    const { evidence } = fromJson<{ evidence: { articleId: ArticleId; start: number; end: number } }>(data, 'a quote')
    return evidence.articleId === articleId && evidence.start === start && evidence.end === end
  }
  const signals = await transaction.selectFrom('signal').selectAll().where('article_id', '=', articleId).execute()
  for (const { id, data } of signals)
    if (isMeant(data)) await transaction.deleteFrom('signal').where('id', '=', id).execute()
  for (const { issue, party, stance, data } of await transaction.selectFrom('position').selectAll().execute()) {
    if (!isMeant(data)) continue
    await transaction
      .deleteFrom('position')
      .where('issue', '=', issue)
      .where('party', '=', party)
      .where('stance', '=', stance)
      .execute()
  }
  const others = await reopenMeetings(transaction, { articleId, start, end })
  await unsettle(transaction, [articleId, ...others])
}

/** Meetings that rest on the sentence are put together anew from what else is said of them; gives those articles. */
async function reopenMeetings(
  transaction: Write,
  { articleId, start, end }: Pick<Extract<Ruling, { kind: 'withdraw' }>, 'articleId' | 'start' | 'end'>,
): Promise<readonly ArticleId[]> {
  const rows = await transaction
    .selectFrom('meeting')
    .select(['id', 'data'])
    .where('data', 'like', `%${articleId}%`)
    .execute()
  const affected = new Set<ArticleId>()
  for (const { id, data } of rows) {
    const { evidence, voices } = fromJson<Meeting>(data, `the meeting ${id}`)
    const proofs = [...evidence, ...voices.map(voice => voice.evidence)]
    if (!proofs.some(one => one.articleId === articleId && one.start === start && one.end === end)) continue
    for (const one of proofs) affected.add(one.articleId)
    await transaction.deleteFrom('meeting').where('id', '=', id).execute()
    await transaction.deleteFrom('contradiction').where('subject', '=', `meeting ${id}`).execute()
  }
  return [...affected]
}

/** The newest article that says something of the issue makes the ledger judge it again. */
async function reopenIssue(transaction: Write, issue: IssueId): Promise<void> {
  const row = await transaction
    .selectFrom('signal')
    .select('article_id')
    .where('issue', '=', issue)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (row !== undefined) await unsettle(transaction, [row.article_id])
}

async function unsettle(transaction: Write, articles: readonly ArticleId[]): Promise<void> {
  for (const piece of chunked(articles)) {
    await transaction
      .updateTable('article')
      .set({ is_settled: 0 })
      .where('id', 'in', piece)
      .where('is_relevant', '=', 1)
      .execute()
  }
}
