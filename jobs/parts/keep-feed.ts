// What follows from one poll of a source: its articles, its health, its address, its next try.

import { createHash } from 'node:crypto'
import type { Deps } from '../../src/deps.ts'
import { nextTry } from '../../src/feed/back-off.ts'
import { judgeMove } from '../../src/feed/moved.ts'
import { readingOf, wantsPage } from '../../src/feed/reading.ts'
import type { NewArticle } from '../../src/model/article.ts'
import type { FeedFailed, FeedFailure, FeedResult } from '../../src/model/feed.ts'
import type { Source } from '../../src/model/source.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { clean } from '../../src/view/clean.ts'
import { renderMoveNotice } from '../../src/view/source-notice.ts'
import { noticesFor, tellOperators } from './operators.ts'
import type { Tally } from './tally.ts'

export type KeepDeps = Pick<Deps, 'store' | 'now' | 'random' | 'log' | 'settings' | 'texts'>

/** A feed that is not found for so long does not come back. */
const LOST_MS = 14 * 24 * 60 * 60 * 1000

/** Keeps what one poll of a source brought, and says when to come again. */
export async function keepFeed(source: Source, result: FeedResult, deps: KeepDeps, tally: Tally): Promise<void> {
  const { sources, articles } = deps.store
  if (result.kind === 'failed') return await keepFailure(source, result, deps, tally)
  tally.count('fetched')
  const at = toIsoTime(deps.now())
  const nextTryAt = nextTryOf(source, null, null, deps)
  if (result.kind === 'not-modified') await sources.notePoll(source.id, { at, failure: null, nextTryAt })
  else {
    const fed = await sortByReading(source, result.articles, deps)
    const { added, changed } = await articles.addNew(source.id, fed, { at, validators: result.validators, nextTryAt })
    tally.count('added', added)
    tally.count('changed', changed)
  }
  await followMove(source, result.movedTo, deps)
}

export type Unchanged = Parameters<Deps['store']['sources']['noteUnchanged']>[0][number]

/** What is to be noted of a source that has nothing new. */
export function unchangedNow(source: Source, deps: KeepDeps): Unchanged {
  return { id: source.id, at: toIsoTime(deps.now()), nextTryAt: nextTryOf(source, null, null, deps) }
}

/** Notes that a source could not be read or kept. */
export async function noteFailure(source: Source, failure: FeedFailure, retryAfterMs: number | null, deps: KeepDeps) {
  const nextTryAt = nextTryOf(source, failure, retryAfterMs, deps)
  await deps.store.sources.notePoll(source.id, { at: toIsoTime(deps.now()), failure, nextTryAt })
}

async function keepFailure(source: Source, result: FeedFailed, deps: KeepDeps, tally: Tally): Promise<void> {
  const { failure, detail, retryAfterMs } = result
  tally.count('failed')
  deps.log.info({ source: source.id, failure, detail }, 'source not read')
  await noteFailure(source, failure, retryAfterMs, deps)
  const { lastError, errorSince } = source.health
  const lostMs = errorSince === null ? 0 : deps.now().getTime() - Date.parse(errorSince)
  const isLost = failure === 'not-found' && lastError === 'not-found' && lostMs >= LOST_MS
  if (failure === 'gone' || isLost) await deps.store.sources.change(source.id, { state: 'gone' })
}

/** Marks the articles whose page is to be read; a feed that gives whole articles is known for it from then on. */
async function sortByReading({ id, reading }: Source, articles: readonly NewArticle[], { store }: KeepDeps) {
  const known = reading === 'unknown' ? readingOf(articles) : reading
  if (known !== reading) await store.sources.change(id, { reading: known })
  return articles.map(article => ({ ...article, wantsPage: wantsPage(article, known) }))
}

/** The admins hear of a new address, and of one that another source has already: then one of the two can go. */
async function followMove(source: Source, movedTo: string | null, deps: KeepDeps): Promise<void> {
  const { store, now, log } = deps
  const move = judgeMove(source, movedTo, now())
  if (move === 'note' || move === 'forget') await store.sources.noteMoved(source.id, movedTo, toIsoTime(now()))
  if (move !== 'adopt' || movedTo === null) return
  const key = `moved:${source.id}:${createHash('sha256').update(movedTo).digest('base64url').slice(0, 22)}`
  const notices = await noticesFor(key, reader => renderMoveNotice({ source, movedTo }, reader), deps)
  const isAdopted = await store.sources.adopt(source.id, movedTo, notices)
  log.info({ source: source.id, isAdopted }, 'source has moved')
  const other = isAdopted ? undefined : (await store.sources.list()).find(({ url }) => url === movedTo)
  if (other !== undefined)
    await tellOperators(key, t => t('notice-move-double', { name: clean(source.name), other: clean(other.name) }), deps)
}

function nextTryOf({ health }: Source, failure: FeedFailure | null, retryAfterMs: number | null, deps: KeepDeps) {
  const poll = { failure, retryAfterMs, failuresInRow: health.failuresInRow }
  return nextTry(poll, deps.settings.fetchIntervalMs, deps.now(), deps.random)
}
