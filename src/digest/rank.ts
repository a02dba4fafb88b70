// What stands first in a digest: effect on the negotiation × independent origins. The figures are a judgement, not a
// measurement: they say in which order a reader with little time would want to hear things.

import type { DigestItem } from '../model/digest.ts'
import type { LedgerChange } from '../model/ledger.ts'

const STATUS_EFFECT = { agreed: 12, provisional: 9, blocked: 8, approaching: 6, disputed: 5, open: 1.5 } as const
const MEETING_EFFECT = { held: 6, 'called-off': 7, moved: 5, new: 4, confirmed: 1 } as const
const POSITION_EFFECT = { rejected: 3, demanded: 2 } as const
const STORY_EFFECT = 4
/** A story with a meeting behind it is what happened. */
const STORY_WITH_MEETING = 3
/** A story in which no sentence moves anything. */
const STORY_WITHOUT_SIGNAL = 2
/** What the talks turn on weighs more than what goes along with them. */
const CORE_ISSUES: ReadonlySet<string> = new Set([
  'territory',
  'security-guarantees',
  'ceasefire',
  'peace-plan',
  'nato-membership',
])
const CORE = 1.3

/** Most important first; equals newest first, then by their text, so that the order never depends on the input. */
export function rankItems(items: readonly DigestItem[]): readonly DigestItem[] {
  return items
    .map(item => ({ item, weight: weightOf(item), name: JSON.stringify(item.change) }))
    .toSorted((a, b) => b.weight - a.weight || compare(b.item.at, a.item.at) || compare(a.name, b.name))
    .map(({ item }) => item)
}

/** Effect × origins; the second origin counts most, the tenth hardly. */
function weightOf(item: DigestItem): number {
  return effectOf(item) * (1 + Math.log2(Math.max(1, item.origins)) / 2)
}

function effectOf({ change, story, meeting, evidence }: DigestItem): number {
  switch (change.kind) {
    case 'status':
      return STATUS_EFFECT[change.to] * core(change)
    case 'meeting':
      return MEETING_EFFECT[change.change]
    case 'position':
      return POSITION_EFFECT[change.position.stance] * core(change)
    case 'story': {
      const isMoving = evidence.some(one => one.rule !== 'lead') || (story?.issues.length ?? 0) > 0
      return (isMoving ? STORY_EFFECT : STORY_WITHOUT_SIGNAL) + (meeting === undefined ? 0 : STORY_WITH_MEETING)
    }
  }
}

function core(change: Extract<LedgerChange, { kind: 'status' | 'position' }>): number {
  return CORE_ISSUES.has(change.kind === 'status' ? change.issue : change.position.issue) ? CORE : 1
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
