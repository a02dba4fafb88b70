// Which entries of the ledger tell this chat something: one item for each subject, nothing that another item says.
// How items belong together is events.ts.

import type { DigestItem, DigestMaterial } from '../model/digest.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { LedgerChange } from '../model/ledger.ts'
import type { Meeting } from '../model/meeting.ts'
import type { IsoDay } from '../model/time.ts'
import { subjectOf } from '../model/told.ts'
import { createProof, type Proof } from './proof.ts'
import { type Collapsed, collapse } from './subject.ts'

const MAX_ACTORS = 4

/** Items in no particular order, without effects. `day`: the reader's day. */
export function chooseItems(material: DigestMaterial, knowledge: Knowledge, day: IsoDay): readonly DigestItem[] {
  const proof = createProof(material.readings, knowledge)
  const items = collapseAll(material.entries)
    .filter(({ change }) => isTelling(change))
    .flatMap(entry => toItem(entry, material, knowledge, proof) ?? [])
    .filter(item => !isOvertaken(item, day))
  const moved = new Set(items.flatMap(({ change }) => (change.kind === 'status' ? [change.issue] : [])))
  // The status shows who demands and who refuses; the same as an item of its own would be said twice.
  return items.filter(({ change }) => change.kind !== 'position' || !moved.has(change.position.issue))
}

/** One entry for each subject. */
function collapseAll(entries: DigestMaterial['entries']): readonly Collapsed[] {
  const bySubject = new Map<string, DigestMaterial['entries'][number][]>()
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
  // A contradiction is no event: it stands apart.
  return change.kind !== 'contradiction'
}

/** A date that has passed without word of what became of it is neither ahead nor news. */
function isOvertaken({ meeting }: DigestItem, day: IsoDay): boolean {
  return meeting !== undefined && meeting.state === 'planned' && meeting.endDay < day
}

/** Undefined if what the entry speaks of is not known any more. */
function toItem(
  { change, at, entries, evidence: all }: Collapsed,
  { stories, meetings }: DigestMaterial,
  knowledge: Knowledge,
  proof: Proof,
): DigestItem | undefined {
  const said = proof.fresh(all, at)
  // What moved an issue may be that old voices have faded: then the old ones are the proof, but nothing to quote again.
  const fresh = said.length > 0 ? said : all
  const name = (ids: readonly string[]) => ids.flatMap(id => knowledge.actors.get(id) ?? []).slice(0, MAX_ACTORS)
  const item = (evidence: readonly Evidence[], rest: Partial<DigestItem>): DigestItem | undefined => {
    const [best] = evidence
    if (best === undefined) return undefined
    const speaker = proof.speakerOf(best)
    const origins = new Set(evidence.map(one => one.articleId)).size
    const base = { change, at, entries, evidence, actors: [], origins, effects: [], isQuotable: said.length > 0 }
    return { ...base, ...(speaker && { speaker }), ...rest }
  }
  if (change.kind === 'story') {
    const story = stories.get(change.story)
    if (story === undefined) return item(fresh, {})
    return item(fresh, { story, actors: name(story.actors), origins: story.origins.length })
  }
  if (change.kind === 'meeting') {
    const meeting = meetings.get(change.meeting)
    if (meeting === undefined) return undefined
    const participants = name(meeting.participants)
    return item(proof.ofMeeting(fresh, meeting), { meeting, actors: participants, origins: originsOf(meeting) })
  }
  if (change.kind === 'contradiction') return undefined
  const issue = knowledge.issues.get(change.kind === 'status' ? change.issue : change.position.issue)
  return issue && item(fresh, { issue })
}

function originsOf({ voices }: Meeting): number {
  return new Set(voices.map(voice => voice.origin)).size
}
