// Reads the sources whose next try has come and keeps their articles.

import type { Deps } from '../src/deps.ts'
import { inParallel } from '../src/feed/in-parallel.ts'
import type { Source } from '../src/model/source.ts'
import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'
import { type KeepDeps, keepFeed, noteFailure, type Unchanged, unchangedNow } from './parts/keep-feed.ts'
import { createTally, type Tally } from './parts/tally.ts'

const MAX_SOURCES = 64
const CONCURRENCY = 8

type Needs = 'feed' | keyof KeepDeps

export const fetchSources: Job<Needs> = {
  name: 'fetch-sources',
  cron: '*/5 * * * * *',
  wakes: ['read-pages', 'analyse-articles'],
  async run(deps, signal) {
    const tally = createTally('fetched', 'added', 'changed', 'failed')
    const due = await deps.store.sources.due(toIsoTime(deps.now()), MAX_SOURCES)
    const unchanged: Unchanged[] = []
    await inParallel(due, CONCURRENCY, signal, source => fetchOne(source, deps, signal, { tally, unchanged }))
    if (unchanged.length > 0) await deps.store.sources.noteUnchanged(unchanged)
    return tally.counts()
  },
}

interface Outcome {
  readonly tally: Tally
  readonly unchanged: Unchanged[]
}

async function fetchOne(source: Source, deps: Pick<Deps, Needs>, signal: AbortSignal, outcome: Outcome): Promise<void> {
  const { tally, unchanged } = outcome
  const result = await deps.feed.read(source, signal)
  // Nothing is wrong with a source that was not read to its end because we had to stop.
  if (result.kind === 'failed' && result.failure === 'aborted' && signal.aborted) return
  if (result.kind === 'not-modified' && result.movedTo === null && source.moved === null) {
    tally.count('fetched')
    unchanged.push(unchangedNow(source, deps))
    return
  }
  try {
    await keepFeed(source, result, deps, tally)
  } catch (error) {
    // Tried later like a broken feed, so that it does not come up in each run.
    deps.log.error({ source: source.id, error }, 'articles of a source not kept')
    tally.count('failed')
    await noteFailure(source, 'broken-feed', null, deps)
  }
}
