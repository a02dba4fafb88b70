// Saves what one batch does to the ledger, in one transaction.

import type { IssueId } from '../model/issue.ts'
import type { LedgerChange, LedgerChanges, NewLedgerEntry } from '../model/ledger.ts'
import type { Story } from '../model/story.ts'
import type { IsoTime } from '../model/time.ts'
import { idOf } from './article-key.ts'
import { fromJson, toJson } from './json.ts'
import type { Write } from './schema.ts'

export async function applyChanges(transaction: Write, changes: LedgerChanges, now: IsoTime): Promise<void> {
  await settle(transaction, changes)
  for (const story of changes.stories) {
    const row = { first_at: story.firstAt, last_at: story.lastAt, data: toJson(story) }
    await transaction
      .insertInto('story')
      .values({ id: story.id, ...row })
      .onConflict(conflict => conflict.column('id').doUpdateSet(row))
      .execute()
  }
  const { absorbed = [] } = changes
  if (absorbed.length > 0) await transaction.deleteFrom('meeting').where('id', 'in', absorbed).execute()
  await saveContradictions(transaction, changes)
  for (const meeting of changes.meetings) {
    const { startDay, endDay, state } = meeting
    const row = { start_day: startDay, end_day: endDay, state, data: toJson(meeting) }
    await transaction
      .insertInto('meeting')
      .values({ id: meeting.id, ...row })
      .onConflict(conflict => conflict.column('id').doUpdateSet(row))
      .execute()
  }
  await saveStandings(transaction, changes)
  for (const entry of changes.entries) await addEntry(transaction, entry, now)
}

/** A new reading of an article replaces what an older one took for its signals. */
async function settle(transaction: Write, { settled, signals }: LedgerChanges): Promise<void> {
  for (const { articleId, version } of settled) {
    await transaction
      .updateTable('article')
      .set({ is_settled: 1 })
      .where('id', '=', articleId)
      .where('analysis_version', '=', version)
      .execute()
    await transaction
      .deleteFrom('signal')
      .where('article_id', '=', articleId)
      .where('analyser_version', '<', version)
      .execute()
  }
  for (const signal of signals) {
    const { issue, kind, party, at, evidence } = signal
    const { articleId, start, end, analyserVersion } = evidence
    await transaction
      .insertInto('signal')
      .values({
        ...{ id: idOf('signal', articleId, start, end, issue, kind, party), article_id: articleId },
        ...{ analyser_version: analyserVersion, issue, kind, at, data: toJson(signal) },
      })
      .onConflict(conflict =>
        conflict.column('id').doUpdateSet({ analyser_version: analyserVersion, at, data: toJson(signal) }),
      )
      .execute()
  }
}

/** What is said of changed meetings is found anew each time, so that what no longer stands against itself goes. */
async function saveContradictions(
  transaction: Write,
  { meetings, absorbed = [], contradictions = [] }: LedgerChanges,
): Promise<void> {
  for (const id of [...meetings.map(meeting => meeting.id), ...absorbed])
    await transaction.deleteFrom('contradiction').where('subject', '=', `meeting ${id}`).execute()
  for (const contradiction of contradictions) {
    const { id, kind, subject, at } = contradiction
    const row = { kind, subject, at, data: toJson(contradiction) }
    await transaction
      .insertInto('contradiction')
      .values({ id, ...row })
      .onConflict(conflict => conflict.column('id').doUpdateSet(row))
      .execute()
  }
}

async function saveStandings(transaction: Write, { statuses, positions }: LedgerChanges): Promise<void> {
  for (const status of statuses) {
    const row = { data: toJson(status) }
    await transaction
      .insertInto('status')
      .values({ issue: status.issue, ...row })
      .onConflict(conflict => conflict.column('issue').doUpdateSet(row))
      .execute()
  }
  for (const position of positions) {
    const { issue, party, stance, at } = position
    const row = { at, data: toJson(position) }
    await transaction
      .insertInto('position')
      .values({ issue, party, stance, ...row })
      .onConflict(conflict => conflict.columns(['issue', 'party', 'stance']).doUpdateSet(row))
      .execute()
  }
}

/** Adds an entry unless it is known; one that was superseded holds again. */
export async function addEntry(transaction: Write, entry: NewLedgerEntry, now: IsoTime): Promise<void> {
  const { id, change, at, isNews, evidence } = entry
  const added = await transaction
    .insertInto('entry')
    .values({
      ...{ id, kind: change.kind, change: toJson(change), at, is_news: isNews ? 1 : 0 },
      ...{ evidence: toJson(evidence), recorded_at: now },
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('seq')
    .executeTakeFirst()
  if (added === undefined) {
    await transaction.updateTable('entry').set({ superseded_at: null }).where('id', '=', id).execute()
    return
  }
  const issues = await issuesOf(transaction, change)
  if (issues.length === 0) return
  await transaction
    .insertInto('entry_issue')
    .values(issues.map(issue => ({ issue, at, seq: added.seq })))
    .execute()
}

/** The issues that a timeline of one issue may show the entry for. A meeting is about none in particular. */
async function issuesOf(transaction: Write, change: LedgerChange): Promise<readonly IssueId[]> {
  if (change.kind === 'status') return [change.issue]
  if (change.kind === 'position') return [change.position.issue]
  if (change.kind === 'meeting' || change.kind === 'contradiction') return []
  const row = await transaction.selectFrom('story').select('data').where('id', '=', change.story).executeTakeFirst()
  return row === undefined ? [] : [...new Set(fromJson<Story>(row.data, `the story ${change.story}`).issues)]
}
