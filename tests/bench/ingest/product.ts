// The product's own way from the feeds to the stories, as its jobs go it, over a database on disk. Without the breaks that
// they make for people: what is measured is the work.

import { createAnalyseArticles } from '../../../jobs/analyse-articles.ts'
import { fetchSources } from '../../../jobs/fetch-sources.ts'
import { atOnce } from '../../../jobs/parts/rest.ts'
import { createUpdateLedger } from '../../../jobs/update-ledger.ts'
import { createAnalyserPool } from '../../../src/analysis/pool.ts'
import type { Analyser, Deps } from '../../../src/deps.ts'
import { createParsePool } from '../../../src/feed/pool.ts'
import { createFeedReader } from '../../../src/feed/reader.ts'
import { toIsoTime } from '../../../src/model/time.ts'
import { openStore } from '../../../src/storage/database.ts'
import { tokenise } from '../../../src/text/tokens.ts'
import { createTestDeps } from '../../support/deps.ts'
import { timed } from './floor.ts'

export interface Parts {
  readonly fetchMs: number
  readonly indexMs: number
  readonly storiesMs: number
  readonly totalMs: number
}

export interface Ingest {
  /** All feeds, to the stories. */
  readAll(): Promise<Parts>
  /** All feeds, to the store. */
  poll(): Promise<void>
  /** Reads so many articles in depth; gives how long that took, in milliseconds. */
  readDeeply(count: number): Promise<number>
  close(): Promise<void>
}

const HOUR_MS = 3_600_000
const { signal: NEVER } = new AbortController()

const analyseArticles = createAnalyseArticles(atOnce)
const updateLedger = createUpdateLedger(atOnce)

export async function createIngest(path: string, urls: readonly string[]): Promise<Ingest> {
  const base = await createTestDeps()
  let at = Date.UTC(2026, 0, 6)
  const now = () => new Date(at)
  const parsePool = createParsePool()
  const feed = createFeedReader({ allowPrivateNetworks: true, userAgent: 'bench', now, log: base.log, parsePool })
  const store = await openStore(`sqlite:${path}`, { now })
  const deps: Deps = { ...base, store, feed, now, analyser: wordReader }
  for (const url of urls) await store.sources.add({ url, name: url, tier: 3, country: null }, toIsoTime(now()))
  await parsePool.run({ kind: 'links', bytes: Buffer.from('<p>'), contentType: null, base: 'http://localhost/' })

  async function poll(): Promise<void> {
    at += HOUR_MS
    await untilIdle(async () => (await fetchSources.run(deps, NEVER)).fetched ?? 0)
  }

  return {
    poll,
    async readAll() {
      const [, fetchMs] = await timed(poll)
      const [, indexMs] = await timed(() =>
        untilIdle(async () => (await analyseArticles.run(deps, NEVER)).analysed ?? 0),
      )
      const [, storiesMs] = await timed(() => untilIdle(async () => (await updateLedger.run(deps, NEVER)).settled ?? 0))
      return { fetchMs, indexMs, storiesMs, totalMs: fetchMs + indexMs + storiesMs }
    },
    async readDeeply(count) {
      const analyser = createAnalyserPool({ knowledge: base.knowledge })
      const articles = await store.articles.nextWithoutAnalysis(wordReader.version + 1, count)
      await analyser.analyse(articles.slice(0, 1))
      const [, ms] = await timed(() => analyser.analyse(articles))
      await analyser.close()
      return ms
    },
    async close() {
      await feed.close()
      await parsePool.close()
      await store.close()
      await base.store.close()
    },
  }
}

/** Walks over the words and finds all of it relevant, so that everything is indexed and told in stories. */
const wordReader: Analyser = {
  version: 1,
  analyse: async articles =>
    articles.map(({ id, text, revision }) => {
      tokenise(text)
      return {
        ...{
          articleId: id,
          ...(revision === undefined ? {} : { revision }),
          version: 1,
          isRelevant: true,
          body: text,
          boilerplate: [],
          mentions: [],
        },
        ...{ newPersons: [], issues: [], signals: [], meetings: [], statements: [], origins: [] },
      }
    }),
}

async function untilIdle(step: () => Promise<number>): Promise<void> {
  while ((await step()) > 0);
}
