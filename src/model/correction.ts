// A reader's objection to an entry of the ledger, and what became of it.

import type { ChatAddress } from './chat.ts'
import type { IsoTime } from './time.ts'

export const CORRECTION_STATES = ['pending', 'accepted', 'declined'] as const
export type CorrectionState = (typeof CORRECTION_STATES)[number]

/** What a reader says is wrong. */
export interface Objection {
  /** Sequence number of the ledger's entry. */
  readonly seq: number
  readonly address: ChatAddress
  /** In the reader's words; empty if none were given. */
  readonly text: string
}

export interface Correction extends Objection {
  readonly id: string
  readonly state: CorrectionState
  readonly openedAt: IsoTime
  /** Who settled it, when and why; null while it is pending. */
  readonly settled: { readonly by: number; readonly at: IsoTime; readonly reason: string } | null
}
