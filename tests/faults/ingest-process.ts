// Reads feeds into a database without end, in a process of its own so that it can be killed: `ingest-process.ts DATABASE`.
// Warm when it has written a line; begins when it is written one.

import { once } from 'node:events'
import { fetchSources } from '../../jobs/fetch-sources.ts'
import { createParsePool } from '../../src/feed/pool.ts'
import { createFeedReader } from '../../src/feed/reader.ts'
import { loadTexts } from '../../src/knowledge/texts.ts'
import { openStore } from '../../src/storage/database.ts'

const [database = ''] = process.argv.slice(2)
const now = () => new Date()
const nothing = () => undefined
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing }
const parsePool = createParsePool()
const feed = createFeedReader({ allowPrivateNetworks: true, userAgent: 'kill test', now, log, parsePool })
const settings = { defaultZone: 'UTC', defaultLocale: 'de', adminIds: [], fetchIntervalMs: 20 } as const
const texts = await loadTexts('data/locales')
await parsePool.run({ kind: 'links', bytes: Buffer.from('<p>'), contentType: null, base: 'http://localhost/' })
console.log('warm')
await once(process.stdin, 'data')
const store = await openStore(database, { now })
const deps = { store, feed, settings, texts, now, log, random: Math.random }
for (const { signal } = new AbortController(); ; ) {
  const { fetched = 0 } = await fetchSources.run(deps, signal)
  if (fetched === 0) await new Promise(resolve => setTimeout(resolve, 5))
}
