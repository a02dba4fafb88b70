// The digest: the difference between the ledger and what a chat has been told, as a value without markup.

import type { Digest, DigestItem, DigestMaterial, UnchangedIssue } from '../model/digest.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Meeting, MeetingId } from '../model/ledger.ts'
import type { IsoDay } from '../model/time.ts'
import { addDays, daysBetween } from '../text/calendar.ts'
import { chooseItems, collapseAll } from './choose.ts'
import { rankItems } from './rank.ts'

export interface DigestContext {
  /** The reader's day and zone. */
  readonly day: IsoDay
  readonly zone: string
  readonly knowledge: Knowledge
  /** Items told in full, 0 or more; the rest is a number. */
  readonly limit: number
}

/** How far a digest looks ahead. */
const AHEAD_DAYS = 21
const MAX_AHEAD = 8
/** "In the next weeks" is no date for a calendar. */
const VAGUE_DAYS = 5

type AheadChange = 'new' | 'moved' | 'confirmed'

/** Total: never throws, whatever the ledger holds. */
export function composeDigest(material: DigestMaterial, context: DigestContext): Digest {
  const ahead = meetingsAhead(material.ahead, context.day)
  const aheadChanges = changesOf(material, ahead)
  const ranked = rankItems(chooseItems(material, context.knowledge, new Set(aheadChanges.keys())))
  const items = ranked.slice(0, context.limit)
  return {
    day: context.day,
    zone: context.zone,
    ahead,
    aheadChanges,
    items,
    more: ranked.length - items.length,
    unchanged: unchangedIssues(material, ranked, context.knowledge),
    upTo: material.upTo,
  }
}

/** Whether there is nothing that the chat does not know already. */
export function isEmpty(digest: Digest): boolean {
  return digest.items.length === 0 && digest.more === 0 && (digest.aheadChanges?.size ?? 0) === 0
}

/** Meetings that go on or come, with at least a place or two persons, by day. */
function meetingsAhead(meetings: readonly Meeting[], day: IsoDay): readonly Meeting[] {
  const until = addDays(day, AHEAD_DAYS)
  return meetings
    .filter(({ endDay, startDay, state, place, participants }) => {
      const isComing = endDay >= day && startDay <= until && (state === 'planned' || state === 'ongoing')
      const isNamed = place !== null || participants.length >= 2
      return isComing && isNamed && daysBetween(startDay, endDay) < VAGUE_DAYS
    })
    .toSorted((a, b) => compare(a.startDay, b.startDay) || compare(a.endDay, b.endDay) || compare(a.id, b.id))
    .slice(0, MAX_AHEAD)
}

function changesOf(material: DigestMaterial, ahead: readonly Meeting[]): ReadonlyMap<MeetingId, AheadChange> {
  const coming = new Set(ahead.map(meeting => meeting.id))
  return new Map(
    collapseAll(material.entries).flatMap(({ change }) => {
      if (change.kind !== 'meeting' || !coming.has(change.meeting)) return []
      return change.change === 'held' || change.change === 'called-off'
        ? []
        : [[change.meeting, change.change] as const]
    }),
  )
}

/** All issues that no item moves, newest evidence first. */
function unchangedIssues(
  { statuses }: DigestMaterial,
  items: readonly DigestItem[],
  knowledge: Knowledge,
): readonly UnchangedIssue[] {
  const moved = new Set(items.flatMap(({ change }) => (change.kind === 'status' ? [change.issue] : [])))
  return statuses
    .flatMap(({ issue: id, status, newestEvidenceAt }) => {
      const issue = knowledge.issues.get(id)
      return issue === undefined || moved.has(id) ? [] : [{ issue, status, newestEvidenceAt }]
    })
    .toSorted((a, b) => compare(b.newestEvidenceAt, a.newestEvidenceAt) || compare(a.issue.id, b.issue.id))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
