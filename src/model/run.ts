// How one run of a job went, as the operator sees it in /health.

import type { IsoTime } from './time.ts'

export interface RunReport {
  readonly job: string
  readonly startedAt: IsoTime
  readonly durationMs: number
  /** By words of the job: `added`, `failed`. */
  readonly counts: Readonly<Record<string, number>>
  /** Null: the run came to its end. */
  readonly error: string | null
}

/** What the runs of a job did, all together. */
export interface RunTotal {
  readonly job: string
  readonly word: string
  readonly count: number
}
