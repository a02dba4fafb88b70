// Reads the sources whose next try has come and keeps their articles.

import type { Deps } from '../src/deps.ts'
import { nextTry } from '../src/feed/back-off.ts'
import type { FeedFailure, FeedResult } from '../src/model/feed.ts'
import type { Source } from '../src/model/source.ts'
import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'
import { inParallel } from './parts/in-parallel.ts'
import { createTally, type Tally } from './parts/tally.ts'

const MAX_SOURCES = 64
const CONCURRENCY = 8

export const fetchSources: Job = {
  name: 'fetch-sources',
  cron: '*/5 * * * * *',
  wakes: ['analyse-articles'],
  async run(deps, signal) {
    const tally = createTally('fetched', 'added', 'failed')
    const due = await deps.store.sources.due(toIsoTime(deps.now()), MAX_SOURCES)
    await inParallel(due, CONCURRENCY, signal, source => fetchOne(source, deps, signal, tally))
    return tally.counts()
  },
}

async function fetchOne(source: Source, deps: Deps, signal: AbortSignal, tally: Tally): Promise<void> {
  const result = await deps.feed.read(source, signal)
  // Nothing is wrong with a source that was not read to its end because we had to stop.
  if (result.kind === 'failed' && result.failure === 'aborted' && signal.aborted) return
  try {
    await keep(source, result, deps, tally)
  } catch (error) {
    // Tried later like a broken feed, so that it does not come up in each run.
    deps.log.error({ source: source.id, error }, 'articles of a source not kept')
    tally.count('failed')
    await noteFailure(source, 'broken-feed', null, deps)
  }
}

async function keep(source: Source, result: FeedResult, deps: Deps, tally: Tally): Promise<void> {
  const { sources, articles } = deps.store
  const at = toIsoTime(deps.now())
  if (result.kind === 'failed') {
    tally.count('failed')
    deps.log.info({ source: source.id, failure: result.failure, detail: result.detail }, 'source not read')
    await noteFailure(source, result.failure, result.retryAfterMs, deps)
    if (result.failure === 'gone') await sources.change(source.id, { state: 'gone' })
    return
  }
  tally.count('fetched')
  const nextTryAt = nextTryOf(source, null, null, deps)
  if (result.kind === 'not-modified') return await sources.notePoll(source.id, { at, failure: null, nextTryAt })
  const { added } = await articles.addNew(source.id, result.articles, { at, validators: result.validators, nextTryAt })
  tally.count('added', added)
}

async function noteFailure(source: Source, failure: FeedFailure, retryAfterMs: number | null, deps: Deps) {
  const nextTryAt = nextTryOf(source, failure, retryAfterMs, deps)
  await deps.store.sources.notePoll(source.id, { at: toIsoTime(deps.now()), failure, nextTryAt })
}

function nextTryOf({ health }: Source, failure: FeedFailure | null, retryAfterMs: number | null, deps: Deps) {
  const poll = { failure, retryAfterMs, failuresInRow: health.failuresInRow }
  return nextTry(poll, deps.settings.fetchIntervalMs, deps.now(), deps.random)
}
