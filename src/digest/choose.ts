// Which entries of the ledger tell this chat something: one item for each subject, nothing that another item says.

import type { DigestItem, DigestMaterial } from '../model/digest.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { LedgerChange, Meeting, Story } from '../model/ledger.ts'
import type { IsoDay } from '../model/time.ts'
import { collapse, type MaterialEntry, subjectOf } from './subject.ts'

const MAX_ACTORS = 4
/** Share of a meeting's articles that must be in a story for both to be one event. */
const SAME_EVENT = 0.5

/** Items in no particular order. `day`: the reader's day. */
export function chooseItems(material: DigestMaterial, knowledge: Knowledge, day: IsoDay): readonly DigestItem[] {
  const entries = collapseAll(material.entries).filter(({ change }) => isTelling(change))
  const items = entries
    .flatMap(entry => toItem(entry, material, knowledge) ?? [])
    .filter(item => !isOvertaken(item, day))
  const merged = mergeMeetings(items)
  const quoted = new Set(
    merged.flatMap(({ change, evidence }) => (change.kind === 'status' ? (evidence[0]?.quote ?? []) : [])),
  )
  const moved = new Set(merged.flatMap(({ change }) => (change.kind === 'status' ? [change.issue] : [])))
  // The status shows who demands and who refuses; the same as an item of its own would be said twice.
  return merged
    .filter(({ change }) => change.kind !== 'position' || !moved.has(change.position.issue))
    .filter(item => !isToldByStatus(item, quoted))
}

/** A story of one article without a meeting that has no more to say than the sentence that moved an issue. */
function isToldByStatus({ change, meeting, evidence, origins }: DigestItem, quoted: ReadonlySet<string>): boolean {
  return change.kind === 'story' && meeting === undefined && origins === 1 && quoted.has(evidence[0]?.quote ?? '')
}

/** One entry for each subject. */
function collapseAll(entries: readonly MaterialEntry[]): readonly MaterialEntry[] {
  const bySubject = new Map<string, MaterialEntry[]>()
  for (const entry of entries) {
    const subject = subjectOf(entry.change)
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), entry])
  }
  return [...bySubject.values()].flatMap(group => collapse(group) ?? [])
}

/** That another outlet tells the same story, or another one confirms a date, is no news to a reader. */
function isTelling(change: LedgerChange): boolean {
  if (change.kind === 'story') return change.change === 'new'
  if (change.kind === 'meeting') return change.change !== 'confirmed'
  return true
}

/** A date that has passed without word of what became of it is neither ahead nor news. */
function isOvertaken({ meeting }: DigestItem, day: IsoDay): boolean {
  return meeting !== undefined && meeting.state === 'planned' && meeting.endDay < day
}

/** Undefined if what the entry speaks of is not known any more. */
function toItem(
  { change, at, evidence }: MaterialEntry,
  { stories, meetings }: DigestMaterial,
  knowledge: Knowledge,
): DigestItem | undefined {
  if (evidence.length === 0) return undefined
  const base = { change, at, evidence, actors: [], origins: new Set(evidence.map(one => one.articleId)).size }
  const name = (ids: readonly string[]) => ids.flatMap(id => knowledge.actors.get(id) ?? []).slice(0, MAX_ACTORS)
  if (change.kind === 'story') {
    const story = stories.get(change.story)
    if (story === undefined) return base
    return { ...base, story, actors: name(story.actors), origins: story.origins.length }
  }
  if (change.kind === 'meeting') {
    const meeting = meetings.get(change.meeting)
    if (meeting === undefined) return undefined
    return { ...base, meeting, actors: name(meeting.participants), origins: originsOf(meeting) }
  }
  const issue = knowledge.issues.get(change.kind === 'status' ? change.issue : change.position.issue)
  return issue && { ...base, issue }
}

function originsOf({ voices }: Meeting): number {
  return new Set(voices.map(voice => voice.origin)).size
}

/** A meeting and the story of it are one item: the story tells it, the meeting gives place and day. */
function mergeMeetings(items: readonly DigestItem[]): readonly DigestItem[] {
  const meetings = items.filter(({ change }) => change.kind === 'meeting')
  const told = new Set<DigestItem>()
  const merged = items.map(item => {
    const { story } = item
    if (item.change.kind !== 'story' || story === undefined) return item
    const [meeting] = meetings.filter(other => !told.has(other) && isOfEvent(other, story)).toSorted(byOrigins)
    if (meeting?.meeting === undefined) return item
    told.add(meeting)
    return { ...item, meeting: meeting.meeting, actors: meeting.actors }
  })
  return merged.filter(item => !told.has(item))
}

function isOfEvent({ change, evidence }: DigestItem, { articleIds }: Story): boolean {
  const articles = new Set(evidence.map(one => one.articleId))
  const shared = [...articles].filter(id => articleIds.includes(id)).length
  // Many articles end with what comes next; the story is about it only if it is said all through.
  const isAside = change.kind === 'meeting' && change.change === 'new' && shared < SAME_EVENT * articleIds.length
  return shared >= SAME_EVENT * articles.size && !isAside
}

/** The event is what was held rather than what comes, and what most voices tell of; equals by time. */
function byOrigins(a: DigestItem, b: DigestItem): number {
  const isAhead = ({ meeting }: DigestItem) => Number(meeting?.state === 'planned')
  return isAhead(a) - isAhead(b) || b.origins - a.origins || (a.at < b.at ? -1 : 1)
}
