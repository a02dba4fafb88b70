// The difference of the ledger for one chat, as a value without markup.

import type { Actor } from './actor.ts'
import type { Analysis } from './analysis.ts'
import type { ArticleId } from './article.ts'
import type { Contradiction } from './contradiction.ts'
import type { Evidence } from './evidence.ts'
import type { Issue } from './issue.ts'
import type { LedgerChange, LedgerEntry } from './ledger.ts'
import type { Meeting } from './meeting.ts'
import type { IssueStatus, StatusOfIssue } from './status.ts'
import type { Story } from './story.ts'
import type { IsoDay, IsoTime } from './time.ts'

/** One thing that is new for this chat. */
export interface DigestItem {
  readonly change: LedgerChange
  readonly at: IsoTime
  /** Sequence numbers of the ledger's entries that it tells, those of its effects apart. */
  readonly entries: readonly number[]
  /** Best evidence first; the view shows one quote and numbers the sources. */
  readonly evidence: readonly Evidence[]
  readonly story?: Story
  readonly meeting?: Meeting
  readonly issue?: Issue
  readonly contradiction?: Contradiction
  /** The chat has heard of `meeting` before; the item tells what is new about it. */
  readonly isFollowUp?: boolean
  /** Persons to name with the item. */
  readonly actors: readonly Actor[]
  /** False: its evidence is old, and the chat has read it before. */
  readonly isQuotable: boolean
  /** Who says the first quote, if the quote itself does not name that person. */
  readonly speaker?: Actor
  /** Independent origins behind it. */
  readonly origins: number
  /** What else the same reports changed, strongest first; these have no effects of their own. */
  readonly effects: readonly DigestItem[]
}

/** A meeting that comes or goes on. */
export interface MeetingAhead {
  readonly meeting: Meeting
  /** The sentence that tells best what it is for, if one says more than the day. */
  readonly sentence?: Evidence
  /** What is new about it for this chat. */
  readonly news?: DigestItem
}

/** An issue that did not move, for the one line at the end. */
export interface UnchangedIssue {
  readonly issue: Issue
  readonly status: IssueStatus
  readonly newestEvidenceAt: IsoTime
}

export interface Digest {
  /** The reader's day. */
  readonly day: IsoDay
  readonly zone: string
  /** Meetings that go on, come soon or are new, by day; those that an item tells are not repeated here. */
  readonly ahead: readonly MeetingAhead[]
  /** Meetings that the chat has heard of and that are some days away. */
  readonly later: readonly Meeting[]
  /** Told in full. */
  readonly items: readonly DigestItem[]
  /** Ranked below them, told in one line each. */
  readonly brief: readonly DigestItem[]
  /** Items that are told as a number only. */
  readonly more: number
  /** Where reports contradict each other, newest first. */
  readonly doubts: readonly DigestItem[]
  readonly unchanged: readonly UnchangedIssue[]
  /** Sequence number up to which this digest tells the ledger; null: only the entries of its items. */
  readonly upTo: number | null
}

/** What was found in an article, as far as a digest shows it. */
export interface Reading extends Pick<Analysis, 'statements' | 'mentions' | 'meetings'> {
  readonly title: string
  readonly publishedAt: IsoTime
}

/** What compose needs to know of the ledger. */
export interface DigestMaterial {
  readonly entries: readonly Pick<LedgerEntry, 'seq' | 'change' | 'at' | 'evidence'>[]
  readonly stories: ReadonlyMap<string, Story>
  /** Those that the entries name. */
  readonly meetings: ReadonlyMap<string, Meeting>
  /** All of the last days, and all that lie ahead. */
  readonly around: readonly Meeting[]
  readonly statuses: readonly StatusOfIssue[]
  /** Those that the entries name, as far as they still stand. */
  readonly contradictions: ReadonlyMap<string, Contradiction>
  /** Of the articles behind the entries. */
  readonly readings: ReadonlyMap<ArticleId, Reading>
  readonly upTo: number | null
}

/** Whether there is nothing that the chat does not know already, whatever lies ahead. */
export function isEmptyDigest({ items, brief, more, ahead, doubts }: Digest): boolean {
  return items.length + brief.length + more + doubts.length === 0 && ahead.every(({ news }) => news === undefined)
}
