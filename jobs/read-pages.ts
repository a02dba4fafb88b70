// Reads the pages of articles of which the feed gave a teaser only, and learns for each source whether that is worth it.

import type { Deps } from '../src/deps.ts'
import { inParallel } from '../src/feed/in-parallel.ts'
import { isGain, learnReading } from '../src/feed/reading.ts'
import type { FeedFailure } from '../src/model/feed.ts'
import { toIsoTime } from '../src/model/time.ts'
import type { Job } from '../src/schedule/job.ts'
import type { WantedPage } from '../src/storage/ports/articles.ts'
import { createTally, type Tally } from './parts/tally.ts'

const MAX_PAGES = 24
const CONCURRENCY = 8
/** Waits between the tries; after the last the teaser is all there is. */
const WAITS_MS = [10 * 60_000, 60 * 60_000]
/** A page that is not there, or that does not want us, will not be there in an hour. */
const FINAL: ReadonlySet<FeedFailure> = new Set([
  ...(['address-forbidden', 'not-found', 'gone', 'refused', 'challenge', 'too-large', 'broken-feed'] as const),
])

type Needs = Pick<Deps, 'store' | 'feed' | 'now' | 'log'>

export const readPages: Job<'store' | 'feed' | 'now' | 'log'> = {
  name: 'read-pages',
  cron: '3-58/5 * * * * *',
  wakes: ['analyse-articles', 'read-pages'],
  async run(deps, signal) {
    const tally = createTally('read', 'not-read')
    const wanted = await deps.store.articles.nextPages(toIsoTime(deps.now()), MAX_PAGES)
    await inParallel(wanted, CONCURRENCY, signal, page => readOne(page, deps, signal, tally))
    return tally.counts()
  },
}

async function readOne(page: WantedPage, deps: Needs, signal: AbortSignal, tally: Tally): Promise<void> {
  const { articleId, sourceId, url, text, tries } = page
  const { store, feed, now } = deps
  const result = await feed.readPage(url, signal)
  if (result.kind === 'failed' && result.failure === 'aborted' && signal.aborted) return
  tally.count(result.kind === 'page' ? 'read' : 'not-read')
  if (result.kind === 'failed') {
    const waitMs = FINAL.has(result.failure) ? undefined : WAITS_MS[tries]
    const again = { kind: 'later', tryAt: toIsoTime(new Date(now().getTime() + (waitMs ?? 0))) } as const
    deps.log.info({ article: articleId, failure: result.failure, detail: result.detail }, 'page not read')
    await store.articles.settlePage(articleId, waitMs === undefined ? { kind: 'never' } : again, toIsoTime(now()))
    return
  }
  const read = { kind: 'read', text: result.text, isGain: isGain(text, result.text) } as const
  const counts = await store.articles.settlePage(articleId, read, toIsoTime(now()))
  await learn(sourceId, counts, deps)
}

async function learn(id: string, counts: { readonly trials: number; readonly gains: number }, { store }: Needs) {
  const source = await store.sources.find(id)
  if (source?.reading !== 'unknown') return
  const reading = learnReading(counts)
  if (reading !== 'unknown') await store.sources.change(id, { reading })
}
