// Our reader of feed dates over the date strings of the feed suites, as scored by score-dates.mjs.

import { readFileSync } from 'node:fs'
import { parseFeedDate } from '../../src/feed/feed-date.ts'

/** One prediction for each string of a `date_cases.jsonl`. */
export async function* runSuite(file: string): AsyncIterable<object> {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const { input } = JSON.parse(line) as { readonly input: string }
    yield { input, utc: parseFeedDate(input)?.toISOString() ?? null }
  }
}
