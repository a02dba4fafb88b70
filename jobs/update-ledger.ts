// Settles analysed articles in the ledger.

import type { Deps } from '../src/deps.ts'
import { updateLedger } from '../src/ledger/update.ts'
import type { AnalysedArticle, LedgerChanges } from '../src/model/ledger.ts'
import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'
import { besidePeople, doPiece, type Pace } from './parts/rest.ts'
import { createTally, type Tally } from './parts/tally.ts'

const BATCH = 50

type Needs = 'store' | 'knowledge' | 'now' | 'log'

export const updateLedgerJob = createUpdateLedger(besidePeople)

export function createUpdateLedger(pace: Pace): Job<Needs> {
  return {
    name: 'update-ledger',
    cron: '2-59/5 * * * * *',
    wakes: ['update-ledger', 'build-alerts'],
    async run(deps, signal) {
      const tally = createTally('settled', 'entries', 'leftOut')
      for (let left = BATCH; left > 0 && !signal.aborted; left -= pace.piece) {
        const batch = await deps.store.analyses.nextForLedger(pace.piece)
        if (batch.length === 0) break
        await doPiece(pace, () => settleOrLeave(batch, tally, deps))
      }
      return tally.counts()
    },
  }
}

/** All together; if that fails, one by one, and without those that cannot be settled. */
async function settleOrLeave(batch: readonly AnalysedArticle[], tally: Tally, deps: Pick<Deps, Needs>): Promise<void> {
  try {
    tally.count('entries', await settle(batch, deps))
    tally.count('settled', batch.length)
    return
  } catch (error) {
    deps.log.error({ articles: batch.length, error }, 'batch not settled, one by one now')
  }
  for (const analysed of batch) {
    try {
      tally.count('entries', await settle([analysed], deps))
      tally.count('settled')
    } catch (error) {
      deps.log.error({ article: analysed.article.id, error }, 'article left out of the ledger')
      await deps.store.ledger.apply(leftOut(analysed), toIsoTime(deps.now()))
      tally.count('leftOut')
    }
  }
}

async function settle(
  batch: readonly AnalysedArticle[],
  { store, knowledge, now }: Pick<Deps, Needs>,
): Promise<number> {
  const state = await store.ledger.stateFor(batch)
  const changes = updateLedger(state, batch, knowledge)
  await store.ledger.apply(changes, toIsoTime(now()))
  return changes.entries.length
}

/** Settles an article without a trace, so that it does not hold up those behind it. */
function leftOut({ article, analysis }: AnalysedArticle): LedgerChanges {
  return {
    settled: [{ articleId: article.id, version: analysis.version }],
    ...{ stories: [], meetings: [], signals: [], statuses: [], positions: [], entries: [] },
  }
}
