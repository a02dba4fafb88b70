// The tables of what people said about the ledger, as Kysely sees them.

import type { ContradictionKind } from '../model/contradiction.ts'
import type { CorrectionState } from '../model/correction.ts'
import type { Ruling } from '../model/decision.ts'
import type { IsoTime } from '../model/time.ts'

export interface DecisionTable {
  id: string
  kind: Ruling['kind']
  /** Ruling. */
  ruling: string
  reason: string
  decided_by: number
  at: IsoTime
  undone_at: IsoTime | null
}

export interface CorrectionTable {
  id: string
  seq: number
  chat_id: number
  thread_id: number
  words: string
  state: CorrectionState
  opened_at: IsoTime
  settled_by: number | null
  settled_at: IsoTime | null
  reason: string | null
  /** When the messages about its verdict were put into the outbox. */
  told_at: IsoTime | null
}

export interface ContradictionTable {
  id: string
  kind: ContradictionKind
  subject: string
  at: IsoTime
  /** Contradiction. */
  data: string
}
