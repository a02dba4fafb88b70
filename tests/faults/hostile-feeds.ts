// `node --import tsx tests/faults/hostile-feeds.ts`: all hostile servers against the reader, with its real limits.
// Prints the longest read, the lag of the main loop and the memory of the process; exits with 1 if a bound is broken.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { createParsePool } from '../../src/feed/pool.ts'
import { createFeedReader } from '../../src/feed/reader.ts'
import { startFeedServer } from '../feed/support/feed-server.ts'
import { hostileAnswers } from '../feed/support/hostile-corpus.ts'

/** As many reads at a time as the fetch job does. */
const LANES = 8
const BOUNDS = { longestReadMs: 31_000, lagMs: 100, memoryMb: 400 }

if (process.argv[2] === 'serve') await serve()
else await attack()

/** In a process of its own, so that its work and memory are not counted. */
async function serve(): Promise<void> {
  const server = await startFeedServer()
  for (const [path, handler] of hostileAnswers(1)) server.answer(path, handler)
  process.send?.(server.origin)
}

async function attack(): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), ['serve'], { execArgv: process.execArgv })
  const [origin] = (await once(child, 'message')) as [string]
  const parsePool = createParsePool()
  const silent = () => undefined
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const reader = createFeedReader({
    allowPrivateNetworks: true,
    userAgent: 'test',
    now: () => new Date(),
    log,
    parsePool,
  })
  const read = async (path: string) => {
    const startedAt = performance.now()
    const source = { url: origin + path, validators: { etag: null, lastModified: null, bodyHash: null } }
    const result = await reader.read(source, new AbortController().signal)
    return { path, outcome: result.kind === 'failed' ? result.failure : result.kind, ms: performance.now() - startedAt }
  }

  // Loading the libraries and starting the thread belong to the start of the process, not to the attack.
  await read('/no-end')
  const lag = monitorEventLoopDelay({ resolution: 5 })
  lag.enable()
  let memoryMb = 0
  const watch = setInterval(() => {
    memoryMb = Math.max(memoryMb, process.memoryUsage().rss / 1e6)
  }, 10)
  const paths = [...hostileAnswers(0.001).keys()]
  const reads: Awaited<ReturnType<typeof read>>[] = []
  const lane = async () => {
    for (let path = paths.shift(); path !== undefined; path = paths.shift()) reads.push(await read(path))
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  clearInterval(watch)

  for (const { path, outcome, ms } of reads)
    console.log(`${path.padEnd(20)} ${outcome.padEnd(18)} ${Math.round(ms)} ms`)
  const figures = { longestReadMs: Math.max(...reads.map(({ ms }) => ms)), lagMs: lag.max / 1e6, memoryMb }
  const isBroken = Object.entries(BOUNDS).some(([name, bound]) => figures[name as keyof typeof figures] > bound)
  console.log(JSON.stringify({ inputs: reads.length, ...figures }))
  process.exitCode = isBroken ? 1 : 0
  child.kill()
  await reader.close()
  await parsePool.close()
}
