// The ledger stage: what a batch of analysed articles does to the ledger. Pure: the same state and batch give the same
// changes, and a batch that was settled before changes nothing.

import type { MeetingReport } from '../model/analysis.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { AnalysedArticle, LedgerChanges, LedgerState, NewLedgerEntry } from '../model/ledger.ts'
import type { SignalRecord } from '../model/status.ts'
import type { Story, StoryId } from '../model/story.ts'
import { contradictionEntries } from './contradiction-entries.ts'
import { findContradictions } from './contradictions.ts'
import { updateMeetings } from './meetings.ts'
import { createNaming } from './naming.ts'
import { byText } from './order.ts'
import { updatePositions } from './positions.ts'
import { createRulings, type Rulings } from './rulings.ts'
import { keyOfSignal, signalsOf } from './signals.ts'
import { updateStatuses } from './status.ts'
import { createStoryBook } from './stories.ts'
import { storyEntryOf } from './story-entries.ts'
import type { Voiced } from './voiced.ts'

/**
 * Settles a batch. `state` must hold what lies around the batch, see the windows in model/ledger.ts. Articles that are
 * not relevant are settled and change nothing. Entries are ascending by time.
 */
export function updateLedger(
  state: LedgerState,
  batch: readonly AnalysedArticle[],
  knowledge: Knowledge,
): LedgerChanges {
  const sorted = batch.toSorted(byPublication)
  const rulings = createRulings(state.decisions)
  const told = updateStories(
    state.stories,
    rulings,
    sorted.filter(({ analysis }) => analysis.isRelevant),
  )
  const news = new Set(told.voiced.filter(isNews).map(({ analysed }) => analysed.article.id))

  const inBatch = new Set(sorted.map(({ article }) => article.id))
  const known = new Set(state.signals.filter(({ evidence }) => inBatch.has(evidence.articleId)).map(keyOfSignal))
  const read = signalsOf(told.voiced, createNaming(knowledge))
  const counted = read.filter(({ evidence }) => !rulings.isWithdrawn(evidence))
  const added = counted.filter(signal => !known.has(keyOfSignal(signal)))
  const touched = read.filter(signal => isTouched(signal, rulings) || !known.has(keyOfSignal(signal)))
  const signals = [...state.signals.filter(({ evidence }) => !rulings.isWithdrawn(evidence)), ...added]
  const met = updateMeetings(
    state.meetings,
    told.voiced.map(one => withoutWithdrawn(one, rulings)),
    knowledge,
  )
  const stood = updateStatuses(state.statuses, signals, touched, news, rulings)
  const held = updatePositions(state.positions, isCorrected(read, rulings) ? signals : added, news)
  const contradictions = findContradictions(met.meetings)
  const doubts = contradictionEntries(contradictions, news)
  return {
    settled: sorted.map(({ article, analysis }) => ({ articleId: article.id, version: analysis.version })),
    stories: told.stories,
    meetings: met.meetings,
    absorbed: met.absorbed,
    signals: added,
    statuses: stood.statuses,
    positions: held.positions,
    contradictions,
    entries: [...told.entries, ...met.entries, ...stood.entries, ...held.entries, ...doubts].toSorted(
      (a, b) => byText(a.at, b.at) || byText(a.id, b.id),
    ),
  }
}

/** The article without the reports of meetings that rest on a sentence that no longer counts. */
function withoutWithdrawn({ analysed, origin }: Voiced, rulings: Rulings): Voiced {
  const { article, analysis } = analysed
  const isKept = ({ start, end }: MeetingReport): boolean => !rulings.isWithdrawn({ articleId: article.id, start, end })
  return { analysed: { article, analysis: { ...analysis, meetings: analysis.meetings.filter(isKept) } }, origin }
}

/** Whether a decision makes the issue be judged anew, though nothing new was said. */
function isTouched({ issue, evidence }: SignalRecord, rulings: Rulings): boolean {
  return rulings.isWithdrawn(evidence) || rulings.statusesOf(issue).length > 0
}

/** After a withdrawal the quote before may be the latest again. */
function isCorrected(read: readonly SignalRecord[], rulings: Rulings): boolean {
  return read.some(({ evidence }) => rulings.isWithdrawn(evidence))
}

interface StoryUpdate {
  readonly voiced: readonly Voiced[]
  readonly stories: readonly Story[]
  readonly entries: readonly NewLedgerEntry[]
}

function updateStories(before: readonly Story[], rulings: Rulings, batch: readonly AnalysedArticle[]): StoryUpdate {
  const book = createStoryBook(before, rulings)
  const origins = new Map(before.map(story => [story.id, story.origins.length]))
  const joined = new Map<StoryId, AnalysedArticle[]>()
  const voiced: Voiced[] = []
  for (const analysed of batch) {
    const { storyId, change, origin } = book.place(analysed)
    voiced.push({ analysed, origin })
    if (change !== 'known') joined.set(storyId, [...(joined.get(storyId) ?? []), analysed])
  }
  const stories = [...joined.keys()].flatMap(id => book.find(id) ?? [])
  const entries = stories.flatMap(story => storyEntryOf(story, origins.get(story.id), joined.get(story.id) ?? []) ?? [])
  return { voiced, stories, entries }
}

function byPublication(a: AnalysedArticle, b: AnalysedArticle): number {
  return byText(a.article.publishedAt, b.article.publishedAt) || byText(a.article.id, b.article.id)
}

function isNews({ analysed }: Voiced): boolean {
  return !analysed.article.isBaseline
}
