// What admins decided about the ledger.

import type { Decision, DecisionId, NewDecision } from '../../model/decision.ts'
import type { IsoTime } from '../../model/time.ts'

export interface DecisionStore {
  /** Records it and gives the articles that it concerns back to the ledger, which takes it into account from then on. */
  add(decision: NewDecision, now: IsoTime): Promise<Decision>
  /** Takes it back, and gives its articles to the ledger again. False if there is none that holds. */
  undo(id: DecisionId, now: IsoTime): Promise<boolean>
  find(id: DecisionId): Promise<Decision | undefined>
  /** Those that hold, newest first. */
  list(limit: number): Promise<readonly Decision[]>
}
