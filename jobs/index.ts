// All jobs, in the order of the pipeline.

import type { Job } from '../src/schedule/job.ts'
import { analyseArticles } from './analyse-articles.ts'
import { buildAlerts } from './build-alerts.ts'
import { buildDigests } from './build-digests.ts'
import { createDeliver } from './deliver.ts'
import { fetchSources } from './fetch-sources.ts'
import { prune } from './prune.ts'
import { createReplan } from './replan.ts'
import { updateLedgerJob } from './update-ledger.ts'
import { createWatch } from './watch.ts'

const watched: readonly Job[] = [
  fetchSources,
  analyseArticles,
  updateLedgerJob,
  createReplan(),
  buildAlerts,
  buildDigests,
  createDeliver(),
  prune,
]

/** The last one watches the others. */
export const jobs: readonly Job[] = [...watched, createWatch(watched)]
