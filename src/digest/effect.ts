// How much one change moves the negotiation. The figures are a judgement, not a measurement: they say in which order a
// reader with little time would want to hear things.

import type { DigestItem } from '../model/digest.ts'
import type { LedgerChange } from '../model/ledger.ts'

const STATUS_EFFECT = { agreed: 12, provisional: 9, blocked: 8, approaching: 6, disputed: 5, open: 1.5 } as const
const MEETING_EFFECT = { held: 6, 'called-off': 7, moved: 5, new: 4, confirmed: 1 } as const
const POSITION_EFFECT = { rejected: 3, demanded: 2 } as const
/** Nothing happened; which report errs is not known yet. */
const CONTRADICTION_EFFECT = 2
const STORY_EFFECT = 4
/** A story with a meeting behind it is what happened. */
const STORY_WITH_MEETING = 3
/** A story in which no sentence moves anything. */
const STORY_WITHOUT_SIGNAL = 2
/** One person alone makes no meeting: whom he met was not said, or something else was meant. */
const OF_ONE = 0.4
/** What one report mentions in passing may be no more than background. */
const OF_ONE_VOICE = 0.6
/** What the talks turn on weighs more than what goes along with them. */
const CORE_ISSUES: ReadonlySet<string> = new Set([
  'territory',
  'security-guarantees',
  'ceasefire',
  'peace-plan',
  'nato-membership',
])
const CORE = 1.3

/** The effect of the item alone, without what follows from it. */
export function effectOf({ change, story, meeting, evidence, origins }: DigestItem): number {
  switch (change.kind) {
    case 'status':
      return STATUS_EFFECT[change.to] * core(change)
    case 'meeting':
      return (
        MEETING_EFFECT[change.change] *
        ((meeting?.participants.length ?? 0) < 2 ? OF_ONE : 1) *
        (change.change === 'held' && origins <= 1 ? OF_ONE_VOICE : 1)
      )
    case 'position':
      return POSITION_EFFECT[change.position.stance] * core(change)
    case 'contradiction':
      return CONTRADICTION_EFFECT
    case 'story': {
      const isMoving = evidence.some(one => one.rule !== 'lead') || (story?.issues.length ?? 0) > 0
      return (isMoving ? STORY_EFFECT : STORY_WITHOUT_SIGNAL) + (meeting === undefined ? 0 : STORY_WITH_MEETING)
    }
  }
}

function core(change: Extract<LedgerChange, { kind: 'status' | 'position' }>): number {
  return CORE_ISSUES.has(change.kind === 'status' ? change.issue : change.position.issue) ? CORE : 1
}
