// Wires what works on the database without a chat: an import, a rebuild.

import { createAnalyseArticles } from '../../jobs/analyse-articles.ts'
import { atOnce } from '../../jobs/parts/rest.ts'
import { createUpdateLedger } from '../../jobs/update-ledger.ts'
import type { Config } from '../config.ts'
import type { Deps, Log } from '../deps.ts'
import type { Job } from '../schedule/job.ts'
import type { Store } from '../storage/ports/store.ts'
import { type Closers, closeAll, openBase } from './base.ts'

/** What `import` needs: the store, and a way to read all that is unread in it. */
export interface Archive {
  readonly store: Store
  readonly now: () => Date
  settle(progress: (words: string) => void): Promise<void>
  close(): Promise<void>
}

/** Opens the database of the configuration for an import. */
export async function createArchive(config: Config, log: Log): Promise<Archive> {
  const closers: Closers = []
  const now = () => new Date()
  const base = { ...(await openBase(config, null, now, closers)), log, now }
  return {
    ...base,
    async settle(progress) {
      await runDry(createAnalyseArticles(atOnce), base, counts => progress(`${counts} articles analysed`), 'analysed')
      await runDry(
        createUpdateLedger(atOnce),
        base,
        counts => progress(`${counts} articles settled in the ledger`),
        'settled',
      )
    },
    async close() {
      await closeAll(closers)
    },
  }
}

/** Runs a job until it has nothing more to do; tells the sum of one of its counts after each run. */
async function runDry<Needs extends keyof Deps>(
  job: Job<Needs>,
  deps: Pick<Deps, Needs>,
  tell: (sum: number) => void,
  count: string,
): Promise<void> {
  for (let sum = 0; ; ) {
    const counts = await job.run(deps, new AbortController().signal)
    if (Object.values(counts).every(value => value === 0)) return
    sum += counts[count] ?? 0
    tell(sum)
  }
}
