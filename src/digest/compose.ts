// The digest: the difference between the ledger and what a chat has been told, as a value without markup.

import type { Digest, DigestItem, DigestMaterial, UnchangedIssue } from '../model/digest.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Meeting } from '../model/ledger.ts'
import type { IsoDay } from '../model/time.ts'
import { addDays, daysBetween } from '../text/calendar.ts'
import { chooseItems } from './choose.ts'
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

/** Total: never throws, whatever the ledger holds. */
export function composeDigest(material: DigestMaterial, context: DigestContext): Digest {
  const ranked = rankItems(chooseItems(material, context.knowledge, context.day))
  const items = ranked.slice(0, Math.max(0, context.limit))
  return {
    day: context.day,
    zone: context.zone,
    ahead: meetingsAhead(material.ahead, context.day, items),
    items,
    more: ranked.length - items.length,
    unchanged: unchangedIssues(material, ranked, context.knowledge),
    upTo: material.upTo,
  }
}

/** Whether there is nothing that the chat does not know already. */
export function isEmpty(digest: Digest): boolean {
  return digest.items.length === 0 && digest.more === 0
}

/** Meetings that go on or come, with at least a place or two persons, by day; without those that an item tells. */
function meetingsAhead(meetings: readonly Meeting[], day: IsoDay, items: readonly DigestItem[]): readonly Meeting[] {
  const until = addDays(day, AHEAD_DAYS)
  const told = new Set(items.map(item => item.meeting?.id))
  return meetings
    .filter(({ id, endDay, startDay, state, place, participants }) => {
      const isComing = endDay >= day && startDay <= until && (state === 'planned' || state === 'ongoing')
      const isNamed = place !== null || participants.length >= 2
      return isComing && isNamed && !told.has(id) && daysBetween(startDay, endDay) < VAGUE_DAYS
    })
    .toSorted((a, b) => compare(a.startDay, b.startDay) || compare(a.endDay, b.endDay) || compare(a.id, b.id))
    .slice(0, MAX_AHEAD)
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
