// Our decoder and parser over the feed suites, as scored by score-feeds.mjs of the data folder.

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { decode } from '../../src/feed/decode.ts'
import { FeedError } from '../../src/feed/failure.ts'
import { parseFeedDate } from '../../src/feed/feed-date.ts'
import { parseFeed } from '../../src/feed/parse.ts'

interface FeedCase {
  readonly id: string
  readonly bytes: Uint8Array
  readonly url: string | null
  readonly headers: Readonly<Record<string, string>>
}

/** One prediction for each case of a suite's file, in its order. */
export async function* runSuite(file: string): AsyncIterable<object> {
  const folder = resolve(process.env.SHARED_DATA ?? '../shared/data')
  const { readFeedCases } = (await import(pathToFileURL(`${folder}/feed-cases.mjs`).href)) as {
    readFeedCases(path: string): readonly FeedCase[]
  }
  for (const feedCase of readFeedCases(file)) yield await predict(feedCase)
}

async function predict({ id, bytes, url, headers }: FeedCase): Promise<object> {
  const header = (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? null
  const location = header('content-location') ?? ''
  const base = URL.canParse(location, url ?? undefined) ? new URL(location, url ?? undefined).href : url
  try {
    const { title, link, entries } = await parseFeed(decode(bytes, header('content-type')), base)
    const instant = (text: string) => parseFeedDate(text)?.toISOString() ?? null
    const predicted = entries.map(entry => ({
      ...entry,
      published: instant(entry.published),
      updated: instant(entry.updated),
    }))
    return { id, ok: true, feed: { title, link, entries: predicted } }
  } catch (error) {
    return { id, ok: false, crash: !(error instanceof FeedError), error: error instanceof Error ? error.message : '' }
  }
}
