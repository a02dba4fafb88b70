// Wires what works on the database without a chat: an import, a rebuild.

import { createAnalyseArticles } from '../../jobs/analyse-articles.ts'
import { atOnce } from '../../jobs/parts/rest.ts'
import { createRebuildLedger } from '../../jobs/rebuild-ledger.ts'
import { createUpdateLedger } from '../../jobs/update-ledger.ts'
import type { Config } from '../config.ts'
import type { Deps, Log } from '../deps.ts'
import type { LedgerDifference } from '../model/ledger-difference.ts'
import type { Job } from '../schedule/job.ts'
import type { Store } from '../storage/ports/store.ts'
import { type Closers, closeAll, openBase } from './base.ts'

/** What `import` and `rebuild` need: the store, and a way to read all that is unread in it. */
export interface Archive {
  readonly store: Store
  readonly now: () => Date
  settle(progress: (words: string) => void): Promise<void>
  /** Reads again what an older analyser has read, and builds the ledger anew. */
  rebuild(progress: (words: string) => void): Promise<LedgerDifference>
  close(): Promise<void>
}

/** Opens the database of the configuration for an import or a rebuild. */
export async function createArchive(config: Config, log: Log): Promise<Archive> {
  const closers: Closers = []
  const now = () => new Date()
  const base = { ...(await openBase(config, null, now, closers)), log, now }
  return {
    ...base,
    async settle(progress) {
      const hadEntries = (await base.store.ledger.lastSeq()) > 0
      await analyseAll(base, progress)
      const settled = await runDry(...([createUpdateLedger(atOnce), base, 'settled'] as const), counts =>
        progress(`${counts} articles settled in the ledger`),
      )
      // What comes late may stand in the middle of what was known: the order of imports must not matter.
      if (hadEntries && settled > 0) await rebuildAll(base, progress)
    },
    async rebuild(progress) {
      await analyseAll(base, progress)
      return await rebuildAll(base, progress)
    },
    async close() {
      await closeAll(closers)
    },
  }
}

type Base = Parameters<ReturnType<typeof createAnalyseArticles>['run']>[0] &
  Parameters<ReturnType<typeof createRebuildLedger>['run']>[0]

async function analyseAll(base: Base, progress: (words: string) => void): Promise<void> {
  await runDry(createAnalyseArticles(atOnce), base, 'analysed', counts => progress(`${counts} articles analysed`))
}

async function rebuildAll(base: Base, progress: (words: string) => void): Promise<LedgerDifference> {
  let difference: LedgerDifference | undefined
  const job = createRebuildLedger(atOnce, {
    isForced: true,
    onReplaced: found => {
      difference = found
    },
  })
  // A decision that an admin takes meanwhile makes it begin once more.
  while (difference === undefined)
    await runDry(job, base, 'rebuilt', counts => progress(`${counts} articles settled anew`))
  return difference
}

/** Runs a job until it has nothing more to do; tells the sum of one of its counts after each run, and gives it. */
async function runDry<Needs extends keyof Deps>(
  job: Job<Needs>,
  deps: Pick<Deps, Needs>,
  count: string,
  tell: (sum: number) => void,
): Promise<number> {
  for (let sum = 0; ; ) {
    const counts = await job.run(deps, new AbortController().signal)
    if (Object.values(counts).every(value => value === 0)) return sum
    sum += counts[count] ?? 0
    tell(sum)
  }
}
