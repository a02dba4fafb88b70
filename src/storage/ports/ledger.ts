// Stories, meetings, positions and status, with the entries they came from.

import type { ActorId, Party } from '../../model/actor.ts'
import type { Contradiction } from '../../model/contradiction.ts'
import type { IssueId } from '../../model/issue.ts'
import type { AnalysedArticle, LedgerChange, LedgerChanges, LedgerEntry, LedgerState } from '../../model/ledger.ts'
import type { LedgerDifference } from '../../model/ledger-difference.ts'
import type { Meeting, MeetingId } from '../../model/meeting.ts'
import type { Position } from '../../model/position.ts'
import type { StatusOfIssue } from '../../model/status.ts'
import type { Story, StoryId } from '../../model/story.ts'
import type { IsoDay, IsoTime } from '../../model/time.ts'
import type { Subject } from '../../model/told.ts'

/** A ledger in the making. Nobody reads it before it is put in place; it is lost with the process. */
export interface LedgerDraft {
  /** The next articles in the order of publication; none when it has caught up with the corpus. */
  next(limit: number): Promise<readonly AnalysedArticle[]>
  stateFor(batch: readonly AnalysedArticle[]): Promise<LedgerState>
  apply(changes: LedgerChanges, now: IsoTime): Promise<void>
  /**
   * Puts it in the place of the ledger, in one transaction. Entries that both have keep their place, so that nobody hears
   * of them again; what only the draft has is no news; what only the ledger has is kept but told no more. Undefined, and
   * nothing is done, if an admin has decided something since the draft was begun.
   */
  replace(version: string, now: IsoTime): Promise<LedgerDifference | undefined>
  close(): Promise<void>
}

export interface LedgerStore {
  /** What the ledger stage needs to know to settle this batch. */
  stateFor(batch: readonly AnalysedArticle[]): Promise<LedgerState>
  /** Saves one batch in one transaction; entries with a known id are not added again. */
  apply(changes: LedgerChanges, now: IsoTime): Promise<void>
  /** Highest sequence number, 0 while the ledger is empty. */
  lastSeq(): Promise<number>
  /** Entries after `seq` whose `at` is not before `since`, ascending. */
  entriesAfter(
    seq: number,
    filter: { readonly since: IsoTime; readonly onlyNews: boolean; readonly limit: number },
  ): Promise<readonly LedgerEntry[]>
  /** Those that exist, in the order of recording. */
  findEntries(seqs: Iterable<number>): Promise<readonly LedgerEntry[]>
  /** Newest entries by `at`, descending; of these kinds only, before this time only, if given. */
  timeline(filter: {
    readonly kinds?: readonly LedgerChange['kind'][]
    readonly issue?: IssueId
    readonly before?: IsoTime
    readonly limit: number
  }): Promise<readonly LedgerEntry[]>
  /** By which version of analyser and rules the whole ledger was last built; null: it has only ever grown. */
  builtBy(): Promise<string | null>
  /** Begins a second ledger beside this one, in which everything is settled anew. */
  draft(): Promise<LedgerDraft>
  statuses(): Promise<readonly StatusOfIssue[]>
  positions(issue: IssueId): Promise<readonly Position[]>
  /** All that sides demanded and rejected on the issue, newest first; of this side only, if given. */
  positionHistory(
    issue: IssueId,
    filter: { readonly party?: Party; readonly limit: number },
  ): Promise<readonly Position[]>
  /** Newest first; of this subject only, if given. */
  contradictions(filter: { readonly subject?: Subject; readonly limit: number }): Promise<readonly Contradiction[]>
  /** Meetings that end on or after `from` and start on or before `to`, by start day. */
  meetings(filter: {
    readonly from?: IsoDay
    readonly to?: IsoDay
    readonly actor?: ActorId
  }): Promise<readonly Meeting[]>
  findMeetings(ids: Iterable<MeetingId>): Promise<ReadonlyMap<MeetingId, Meeting>>
  findStories(ids: Iterable<StoryId>): Promise<ReadonlyMap<StoryId, Story>>
}
