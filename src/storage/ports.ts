// The store as everything else sees it: asynchronous, each verb one atomic step. Implemented beside this file.
// `find…` gives undefined or an empty list; `next…`, `due` and `claim` take work; nothing here throws for "not found".

import type { ActorId } from '../model/actor.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Article, ArticleId, Citation, NewArticle } from '../model/article.ts'
import type { Chat, ChatAddress, ChatKind, ChatSettings, Subscription } from '../model/chat.ts'
import type { Delivery, DeliveryState, NewDelivery, SendResult } from '../model/delivery.ts'
import type { Evidence } from '../model/evidence.ts'
import type { FeedFailure } from '../model/feed.ts'
import type { IssueId } from '../model/issue.ts'
import type {
  AnalysedArticle,
  LedgerChange,
  LedgerChanges,
  LedgerEntry,
  LedgerState,
  Meeting,
  MeetingId,
  Position,
  StatusOfIssue,
  Story,
  StoryId,
} from '../model/ledger.ts'
import type { Locale } from '../model/locale.ts'
import type { RunReport } from '../model/run.ts'
import type { Source, SourceDescription, SourceId, SourceState, Tier, Validators } from '../model/source.ts'
import type { ClockTime, IsoDay, IsoTime } from '../model/time.ts'

export interface SourceStore {
  /** Adds a source unless one with the same address exists; gives the source either way. */
  add(description: SourceDescription, now: IsoTime): Promise<{ readonly source: Source; readonly isNew: boolean }>
  /** All feeds by name; the stand-ins of imported outlets are found by id, but never listed. */
  list(): Promise<readonly Source[]>
  find(id: SourceId): Promise<Source | undefined>
  /** Active sources whose next try has come, longest waiting first. */
  due(now: IsoTime, limit: number): Promise<readonly Source[]>
  change(
    id: SourceId,
    change: { readonly state?: SourceState; readonly name?: string; readonly tier?: Tier },
  ): Promise<void>
  /** Forgets the source; its articles stay as evidence and keep its name. */
  remove(id: SourceId): Promise<void>
  /** Records a poll without new articles: nothing changed, or a failure. */
  notePoll(
    id: SourceId,
    poll: { readonly at: IsoTime; readonly failure: FeedFailure | null; readonly nextTryAt: IsoTime },
  ): Promise<void>
}

export interface SearchHit {
  readonly article: Article
  /** A stretch of the text around the first match, whole words, at most 200 UTF-16 units. */
  readonly snippet: string
}

export interface ArticleStore {
  /**
   * Saves what one poll brought, with validators and next try. Known articles (same guid or same address) are left as
   * they are. The first batch of a source is baseline.
   */
  addNew(
    sourceId: SourceId,
    articles: readonly NewArticle[],
    poll: { readonly at: IsoTime; readonly validators: Validators; readonly nextTryAt: IsoTime },
  ): Promise<{ readonly added: number; readonly known: number }>
  /** Saves articles of an archive as baseline; known ones (same source name and guid, or same address) are left. */
  import(
    articles: readonly (NewArticle & { readonly sourceName: string })[],
    now: IsoTime,
  ): Promise<{ readonly added: number; readonly known: number }>
  /** Articles that no analysis of `version` or later has read, oldest publication first. */
  nextWithoutAnalysis(version: number, limit: number): Promise<readonly Article[]>
  find(id: ArticleId): Promise<Article | undefined>
  /** Citations of those that exist. */
  cite(ids: Iterable<ArticleId>): Promise<ReadonlyMap<ArticleId, Citation>>
  /** Relevant articles that have all words of the query (stemmed, German folding), newest first. */
  search(query: string, limit: number, offset?: number): Promise<readonly SearchHit[]>
  /** How many articles there are, and how many are relevant. */
  count(): Promise<{ readonly articles: number; readonly relevant: number }>
}

export interface StatementOfActor {
  readonly at: IsoTime
  readonly evidence: Evidence
}

