// A list of feeds, line by line: which are new, which are known or no feeds at all, and which of the new ones can be read.

import type { Deps } from '../../src/deps.ts'
import { feedKey } from '../../src/feed/feed-address.ts'
import { inParallel } from '../../src/feed/in-parallel.ts'
import type { FeedLine } from '../../src/model/feed.ts'
import type { Source } from '../../src/model/source.ts'
import type { RefusedLine } from '../../src/view/feed-list.ts'

/** A line whose feed is not among the sources. */
interface FreshLine {
  readonly url: string
  readonly title: string
}

interface SortedLines {
  readonly fresh: readonly FreshLine[]
  readonly refused: readonly RefusedLine[]
}

interface TriedLines {
  readonly readable: readonly (FreshLine & { readonly feedTitle: string })[]
  readonly refused: readonly RefusedLine[]
}

/** Slow servers must not keep the others waiting; those of one host wait for each other all the same. */
const HANDS = 12
const FEED_MS = 20_000
/** What has not been tried by then is left; sent again, the list goes on there. */
const ALL_MS = 10 * 60_000
const NO_VALIDATORS = { etag: null, lastModified: null, bodyHash: null }

export function sortLines(lines: readonly FeedLine[], sources: readonly Source[], maxSources: number): SortedLines {
  const known = new Set(sources.map(({ url }) => feedKey(url)))
  const seen = new Set<string>()
  const fresh: FreshLine[] = []
  const refused: RefusedLine[] = []
  for (const { url, title } of lines) {
    const refuse = (reason: RefusedLine['reason']) => void refused.push({ title, url, reason })
    const key = url === null ? '' : feedKey(url)
    if (url === null) refuse('no-address')
    else if (known.has(key)) refuse('known')
    else if (seen.has(key)) refuse('twice')
    else if (sources.length + fresh.length >= maxSources) refuse('too-many')
    else fresh.push({ url, title })
    seen.add(key)
  }
  return { fresh, refused }
}

/** Reads each feed once. `tell` hears how many have been tried. Throws if the reader was closed meanwhile. */
export async function tryLines(
  lines: readonly FreshLine[],
  { feed }: Pick<Deps, 'feed'>,
  tell: (done: number) => void,
): Promise<TriedLines> {
  const results = new Map<FreshLine, RefusedLine['reason'] | { readonly feedTitle: string }>()
  const enough = AbortSignal.timeout(ALL_MS)
  await inParallel(lines, HANDS, enough, async line => {
    const signal = AbortSignal.any([enough, AbortSignal.timeout(FEED_MS)])
    const result = await feed.read({ url: line.url, validators: NO_VALIDATORS }, signal)
    const isCutShort = result.kind === 'failed' && result.failure === 'aborted'
    if (isCutShort && !signal.aborted) throw new Error('the reader of feeds was closed')
    if (result.kind === 'articles') results.set(line, { feedTitle: result.title })
    else results.set(line, result.kind !== 'failed' ? 'not-a-feed' : isCutShort ? 'timeout' : result.failure)
    tell(results.size)
  })
  const outcomes = lines.map(line => ({ line, outcome: results.get(line) ?? ('not-tried' as const) }))
  return {
    readable: outcomes.flatMap(({ line, outcome }) => (typeof outcome === 'object' ? [{ ...line, ...outcome }] : [])),
    refused: outcomes.flatMap(({ line, outcome }) =>
      typeof outcome === 'object' ? [] : [{ ...line, reason: outcome }],
    ),
  }
}
