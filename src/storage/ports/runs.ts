// The last report of each job.

import type { RunReport, RunTotal } from '../../model/run.ts'
import type { IsoDay } from '../../model/time.ts'

export interface RunStore {
  /** Keeps the last report of each job, and adds up what was done. */
  note(report: RunReport): Promise<void>
  last(): Promise<readonly RunReport[]>
  /** What the runs since that day did, by job and word. */
  totals(since: IsoDay): Promise<readonly RunTotal[]>
}
