// The digest: the difference between the ledger and what a chat has been told, as a value without markup.

import type { Digest, DigestItem, DigestMaterial, MeetingAhead, UnchangedIssue } from '../model/digest.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Meeting } from '../model/meeting.ts'
import type { IsoDay } from '../model/time.ts'
import { addDays, daysBetween } from '../text/calendar.ts'
import { chooseItems } from './choose.ts'
import { findDoubts } from './contradictions.ts'
import { gatherEvents, isAhead } from './events.ts'
import { type Concerns, isMuted } from './interests.ts'
import { createProof } from './proof.ts'
import { rankItems } from './rank.ts'
import { isSameMeeting, uniteAll } from './same-meeting.ts'

export interface DigestContext {
  /** The reader's day and zone. */
  readonly day: IsoDay
  readonly zone: string
  readonly knowledge: Knowledge
  /** Items told in full, 0 or more. */
  readonly limit: number
  /** Items told in one line after them; the rest is a number. None if left out. */
  readonly briefLimit?: number
  /** What the chat does not want to hear of. */
  readonly mutes?: Concerns
}

/** Known dates as near as this are told each morning; those farther away stand in one line, up to LATER_DAYS. */
const SOON_DAYS = 1
const LATER_DAYS = 7
const MAX_SOON = 5
const MAX_LATER = 6
/** "In the next weeks" is no date for a calendar. */
const VAGUE_DAYS = 5

/** Total: never throws, whatever the ledger holds. */
export function composeDigest(material: DigestMaterial, context: DigestContext): Digest {
  const { day, zone, knowledge, limit, briefLimit = 0, mutes } = context
  const isHeard = (item: DigestItem) => mutes === undefined || !isMuted(item, mutes)
  const chosen = chooseItems(material, knowledge, day).filter(isHeard)
  const events = gatherEvents(chosen, material, knowledge)
  const { ahead, later } = meetingsAhead(material, context, events)
  const told = new Set(ahead.map(({ news }) => news))
  const ranked = rankItems(events.filter(item => !told.has(item)))
  const items = ranked.slice(0, Math.max(0, limit))
  const brief = ranked.slice(items.length, items.length + Math.max(0, briefLimit))
  return {
    ...{ day, zone, ahead, later, items, brief },
    more: ranked.length - items.length - brief.length,
    doubts: findDoubts(material, knowledge).filter(isHeard),
    unchanged: unchangedIssues(material, chosen, knowledge),
    upTo: material.upTo,
  }
}

/** Meetings that go on or come, by day, without those that an item tells; with what is new about them. */
function meetingsAhead(
  { around, readings }: DigestMaterial,
  { day, knowledge }: DigestContext,
  events: readonly DigestItem[],
): Pick<Digest, 'ahead' | 'later'> {
  const proof = createProof(readings, knowledge)
  const news = events.filter(isAhead)
  const told = events.filter(item => !news.includes(item)).flatMap(({ meeting }) => meeting ?? [])
  const coming = uniteAll(around.filter(meeting => isComing(meeting, day)))
    .filter(meeting => !told.some(other => isSameMeeting(other, meeting)))
    .map(meeting => {
      const one = news.find(item => item.meeting !== undefined && isSameMeeting(item.meeting, meeting))
      const sentence = proof.tellingOf(one?.evidence ?? meeting.evidence, meeting)
      return { meeting, ...(one && { news: one }), ...(sentence && { sentence }) }
    })
    .toSorted(byDay)
  const known = coming.filter(one => !('news' in one) && isPrecise(one.meeting))
  const soon = known.filter(({ meeting }) => meeting.startDay <= addDays(day, SOON_DAYS)).slice(0, MAX_SOON)
  const later = known.filter(({ meeting }) => {
    return meeting.startDay > addDays(day, SOON_DAYS) && meeting.startDay <= addDays(day, LATER_DAYS)
  })
  return {
    ahead: coming.filter(one => 'news' in one || soon.includes(one)),
    later: later.slice(0, MAX_LATER).map(({ meeting }) => meeting),
  }
}

/** With at least a place or two persons: else nobody could say which meeting it is. */
function isComing({ startDay, endDay, state, place, participants }: Meeting, day: IsoDay): boolean {
  const isNamed = place !== null || participants.length >= 2
  return (
    isNamed && endDay >= day && (state === 'planned' || state === 'ongoing') && startDay >= addDays(day, -VAGUE_DAYS)
  )
}

function isPrecise({ startDay, endDay }: Meeting): boolean {
  return daysBetween(startDay, endDay) < VAGUE_DAYS
}

function byDay({ meeting: a }: MeetingAhead, { meeting: b }: MeetingAhead): number {
  return compare(a.startDay, b.startDay) || compare(a.endDay, b.endDay) || compare(a.id, b.id)
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
