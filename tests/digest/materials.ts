// Ledger rows of our own for the tests of the digest.

import type { Contradiction } from '../../src/model/contradiction.ts'
import type { DigestItem, DigestMaterial, Reading } from '../../src/model/digest.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { IssueId } from '../../src/model/issue.ts'
import type { LedgerChange } from '../../src/model/ledger.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { StatusOfIssue } from '../../src/model/status.ts'
import type { Story } from '../../src/model/story.ts'
import type { IsoDay, IsoTime } from '../../src/model/time.ts'

export type Entry = DigestMaterial['entries'][number]

export function evidence(articleId: string, quote = `Satz aus ${articleId}.`): Evidence {
  return { articleId, start: 0, end: quote.length, quote, rule: 'sample', analyserVersion: 1 }
}

let lastSeq = 0

/** Entries get ascending numbers in the order in which a test makes them. */
export function entry(change: LedgerChange, articles: readonly string[] = ['a'], day = '2026-03-10'): Entry {
  lastSeq++
  return { seq: lastSeq, change, at: `${day}T12:00:00.000Z` as IsoTime, evidence: articles.map(id => evidence(id)) }
}

export function story(id: string, articleIds: readonly string[] = ['a'], origins: readonly string[] = ['APA']): Story {
  const at: IsoTime = '2026-03-10T12:00:00.000Z'
  const base = { firstAt: at, lastAt: at, actors: ['steve-witkoff', 'unbekannt'], issues: ['territory'] as const }
  return { id, title: `Geschichte ${id}`, articleIds, origins, profile: {}, ...base }
}

export function meeting(id: string, startDay: IsoDay, changes: Partial<Meeting> = {}): Meeting {
  return {
    id,
    startDay,
    endDay: startDay,
    place: 'Wien',
    participants: ['steve-witkoff', 'rustem-umerov'],
    state: 'planned',
    kind: 'meeting',
    evidence: [evidence('a')],
    voices: [],
    ...changes,
  }
}

export function statusOf(issue: IssueId, day: string): StatusOfIssue {
  const at = `${day}T12:00:00.000Z` as IsoTime
  return { issue, status: 'disputed', since: at, newestEvidenceAt: at, evidence: [evidence('a')] }
}

export function material(parts: {
  readonly entries?: readonly Entry[]
  readonly stories?: readonly Story[]
  readonly meetings?: readonly Meeting[]
  readonly around?: readonly Meeting[]
  readonly readings?: Readonly<Record<string, Reading>>
  readonly statuses?: readonly StatusOfIssue[]
  readonly contradictions?: readonly Contradiction[]
}): DigestMaterial {
  const {
    entries = [],
    stories = [],
    meetings = [],
    around = [],
    statuses = [],
    contradictions = [],
    readings = {},
  } = parts
  return {
    entries,
    stories: new Map(stories.map(one => [one.id, one])),
    meetings: new Map(meetings.map(one => [one.id, one])),
    around,
    statuses,
    contradictions: new Map(contradictions.map(one => [one.id, one])),
    readings: new Map(Object.entries(readings)),
    upTo: 99,
  }
}

export const newStory = (id: string): LedgerChange => ({
  kind: 'story',
  change: 'new',
  story: id,
  title: `Geschichte ${id}`,
})
export const held = (id: string): LedgerChange => ({ kind: 'meeting', change: 'held', meeting: id })

/** What was found in an article: nothing but what a test says. */
export function reading(title: string, parts: Partial<Reading> = {}): Reading {
  return { title, publishedAt: '2026-03-10T12:00:00.000Z', statements: [], mentions: [], meetings: [], ...parts }
}

/** An item without what it speaks of. */
export function item(change: LedgerChange, parts: Partial<DigestItem> = {}): DigestItem {
  const { seq, ...rest } = entry(change)
  return { ...rest, entries: [seq], actors: [], origins: 1, effects: [], isQuotable: true, ...parts }
}
