// Articles, analyses and the like with as little said as a test needs.

import type { Analysis } from '../../../src/model/analysis.ts'
import type { Article, NewArticle } from '../../../src/model/article.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import type { LedgerChanges } from '../../../src/model/ledger.ts'
import type { Meeting } from '../../../src/model/meeting.ts'
import type { Source } from '../../../src/model/source.ts'
import type { SignalRecord } from '../../../src/model/status.ts'
import type { Story } from '../../../src/model/story.ts'
import type { Store } from '../../../src/storage/ports/store.ts'
import { NOW } from './store.ts'

export function anArticle(given: Partial<NewArticle> = {}): NewArticle {
  const guid = given.guid ?? 'guid-1'
  return {
    guid,
    url: `https://outlet.example/${guid}`,
    title: 'Unterhändler reisen nach Genf',
    text: 'Die Unterhändler treffen sich am Montag in Genf.\n\nEin Ergebnis wird nicht erwartet.',
    publishedAt: '2025-12-06T10:00:00.000Z',
    lang: 'de',
    ...given,
  }
}

export async function aSource(store: Store, name = 'Morgenblatt'): Promise<Source> {
  const url = `https://${encodeURIComponent(name.toLowerCase())}.example/feed.xml`
  const { source } = await store.sources.add({ url, name, tier: 2, country: 'de' }, NOW)
  return source
}

export const NO_VALIDATORS = { etag: null, lastModified: null, bodyHash: null }

/** One poll of the source with these articles. */
export async function polled(store: Store, source: Source, articles: readonly NewArticle[], at = NOW) {
  return await store.articles.addNew(source.id, articles, { at, validators: NO_VALIDATORS, nextTryAt: at })
}

/** Saves articles under one source and gives them back as the store knows them, oldest first. */
export async function saved(store: Store, ...articles: readonly NewArticle[]): Promise<readonly Article[]> {
  await polled(store, await aSource(store), articles)
  const known = await store.articles.nextWithoutAnalysis(1, 10_000)
  return known.filter(article => articles.some(({ guid }) => guid === article.guid))
}

export function anAnalysis(article: Pick<Article, 'id' | 'text'>, given: Partial<Analysis> = {}): Analysis {
  return {
    articleId: article.id,
    version: 1,
    isRelevant: true,
    ...{ mentions: [], newPersons: [], issues: [], signals: [], meetings: [], statements: [], origins: [] },
    boilerplate: [],
    body: article.text,
    ...given,
  }
}

export function finding(quote = 'in Genf', start = 0) {
  return { start, end: start + quote.length, quote, rule: 'test' }
}

export function someEvidence(articleId: string, given: Partial<Evidence> = {}): Evidence {
  return { articleId, ...finding(), analyserVersion: 1, ...given }
}

export const NO_CHANGES: LedgerChanges = {
  ...{ settled: [], stories: [], meetings: [], signals: [], statuses: [], positions: [], entries: [] },
}

export function aStory(given: Partial<Story> = {}): Story {
  return {
    ...{ id: 'story-1', title: 'Unterhändler reisen nach Genf', articleIds: ['a'], origins: ['Morgenblatt'] },
    ...{ firstAt: NOW, lastAt: NOW, actors: [], issues: ['ceasefire'], profile: { genf: 1 } },
    ...given,
  }
}

export function aMeeting(given: Partial<Meeting> = {}): Meeting {
  return {
    ...{ id: 'meeting-1', startDay: '2025-12-15', endDay: '2025-12-16', place: 'Genf', participants: ['marco-rubio'] },
    ...{ state: 'planned', kind: 'meeting', evidence: [someEvidence('a')], voices: [] },
    ...given,
  }
}

export function aSignal(given: Partial<SignalRecord> = {}): SignalRecord {
  return {
    ...{ issue: 'ceasefire', kind: 'progress', party: null, at: NOW, origin: 'Morgenblatt' },
    evidence: someEvidence('a'),
    ...given,
  }
}
