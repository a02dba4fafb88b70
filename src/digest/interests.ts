// What concerns the persons and issues that a chat follows or has muted.

import type { Interest } from '../model/chat.ts'
import type { DigestItem } from '../model/digest.ts'

/** Ids of persons and of issues. */
export interface Concerns {
  readonly actors: ReadonlySet<string>
  readonly issues: ReadonlySet<string>
}

/** The persons and issues with this wish. */
export function interestsWith(wish: Interest['wish'], interests: readonly Interest[]): Concerns {
  const ids = (kind: Interest['kind']) =>
    new Set(interests.filter(one => one.wish === wish && one.kind === kind).map(({ id }) => id as string))
  return { actors: ids('actor'), issues: ids('issue') }
}

/** Whether an item is of nothing but what is muted: its issue, or all persons that it names. */
export function isMuted(item: DigestItem, { actors, issues }: Concerns): boolean {
  if (item.issue !== undefined) return issues.has(item.issue.id)
  const all = item.story?.issues ?? []
  if (all.length > 0 && all.every(id => issues.has(id))) return true
  const persons = item.meeting?.participants ?? item.story?.actors ?? []
  return persons.length > 0 && persons.every(id => actors.has(id))
}

/** Whether an item, or what follows from it, is of something that is followed. */
export function concerns(item: DigestItem, followed: Concerns): boolean {
  const { issue, meeting, story, speaker, actors, effects } = item
  const persons = [...(meeting?.participants ?? story?.actors ?? []), ...actors.map(({ id }) => id), speaker?.id ?? '']
  return (
    (issue !== undefined && followed.issues.has(issue.id)) ||
    persons.some(id => followed.actors.has(id)) ||
    effects.some(effect => concerns(effect, followed))
  )
}
