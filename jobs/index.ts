// All jobs, in the order of the pipeline.

import type { Job } from '../src/schedule/job.ts'
import { analyseArticles } from './analyse-articles.ts'
import { buildAlerts } from './build-alerts.ts'
import { buildDigests } from './build-digests.ts'
import { createDeliver } from './deliver.ts'
import { fetchSources } from './fetch-sources.ts'
import { besidePeople } from './parts/rest.ts'
import { prune } from './prune.ts'
import { readPages } from './read-pages.ts'
import { createRebuildLedger } from './rebuild-ledger.ts'
import { createReplan } from './replan.ts'
import { tellCorrections } from './tell-corrections.ts'
import { updateLedgerJob } from './update-ledger.ts'
import { createWatch } from './watch.ts'
import { watchSources } from './watch-sources.ts'

const watched: readonly Job[] = [
  fetchSources,
  readPages,
  analyseArticles,
  updateLedgerJob,
  createRebuildLedger(besidePeople),
  createReplan(),
  buildAlerts,
  buildDigests,
  tellCorrections,
  createDeliver(),
  watchSources,
  prune,
]

/** The last one watches the others. */
export const jobs: readonly Job[] = [...watched, createWatch(watched)]
