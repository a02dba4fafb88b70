// What an entry of the ledger is about, and how several entries on one subject become one thing to tell.

import type { DigestMaterial } from '../model/digest.ts'
import type { Evidence } from '../model/evidence.ts'
import type { LedgerChange } from '../model/ledger.ts'

export type MaterialEntry = DigestMaterial['entries'][number]

/** What all entries on one subject say together. */
export interface Collapsed extends Omit<MaterialEntry, 'seq'> {
  readonly entries: readonly number[]
}

/**
 * One entry for all on a subject, given in the order of recording: the newest change with all the evidence, its own
 * first. Undefined if there is nothing left to tell: a status that moved and came back.
 */
export function collapse(entries: readonly MaterialEntry[]): Collapsed | undefined {
  const sorted = entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq))
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return undefined
  const evidence = distinct(sorted.toReversed().flatMap(entry => entry.evidence))
  const all = { at: last.at, entries: sorted.map(({ seq }) => seq), evidence }
  if (last.change.kind !== 'status' || first.change.kind !== 'status') return { ...all, change: lead(sorted) }
  const { from } = first.change
  if (from === last.change.to || (from === null && last.change.to === 'open')) return undefined
  return { ...all, change: { ...last.change, from } }
}

/** A meeting that the chat has not heard of stays new until it is held or called off. A story is new before it grows. */
function lead(sorted: readonly MaterialEntry[]): LedgerChange {
  const changes = sorted.map(entry => entry.change)
  const last = changes.at(-1)
  const opening = changes.find(
    change => (change.kind === 'meeting' || change.kind === 'story') && change.change === 'new',
  )
  const isFinal = last?.kind === 'meeting' && (last.change === 'held' || last.change === 'called-off')
  const chosen = isFinal ? last : (opening ?? last)
  if (chosen === undefined) throw new Error('collapse: no entries')
  return chosen
}

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map(one => [`${one.articleId} ${one.start} ${one.end}`, one])).values()]
}
