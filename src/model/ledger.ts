// The ledger: stories, meetings, positions and status, append-only, each entry with evidence.
// The current state is kept beside the entries, so that readers need not fold the history.

import type { Analysis } from './analysis.ts'
import type { Article, ArticleId } from './article.ts'
import type { Contradiction, ContradictionId, ContradictionKind } from './contradiction.ts'
import type { Decision } from './decision.ts'
import type { Evidence } from './evidence.ts'
import type { IssueId } from './issue.ts'
import type { Meeting, MeetingId } from './meeting.ts'
import type { Position } from './position.ts'
import type { IssueStatus, SignalRecord, StatusOfIssue } from './status.ts'
import type { Story, StoryId } from './story.ts'
import type { IsoTime } from './time.ts'

/** What the ledger stage reads: a relevant article with what was found in it. */
export interface AnalysedArticle {
  readonly article: Article
  readonly analysis: Analysis
}

/** What happened to the ledger, in the words the digest needs. */
export type LedgerChange =
  | { readonly kind: 'story'; readonly change: 'new' | 'grown'; readonly story: StoryId; readonly title: string }
  | {
      readonly kind: 'meeting'
      readonly change: 'new' | 'moved' | 'confirmed' | 'held' | 'called-off'
      readonly meeting: MeetingId
    }
  | {
      readonly kind: 'status'
      readonly issue: IssueId
      readonly from: IssueStatus | null
      readonly to: IssueStatus
      /** An admin decided so. */
      readonly isDecided?: boolean
    }
  | { readonly kind: 'position'; readonly position: Position }
  | {
      readonly kind: 'contradiction'
      readonly contradiction: ContradictionId
      readonly about: ContradictionKind
      /** What it is about, as in model/contradiction.ts. */
      readonly subject: string
    }

/** One row of the append-only ledger. */
export interface NewLedgerEntry {
  /** Made of what the entry says, so that saying it again adds nothing. */
  readonly id: string
  readonly change: LedgerChange
  /** Publication time of the newest evidence: when the world learned it, not when we read it. */
  readonly at: IsoTime
  /** False if all its articles are baseline: known before the source was added, so no digest tells it as news. */
  readonly isNews: boolean
  /** Never empty. */
  readonly evidence: readonly Evidence[]
}

export interface LedgerEntry extends NewLedgerEntry {
  /** Ascending in the order of recording; the cursor of a chat points at it. */
  readonly seq: number
  readonly recordedAt: IsoTime
}

/** The part of the ledger that a batch can change; the stage gets it as a value. */
export interface LedgerState {
  /** Stories of the rolling window around the batch. */
  readonly stories: readonly Story[]
  /** Meetings near the days that the batch names. */
  readonly meetings: readonly Meeting[]
  /** All signals of the issues within the status window, ascending by `at`. */
  readonly signals: readonly SignalRecord[]
  readonly statuses: readonly StatusOfIssue[]
  readonly positions: readonly Position[]
  /** All decisions that hold, in the order in which they were taken; none if left out. */
  readonly decisions?: readonly Decision[]
}

/** What one batch does to the ledger; saved by one verb. Stories, meetings, statuses, positions replace those of the same key. */
export interface LedgerChanges {
  /** Analyses that are settled by these changes, also those that changed nothing. */
  readonly settled: readonly { readonly articleId: ArticleId; readonly version: number }[]
  readonly stories: readonly Story[]
  readonly meetings: readonly Meeting[]
  /** Meetings that are no more, because they turned out to be one of `meetings`; none if left out. */
  readonly absorbed?: readonly MeetingId[]
  readonly signals: readonly SignalRecord[]
  readonly statuses: readonly StatusOfIssue[]
  readonly positions: readonly Position[]
  readonly entries: readonly NewLedgerEntry[]
  /** Found in the changed meetings; they replace those of the same id. None if left out. */
  readonly contradictions?: readonly Contradiction[]
}
