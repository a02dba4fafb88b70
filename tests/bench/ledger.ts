// `bench -- ledger`: what it costs to settle one article with 10,000 and with 100,000 articles in the archive, and how fast
// the ledger of 10,000 articles is built anew. The smaller archive is read and settled as the product does it; the larger
// one holds it ten times, each copy further back in time: what is long past must cost nothing.

import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { createAnalyseArticles } from '../../jobs/analyse-articles.ts'
import { atOnce } from '../../jobs/parts/rest.ts'
import { createRebuildLedger } from '../../jobs/rebuild-ledger.ts'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { ANALYSER_VERSION } from '../../src/analysis/version.ts'
import type { Deps } from '../../src/deps.ts'
import { updateLedger } from '../../src/ledger/update.ts'
import type { Article } from '../../src/model/article.ts'
import type { AnalysedArticle } from '../../src/model/ledger.ts'
import type { Job } from '../../src/schedule/job.ts'
import { openStore } from '../../src/storage/database.ts'
import type { Store } from '../../src/storage/ports/store.ts'
import { createTestDeps } from '../support/deps.ts'
import { sampleArticles } from './sample-articles.ts'

const ARCHIVE = 10_000
/** Articles on the talks, as many as some dozen outlets have on a usual day. */
const A_DAY = 10
const DAYS = ARCHIVE / A_DAY
const COPIES = 9
/** Articles that are settled one by one in both archives; they lie in the middle of the smaller one. */
const SETTLED = 120
const NOW = '2027-02-01T08:00:00.000Z'

export async function run(): Promise<Readonly<Record<string, number>>> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  const [small, large] = [join(folder, 'small.db'), join(folder, 'large.db')]
  const base = await createTestDeps()
  const analyse = createAnalyser(base.knowledge)
  const analyser = { version: ANALYSER_VERSION, analyse: async (some: readonly Article[]) => some.map(analyse) }
  const deps = { ...base, analyser, now: () => new Date(NOW) }
  const articles = await sampleArticles(ARCHIVE + DAYS, DAYS)
  const middle = ARCHIVE + (DAYS - SETTLED) / 2
  const fresh = articles.slice(middle, middle + SETTLED).map(article => ({ article, analysis: analyse(article) }))
  try {
    await archive(small, articles.slice(0, ARCHIVE), deps)
    const anewMs = await rebuildMs(small, deps)
    await copyFile(small, large)
    multiply(large)
    const stores = [await open(small), await open(large)] as const
    const [smallMs, largeMs] = await settleByTurns(stores, fresh, deps)
    await Promise.all(stores.map(store => store.close()))
    return {
      'articles a second, built anew': Math.round((ARCHIVE * 1000) / anewMs),
      'ms to settle one article among 10,000': round(smallMs),
      'ms to settle one article among 100,000': round(largeMs),
      'among 100,000 against 10,000 (ratio)': round(largeMs / smallMs),
    }
  } finally {
    await base.store.close()
    await rm(folder, { recursive: true })
  }
}

/** Reads the articles into a database, as an import does. */
async function archive(path: string, articles: readonly Article[], deps: Deps): Promise<void> {
  const store = await open(path)
  const imported = articles.map(article => ({ ...article, url: `https://example.org/${article.guid}` }))
  for (let from = 0; from < imported.length; from += 500)
    await store.articles.import(imported.slice(from, from + 500), NOW)
  await untilIdle(createAnalyseArticles(atOnce), { ...deps, store })
  await store.close()
}

async function rebuildMs(path: string, deps: Deps): Promise<number> {
  const store = await open(path)
  const since = performance.now()
  await untilIdle(createRebuildLedger(atOnce, { isForced: true }), { ...deps, store })
  const ms = performance.now() - since
  await store.close()
  return ms
}

/** Copies of all that lies in the archive, each as many days further back as it is long. */
function multiply(path: string): void {
  const database = new Sqlite(path)
  database.pragma('foreign_keys = off')
  for (let copy = 1; copy <= COPIES; copy++) {
    const time = (column: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '-${copy * DAYS} days')`
    const day = (column: string) => `date(${column}, '-${copy * DAYS} days')`
    const key = (column: string) => `${column} + ${copy * 1_000_000}`
    const mark = (column: string) => `${column} || '~${copy}'`
    for (const [table, changed] of [
      [
        'article',
        {
          ...{ key: key('key'), id: mark('id'), guid: mark('guid'), url: mark('url') },
          ...{ published_at: time('published_at'), fetched_at: time('fetched_at') },
        },
      ],
      ['article_text', { article_key: key('article_key') }],
      ['analysis', { article_key: key('article_key') }],
      ['mention', { article_key: key('article_key') }],
      ['statement', { article_key: key('article_key') }],
      ['story', { id: mark('id'), first_at: time('first_at'), last_at: time('last_at') }],
      ['meeting', { id: mark('id'), start_day: day('start_day'), end_day: day('end_day') }],
      ['signal', { id: mark('id'), article_id: mark('article_id'), at: time('at') }],
      ['entry', { seq: key('seq'), id: mark('id'), at: time('at') }],
      ['entry_issue', { seq: key('seq'), at: time('at') }],
    ] as const)
      copyRows(database, table, changed)
  }
  database.close()
}

/** Inserts all original rows of a table again; `changed` columns as these expressions. */
function copyRows(database: Sqlite.Database, table: string, changed: Readonly<Record<string, string>>): void {
  const columns = (database.pragma(`table_info(${table})`) as { readonly name: string }[]).map(({ name }) => name)
  const values = columns.map(column => changed[column] ?? column)
  const original = columns.find(column => /^(?:key|article_key|seq)$/.test(column))
  const isOriginal = original === undefined ? `id not like '%~%'` : `${original} < 1000000`
  database.exec(
    `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} where ${isOriginal}`,
  )
}

/** The middle of what settling one article took in each store, in milliseconds. They take turns. */
async function settleByTurns(
  stores: readonly [Store, Store],
  fresh: readonly AnalysedArticle[],
  { knowledge }: Deps,
): Promise<readonly [number, number]> {
  const taken: readonly [number[], number[]] = [[], []]
  for (const [at, analysed] of fresh.entries())
    for (const turn of at % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const since = performance.now()
      const state = await stores[turn].ledger.stateFor([analysed])
      await stores[turn].ledger.apply(updateLedger(state, [analysed], knowledge), NOW)
      taken[turn].push(performance.now() - since)
    }
  return [median(taken[0]), median(taken[1])]
}

async function untilIdle<Needs extends keyof Deps>(job: Job<Needs>, deps: Deps): Promise<void> {
  const { signal } = new AbortController()
  while (Object.values(await job.run(deps, signal)).some(count => count > 0));
}

function open(path: string): Promise<Store> {
  return openStore(`sqlite:${path}`, { now: () => new Date(NOW) })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
