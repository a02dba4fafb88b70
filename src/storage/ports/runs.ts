// The last report of each job.

import type { RunReport } from '../../model/run.ts'

export interface RunStore {
  /** Keeps the last report of each job. */
  note(report: RunReport): Promise<void>
  last(): Promise<readonly RunReport[]>
}
