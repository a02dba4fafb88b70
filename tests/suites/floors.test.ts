// Holds what our parser reaches on the public feed suites; skipped where their folder is missing.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runSuite as runDates } from './dates.ts'
import { runSuite as runFeeds } from './feeds.ts'

const FOLDER = resolve(process.env.SHARED_DATA ?? '../shared/data')

interface Score {
  readonly runs: { readonly crashed: number; readonly missing: number }
  readonly total: { readonly n: number; readonly exact: number }
}

/** Module of the data folder, loaded by its path. */
async function load<Module>(name: string): Promise<Module> {
  return (await import(pathToFileURL(`${FOLDER}/${name}`).href)) as Module
}

async function collect(rows: AsyncIterable<object>): Promise<readonly { readonly [key: string]: unknown }[]> {
  const all: { readonly [key: string]: unknown }[] = []
  for await (const row of rows) all.push(row as { readonly [key: string]: unknown })
  return all
}

describe.skipIf(!existsSync(FOLDER))('the public suites', () => {
  test.each([
    ['feedparser-suite/cases.jsonl', 0.93],
    ['gofeed-suite/cases.jsonl', 0.95],
    ['miniflux-suite/parser_cases.jsonl', 0.93],
    ['rss-parser-suite/cases.jsonl', 0.97],
  ])('of feeds in %s are read to %f', async (file, floor) => {
    const { readFeedCases } = await load<{ readFeedCases(path: string): object[] }>('feed-cases.mjs')
    const { scoreFeeds } = await load<{ scoreFeeds(cases: object[], predictions: Map<unknown, object>): Score }>(
      'score-feeds.mjs',
    )
    const predictions = new Map((await collect(runFeeds(`${FOLDER}/${file}`))).map(row => [row.id, row]))

    const { runs, total } = scoreFeeds(readFeedCases(`${FOLDER}/${file}`), predictions)

    expect(runs).toMatchObject({ crashed: 0, missing: 0 })
    expect(total.exact / total.n).toBeGreaterThanOrEqual(floor)
  })

  test('of dates hold none that we read wrong', async () => {
    const { readLines } = await load<{
      readLines(path: string): { readonly input: string; readonly utc: string | null }[]
    }>('feed-cases.mjs')
    const file = `${FOLDER}/feedparser-suite/date_cases.jsonl`
    const wanted = new Map(readLines(file).map(({ input, utc }) => [input, utc === null ? null : Date.parse(utc)]))

    const read = (await collect(runDates(file))).filter(({ utc }) => utc !== null)

    expect(read.length).toBeGreaterThanOrEqual(16)
    for (const { input, utc } of read) {
      expect(Math.floor(Date.parse(String(utc)) / 1000) * 1000).toBe(wanted.get(String(input)))
    }
  })
})
