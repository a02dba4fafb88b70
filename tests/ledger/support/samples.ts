// Sample articles of our own writing, analysed by hand: a text and what stands in it.

import type { Party } from '../../../src/model/actor.ts'
import type { Analysis, Finding, MeetingReport, SignalKind } from '../../../src/model/analysis.ts'
import type { Article } from '../../../src/model/article.ts'
import type { IssueId } from '../../../src/model/issue.ts'
import type { Knowledge } from '../../../src/model/knowledge.ts'
import type { AnalysedArticle, LedgerChanges, LedgerState } from '../../../src/model/ledger.ts'
import type { IsoTime } from '../../../src/model/time.ts'

export interface Sample {
  readonly id: string
  readonly source?: string
  readonly title?: string
  readonly at: string
  readonly text: string
  readonly isBaseline?: boolean
  readonly actors?: readonly string[]
  /** `[issue, kind, party, quote]`; the quote must stand in the text. */
  readonly signals?: readonly (readonly [IssueId, SignalKind, Party | null, string])[]
  readonly meetings?: readonly (Partial<Omit<MeetingReport, keyof Finding>> & { readonly quote: string })[]
  readonly statements?: readonly (readonly [speaker: string, quote: string])[]
  readonly origins?: readonly (readonly [origin: string, quote: string])[]
}

export const emptyState: LedgerState = { stories: [], meetings: [], signals: [], statuses: [], positions: [] }

/** The persons and places that the samples name. */
export const knowledge: Knowledge = {
  actors: new Map(
    (
      [
        ['volodymyr-zelenskyy', 'Wolodymyr Selenskyj', 'ukraine'],
        ['rustem-umerov', 'Rustem Umerow', 'ukraine'],
        ['vladimir-putin', 'Wladimir Putin', 'russia'],
        ['yuri-ushakov', 'Juri Uschakow', 'russia'],
        ['kirill-dmitriev', 'Kirill Dmitrijew', 'russia'],
        ['donald-trump', 'Donald Trump', 'usa'],
        ['steve-witkoff', 'Steve Witkoff', 'usa'],
        ['jared-kushner', 'Jared Kushner', 'usa'],
      ] as const
    ).map(([id, name, party]) => [id, { id, name, party, spellings: [], roles: [] }]),
  ),
  issues: new Map(
    (
      [
        ['territory', 'Gebiete', 'Territory'],
        ['ceasefire', 'Waffenruhe', 'Ceasefire'],
        ['peace-plan', 'Friedensplan', 'Peace plan'],
        ['sanctions', 'Sanktionen', 'Sanctions'],
      ] as const
    ).map(([id, de, en]) => [
      id,
      { id, name: { de, en }, aliases: [], terms: [], exceptions: [], examples: [], counterExamples: [] },
    ]),
  ),
  places: [
    { name: 'Wien', spellings: [], kind: 'city' },
    { name: 'Genf', spellings: [], kind: 'city' },
    { name: 'Miami', spellings: [], kind: 'city', in: 'Florida' },
    { name: 'Florida', spellings: [], kind: 'region', in: 'USA' },
    { name: 'USA', spellings: [], kind: 'country' },
  ],
  phrases: new Map(),
  sources: [],
}

export function analysed(sample: Sample): AnalysedArticle {
  const { id, at, text } = sample
  const source = sample.source ?? `Blatt ${id}`
  const publishedAt = (at.length === 10 ? `${at}T12:00:00.000Z` : `${at}:00.000Z`) as IsoTime
  const article: Article = {
    id,
    sourceId: source,
    sourceName: source,
    guid: id,
    url: `https://example.org/${id}`,
    title: sample.title ?? text.split('.')[0] ?? '',
    text,
    publishedAt,
    fetchedAt: publishedAt,
    lang: 'de',
    isBaseline: sample.isBaseline ?? false,
  }
  return { article, analysis: toAnalysis(sample) }
}

/** The state after changes, as a store that keeps everything would give it. */
export function afterwards(state: LedgerState, changes: LedgerChanges): LedgerState {
  return {
    stories: replace(state.stories, changes.stories, story => story.id),
    meetings: replace(state.meetings, changes.meetings, meeting => meeting.id).filter(
      ({ id }) => !changes.absorbed?.includes(id),
    ),
    signals: [...state.signals, ...changes.signals],
    statuses: replace(state.statuses, changes.statuses, status => status.issue),
    positions: replace(state.positions, changes.positions, ({ issue, party, stance }) => `${issue} ${party} ${stance}`),
  }
}

function replace<T>(old: readonly T[], changed: readonly T[], keyOf: (row: T) => string): readonly T[] {
  return [...new Map([...old, ...changed].map(row => [keyOf(row), row])).values()]
}

function toAnalysis(sample: Sample): Analysis {
  const find = (quote: string): Finding => {
    const start = sample.text.indexOf(quote)
    if (start < 0) throw new Error(`sample ${sample.id}: not in the text: ${quote}`)
    return { start, end: start + quote.length, quote, rule: 'sample' }
  }
  const signals = (sample.signals ?? []).map(([issue, kind, party, quote]) => ({ issue, kind, party, ...find(quote) }))
  return {
    articleId: sample.id,
    version: 1,
    isRelevant: true,
    mentions: (sample.actors ?? []).map(actor => ({ actor, start: 0, end: 1, quote: '', rule: 'sample' })),
    newPersons: [],
    issues: signals,
    signals,
    meetings: (sample.meetings ?? []).map(({ quote, ...report }) => ({
      startDay: null,
      endDay: report.startDay ?? null,
      place: null,
      participants: [],
      state: 'held',
      kind: 'meeting',
      ...report,
      ...find(quote),
    })),
    statements: (sample.statements ?? []).map(([speaker, quote]) => ({ speaker, ...find(quote) })),
    origins: (sample.origins ?? []).map(([origin, quote]) => ({ origin, ...find(quote) })),
    boilerplate: [],
    body: sample.text,
  }
}
