// What follows from one poll of a source: its articles, its health, its next try.

import type { Deps } from '../../src/deps.ts'
import { nextTry } from '../../src/feed/back-off.ts'
import type { FeedFailure, FeedResult } from '../../src/model/feed.ts'
import type { Source } from '../../src/model/source.ts'
import { toIsoTime } from '../../src/model/time.ts'
import type { Tally } from './tally.ts'

/** Keeps what one poll of a source brought, and says when to come again. */
export async function keepFeed(source: Source, result: FeedResult, deps: Deps, tally: Tally): Promise<void> {
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

/** Notes that a source could not be read or kept. */
export async function noteFailure(source: Source, failure: FeedFailure, retryAfterMs: number | null, deps: Deps) {
  const nextTryAt = nextTryOf(source, failure, retryAfterMs, deps)
  await deps.store.sources.notePoll(source.id, { at: toIsoTime(deps.now()), failure, nextTryAt })
}

function nextTryOf({ health }: Source, failure: FeedFailure | null, retryAfterMs: number | null, deps: Deps) {
  const poll = { failure, retryAfterMs, failuresInRow: health.failuresInRow }
  return nextTry(poll, deps.settings.fetchIntervalMs, deps.now(), deps.random)
}