export interface AnalysisStore {
  /** Saves a batch; replaces lower versions of the same article. Irrelevant articles need no ledger. */
  save(analyses: readonly Analysis[]): Promise<void>
  find(articleId: ArticleId): Promise<Analysis | undefined>
  /** Relevant articles whose analysis the ledger has not settled, oldest publication first. */
  nextForLedger(limit: number): Promise<readonly AnalysedArticle[]>
  /** Latest statements of a person, newest first. */
  statementsOf(actor: ActorId, limit: number): Promise<readonly StatementOfActor[]>
  /** In how many relevant articles each person is named, most first. */
  countMentions(since: IsoTime): Promise<ReadonlyMap<ActorId, number>>
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
  /** Newest entries by `at`, descending; of these kinds only, before this time only, if given. */
  timeline(filter: {
    readonly kinds?: readonly LedgerChange['kind'][]
    readonly issue?: IssueId
    readonly before?: IsoTime
    readonly limit: number
  }): Promise<readonly LedgerEntry[]>
  statuses(): Promise<readonly StatusOfIssue[]>
  positions(issue: IssueId): Promise<readonly Position[]>
  /** Meetings that end on or after `from` and start on or before `to`, by start day. */
  meetings(filter: {
    readonly from?: IsoDay
    readonly to?: IsoDay
    readonly actor?: ActorId
  }): Promise<readonly Meeting[]>
  findMeetings(ids: Iterable<MeetingId>): Promise<ReadonlyMap<MeetingId, Meeting>>
  findStories(ids: Iterable<StoryId>): Promise<ReadonlyMap<StoryId, Story>>
}

export interface ChatStore {
  find(address: ChatAddress): Promise<Chat | undefined>
  /** Gives the chat, made with these settings if it is not known; a chat that was gone is active again. */
  open(
    address: ChatAddress,
    defaults: { readonly kind: ChatKind; readonly locale: Locale; readonly zone: string },
  ): Promise<Chat>
  change(address: ChatAddress, settings: ChatSettings): Promise<void>
  subscribe(address: ChatAddress, time: ClockTime, nextDueAt: IsoTime): Promise<void>
  unsubscribe(address: ChatAddress): Promise<void>
  /** Active chats whose digest is due, longest waiting first. */
  due(now: IsoTime, limit: number): Promise<readonly (Chat & { readonly subscription: Subscription })[]>
  /** Moves a subscription on without a message: nothing to tell, or too late to tell. */
  skip(address: ChatAddress, day: IsoDay, nextDueAt: IsoTime): Promise<void>
  /** Raises (never lowers) the mark up to which the chat has been told. */
  markTold(address: ChatAddress, upTo: number): Promise<void>
  /** Ends all messages to a chat: blocked, kicked or deleted. */
  markGone(chatId: number): Promise<void>
  /** A group has a new id: re-points it with its topics and what it has in the outbox. Again it changes nothing. */
  move(from: number, to: number): Promise<void>
  countSubscribed(): Promise<number>
}

export interface OutboxStore {
  /** Puts the parts of one digest into the outbox and moves the subscription on. Keys that exist, and days told, are left. */
  enqueue(
    slot: { readonly address: ChatAddress; readonly day: IsoDay; readonly nextDueAt: IsoTime },
    deliveries: readonly NewDelivery[],
  ): Promise<void>
  /** Takes one delivery that may go now (earlier parts of its slot are sent), leased until `leaseUntil`. */
  claim(now: IsoTime, owner: string, leaseUntil: IsoTime): Promise<Delivery | undefined>
  /**
   * Records what became of a claimed delivery. `sent` raises the chat's told mark, `gone` cancels what else the
   * chat has pending, `moved` re-points the chat and its rows, in one transaction.
   */
  settle(id: number, owner: string, result: SendResult, now: IsoTime): Promise<void>
  count(): Promise<Readonly<Record<DeliveryState, number>>>
}

export interface UpdateStore {
  /** Marks an `update_id` as answered. True the first time. */
  claim(updateId: number, now: IsoTime): Promise<boolean>
  /** Whether it has been marked. */
  isKnown(updateId: number): Promise<boolean>
}

export interface RunStore {
  /** Keeps the last report of each job. */
  note(report: RunReport): Promise<void>
  last(): Promise<readonly RunReport[]>
}

export interface Store {
  readonly sources: SourceStore
  readonly articles: ArticleStore
  readonly analyses: AnalysisStore
  readonly ledger: LedgerStore
  readonly chats: ChatStore
  readonly outbox: OutboxStore
  readonly updates: UpdateStore
  readonly runs: RunStore
  /** Drops what is of no more use: settled deliveries, seen updates, old irrelevant articles. Gives row counts. */
  prune(now: IsoTime): Promise<Readonly<Record<string, number>>>
  close(): Promise<void>
}
