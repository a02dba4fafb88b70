// Builds the ledger anew beside the old one when the analyser or the rules have become better, and puts it in its place.

import type { Deps } from '../src/deps.ts'
import { updateLedger } from '../src/ledger/update.ts'
import { buildVersion } from '../src/ledger/version.ts'
import type { LedgerDifference } from '../src/model/ledger-difference.ts'
import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'
import type { LedgerDraft } from '../src/storage/ports/ledger.ts'
import { doPiece, type Pace } from './parts/rest.ts'
import { createTally } from './parts/tally.ts'

const BATCH = 20

type Needs = 'store' | 'knowledge' | 'analyser' | 'now' | 'log'

export interface RebuildOptions {
  /** Builds it once in any case. */
  readonly isForced?: boolean
  readonly onReplaced?: (difference: LedgerDifference) => void
}

/** The draft is kept between the runs. After a restart it is begun anew. */
export function createRebuildLedger(pace: Pace, { isForced = false, onReplaced }: RebuildOptions = {}): Job<Needs> {
  let draft: LedgerDraft | undefined
  let isDone = false
  const drop = async (): Promise<void> => {
    await draft?.close()
    draft = undefined
  }
  return {
    name: 'rebuild-ledger',
    cron: '3-59/5 * * * * *',
    wakes: ['rebuild-ledger', 'update-ledger'],
    async run(deps) {
      const { store, analyser, now } = deps
      const tally = createTally('rebuilt', 'replaced')
      const version = buildVersion(analyser.version)
      if (draft === undefined) {
        if (isForced ? isDone : !(await isDue(deps, version))) return tally.counts()
        draft = await store.ledger.draft()
      }
      const count = await settleNext(draft, pace, deps)
      tally.count('rebuilt', count)
      if (count > 0) return tally.counts()
      const difference = await draft.replace(version, toIsoTime(now()))
      await drop()
      if (difference === undefined) return tally.counts()
      if (!isForced) deps.log.info({ version, ...difference }, 'ledger rebuilt')
      isDone = true
      onReplaced?.(difference)
      tally.count('replaced')
      return tally.counts()
    },
  }
}

/** Not before all that was read by an older analyser has been read again. */
async function isDue({ store }: Pick<Deps, 'store'>, version: string): Promise<boolean> {
  if ((await store.ledger.builtBy()) === version) return false
  return !(await store.articles.hasOutdated(Number.parseInt(version, 10)))
}

/** One article after the other, so that the history does not depend on how many are taken at once. */
async function settleNext(draft: LedgerDraft, pace: Pace, { knowledge, now, log }: Pick<Deps, Needs>): Promise<number> {
  const batch = await draft.next(BATCH)
  for (const analysed of batch) {
    try {
      await doPiece(pace, async () => {
        const changes = updateLedger(await draft.stateFor([analysed]), [analysed], knowledge)
        await draft.apply(changes, toIsoTime(now()))
      })
    } catch (error) {
      log.error({ article: analysed.article.id, error }, 'article left out of the rebuilt ledger')
    }
  }
  return batch.length
}
