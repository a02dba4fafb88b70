// Contradictions of the evidence that a chat has not heard of yet. They stand apart from what is new: nothing happened,
// but the reports cannot all be right.

import { meetingIn } from '../model/contradiction.ts'
import type { DigestItem, DigestMaterial } from '../model/digest.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { createProof } from './proof.ts'

/** Newest first, each once; one that does not stand any more is left out. */
export function findDoubts(
  { entries, contradictions, meetings, readings }: DigestMaterial,
  knowledge: Knowledge,
): readonly DigestItem[] {
  const proof = createProof(readings, knowledge)
  const doubts = new Map<string, DigestItem>()
  for (const { seq, change, at } of entries) {
    if (change.kind !== 'contradiction') continue
    const found = contradictions.get(change.contradiction)
    if (found === undefined) continue
    const meeting = meetings.get(meetingIn(found.subject) ?? '')
    const sides = found.sides.map(side => ({
      ...side,
      evidence: meeting === undefined ? side.evidence : proof.byMeeting(side.evidence, meeting),
    }))
    const contradiction = { ...found, sides }
    doubts.set(contradiction.id, {
      ...{ change, at, contradiction, actors: [], isQuotable: true, effects: [] },
      entries: [...(doubts.get(contradiction.id)?.entries ?? []), seq],
      evidence: sides.flatMap(({ evidence }) => evidence),
      origins: new Set(sides.flatMap(({ origins }) => origins)).size,
      ...(meeting !== undefined && { meeting }),
    })
  }
  return [...doubts.values()].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}
