// The ledger: stories, meetings, positions and status, append-only, each entry with evidence.
// The current state is kept beside the entries, so that readers need not fold the history.

import type { ActorId, Party } from './actor.ts'
import type { Analysis, MeetingState, SignalKind } from './analysis.ts'
import type { Article, ArticleId } from './article.ts'
import type { Evidence } from './evidence.ts'
import type { IssueId } from './issue.ts'
import type { IsoDay, IsoTime } from './time.ts'

/** How far around a batch the stage must see: stories told within these days, before or after. */
export const STORY_WINDOW_DAYS = 8
/** Signals older than this, counted back from the newest evidence, no longer bear on an issue's status. */
export const STATUS_WINDOW_DAYS = 60
/** Meetings whose days lie within this of a day that the batch names. */
export const MEETING_WINDOW_DAYS = 3

/** What the ledger stage reads: a relevant article with what was found in it. */
export interface AnalysedArticle {
  readonly article: Article
  readonly analysis: Analysis
}

export type StoryId = string

/** All articles about one event. */
export interface Story {
  readonly id: StoryId
  /** Title of the article that tells it best. */
  readonly title: string
  readonly firstAt: IsoTime
  readonly lastAt: IsoTime
  readonly articleIds: readonly ArticleId[]
  /** Independent origins: five outlets with one agency text are one. */
  readonly origins: readonly string[]
  readonly actors: readonly ActorId[]
  readonly issues: readonly IssueId[]
  /** Weighted terms of the story for the similarity; written and read by ledger/stories.ts alone. */
  readonly profile: Readonly<Record<string, number>>
}

export type MeetingId = string

/** What one article says of a meeting, kept so that the merged row can be made anew from all of them, in any order. */
export interface MeetingVoice {
  /** Publication time of the article. */
  readonly at: IsoTime
  readonly origin: string
  readonly startDay: IsoDay
  readonly endDay: IsoDay
  readonly place: string | null
  readonly participants: readonly ActorId[]
  readonly state: MeetingState
  readonly isNews: boolean
  readonly evidence: Evidence
}

/** One meeting or call, however many articles report it. */
export interface Meeting {
  readonly id: MeetingId
  readonly startDay: IsoDay
  readonly endDay: IsoDay
  readonly place: string | null
  readonly participants: readonly ActorId[]
  readonly state: MeetingState
  readonly kind: 'meeting' | 'call'
  readonly evidence: readonly Evidence[]
  /** All that was said of it, ascending by `at`; what the other fields are made of. */
  readonly voices: readonly MeetingVoice[]
}

export const ISSUE_STATUSES = ['open', 'disputed', 'approaching', 'provisional', 'agreed', 'blocked'] as const
/** offen, strittig, Annäherung, vorläufig geeinigt, geeinigt, blockiert. */
export type IssueStatus = (typeof ISSUE_STATUSES)[number]

/** A signal with what the status rules need to weigh it. */
export interface SignalRecord {
  readonly issue: IssueId
  readonly kind: SignalKind
  readonly party: Party | null
  /** Publication time of the article. */
  readonly at: IsoTime
  readonly origin: string
  /** Whether the sentence has a word of the issue; not known if left out. */
  readonly isNamed?: boolean
  readonly evidence: Evidence
}

/** Where an issue stands since `since`; `newestEvidenceAt` is always shown with it. */
export interface StatusOfIssue {
  readonly issue: IssueId
  readonly status: IssueStatus
  readonly since: IsoTime
  readonly newestEvidenceAt: IsoTime
  readonly evidence: readonly Evidence[]
}

/** What a party demands or rejects on an issue, as last quoted. */
export interface Position {
  readonly issue: IssueId
  readonly party: Party
  readonly stance: 'demanded' | 'rejected'
  readonly at: IsoTime
  readonly evidence: Evidence
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
    }
  | { readonly kind: 'position'; readonly position: Position }

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
}
