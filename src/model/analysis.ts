// What the reader found in one article. Each finding tells where and by which rule.

import type { ActorId, Party } from './actor.ts'
import type { ArticleId } from './article.ts'
import type { IssueId } from './issue.ts'
import type { IsoDay } from './time.ts'

export const SIGNAL_KINDS = ['progress', 'stalled', 'agreed', 'rejected', 'demanded', 'open'] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]

/**
 * A place in the article: `[start, end)` in UTF-16 units of `article.text`, or of `article.title` if `inTitle`;
 * `quote` is exactly the text there. `rule` names the entry or rule that found it.
 */
export interface Finding {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly rule: string
  readonly inTitle?: boolean
}

export interface Mention extends Finding {
  readonly actor: ActorId
}

/** A person who is not in the knowledge, with the role the text gives, as a proposal. */
export interface NewPerson extends Finding {
  readonly name: string
  readonly role: string | null
}

export interface IssueFinding extends Finding {
  readonly issue: IssueId
}

/** One sentence that moves one issue. `party`: who demands or rejects, null if not said or another kind. */
export interface Signal extends Finding {
  readonly issue: IssueId
  readonly kind: SignalKind
  readonly party: Party | null
}

export const MEETING_STATES = ['planned', 'ongoing', 'held', 'cancelled', 'postponed'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

/** One contact as one article tells it. Days inclusive, both null if the text gives no resolvable day. */
export interface MeetingReport extends Finding {
  readonly startDay: IsoDay | null
  readonly endDay: IsoDay | null
  readonly place: string | null
  readonly participants: readonly ActorId[]
  readonly state: MeetingState
  readonly kind: 'meeting' | 'call'
}

/** One sentence of direct or indirect speech. */
export interface Statement extends Finding {
  readonly speaker: ActorId
}

/** Where a report really comes from: an agency line, "wie Axios berichtet". */
export interface OriginFinding extends Finding {
  readonly origin: string
}

export interface Analysis {
  readonly articleId: ArticleId
  /** The revision of the article that was read; the first if left out. */
  readonly revision?: number
  /** Version of the analyser, see analysis/version.ts; a higher one re-reads the archive. */
  readonly version: number
  readonly isRelevant: boolean
  readonly mentions: readonly Mention[]
  readonly newPersons: readonly NewPerson[]
  readonly issues: readonly IssueFinding[]
  readonly signals: readonly Signal[]
  readonly meetings: readonly MeetingReport[]
  readonly statements: readonly Statement[]
  readonly origins: readonly OriginFinding[]
  /** Ranges of `article.text` that are boilerplate, ascending, disjoint. */
  readonly boilerplate: readonly Finding[]
  /** The text without boilerplate, paragraphs parted by a blank line. */
  readonly body: string
}
