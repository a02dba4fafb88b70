// The shape of a job: takes a small batch, calls one stage, saves with one verb, tells what it did.

import type { Deps } from '../deps.ts'

/** What a run did, by words of the job's own: `{fetched: 3, failed: 1}`. All zero: there was nothing to do. */
export type Counts = Readonly<Record<string, number>>

/** `Needs`: the capabilities it asks for, so that it can also be run where there is no more. */
export interface Job<Needs extends keyof Deps = keyof Deps> {
  readonly name: string
  /** Cron expression with seconds, in UTC. The clock only ticks; what is due stands in the store. */
  readonly cron: string
  /** Jobs that have something to do once this one has done something. */
  readonly wakes: readonly string[]
  /**
   * Does one batch. Safe to run twice; one bad item is counted and set aside, never thrown.
   * Ends soon after `signal` is aborted.
   */
  run(deps: Pick<Deps, Needs>, signal: AbortSignal): Promise<Counts>
}
