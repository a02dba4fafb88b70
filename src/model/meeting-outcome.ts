// What a side says came out of a meeting.

import type { ActorId, Party } from './actor.ts'
import type { Evidence } from './evidence.ts'

export interface OutcomeOfSide {
  readonly party: Party
  readonly speaker: ActorId
  readonly evidence: Evidence
}
