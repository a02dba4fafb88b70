// `bench -- ingest`: 200 feeds of 50 articles from the network into the store, the index and the stories, against what
// the libraries alone take for it in the same run; polls that bring nothing or a tenth; memory over many polls. The deep
// reading of articles is measured on some of them and told apart.

import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Floors, measureFloors, measureNotModified, timed } from './ingest/floor.ts'
import { createIngest, type Ingest, type Parts } from './ingest/product.ts'

const FEEDS = 200
const ITEMS = 50
const NEW = 5
const POLLS = 20
/** Articles that are read in depth. */
const DEEP = 100
/** Feeds whose polls are watched for what they leave in memory. */
const WATCHED = 40
/** The floors take turns with the rest, so that a slow spell of the machine does not hit one alone. */
const FLOORS = 2

export async function run(): Promise<Readonly<Record<string, number>>> {
  const server = await startServer()
  const folder = await mkdtemp(join(tmpdir(), 'ingest-'))
  const urls = Array.from({ length: FEEDS }, (_, feed) => `${server.origin}/${feed}.xml`)
  try {
    const floors = await floorsOf(urls)
    const ingest = await createIngest(join(folder, 'bot.db'), urls)
    const first = await ingest.readAll()
    await ingest.poll()
    const nothingNew = [await pollMs(ingest), await pollMs(ingest), await pollMs(ingest)]
    const more = await floorsOf(urls)
    await server.grow(NEW)
    const { totalMs: tenthNewMs } = await ingest.readAll()
    const deepMs = await ingest.readDeeply(DEEP)
    await ingest.close()
    const watched = await createIngest(join(folder, 'watched.db'), urls.slice(0, WATCHED))
    const growth = await measureGrowth(watched, server)
    await watched.close()
    return toFigures({
      floors: [...floors, ...more],
      first,
      nothingNewMs: Math.min(...nothingNew),
      tenthNewMs,
      growth,
      deepMs,
    })
  } finally {
    server.close()
    await rm(folder, { recursive: true })
  }
}

type Floor = Floors & { readonly bare304Ms: number }

interface Measured {
  readonly floors: readonly Floor[]
  readonly first: Parts
  readonly nothingNewMs: number
  readonly tenthNewMs: number
  readonly deepMs: number
  readonly growth: number
}

async function floorsOf(urls: readonly string[]): Promise<Floor[]> {
  const floors: Floor[] = []
  for (let n = 0; n < FLOORS; n += 1)
    floors.push({ ...(await measureFloors(urls)), bare304Ms: await measureNotModified(urls) })
  return floors
}

async function pollMs(ingest: Ingest): Promise<number> {
  const [, ms] = await timed(() => ingest.poll())
  return ms
}

/** How much larger the process is after twenty more polls, each with news, than after two. */
async function measureGrowth(ingest: Ingest, server: Server): Promise<number> {
  const collectGarbage = gc()
  const poll = async () => {
    await server.grow(1)
    await ingest.readAll()
  }
  for (let n = 0; n < 2; n += 1) await poll()
  collectGarbage()
  const before = process.memoryUsage().rss
  for (let n = 0; n < POLLS; n += 1) await poll()
  collectGarbage()
  return process.memoryUsage().rss / before - 1
}

function gc(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}

function toFigures({ floors, first, nothingNewMs, tenthNewMs, growth, deepMs }: Measured) {
  const best = (of: (floor: Floor) => number) => Math.min(...floors.map(of))
  const [http, parse, words, insert] = [
    best(({ httpMs }) => httpMs),
    best(({ parseMs }) => parseMs),
    best(({ wordsMs }) => wordsMs),
    best(({ insertMs }) => insertMs),
  ]
  const floor = http + parse + words + insert
  const { totalMs, fetchMs, indexMs, storiesMs } = first
  const figures = {
    'whole ingest, times the floor': totalMs / floor,
    'to the store and the index alone, times the floor': (fetchMs + indexMs) / floor,
    'share of fetching, parsing, storing': fetchMs / totalMs,
    'share of reading words and indexing': indexMs / totalMs,
    'share of the stories': storiesMs / totalMs,
    'floor: share of http': http / floor,
    'floor: share of parsing': parse / floor,
    'floor: share of the words': words / floor,
    'floor: share of insert and index': insert / floor,
    'poll without news, times 200 bare 304': nothingNewMs / best(({ bare304Ms }) => bare304Ms),
    'poll with a tenth new, share of the first': tenthNewMs / totalMs,
    'growth of memory over 20 polls': growth,
    'deep reading of one article, times its ingest': deepMs / DEEP / (totalMs / (FEEDS * ITEMS)),
    'articles a second': (FEEDS * ITEMS * 1000) / totalMs,
  }
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]))
}

function round(value: number): number {
  return Number(value.toFixed(3))
}

type Server = Awaited<ReturnType<typeof startServer>>

async function startServer() {
  const script = fileURLToPath(new URL('./ingest/feed-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(FEEDS), String(ITEMS)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const { value: origin } = await lines.next()
  return {
    origin: String(origin),
    async grow(by: number) {
      child.stdin.write(`${by}\n`)
      await lines.next()
    },
    close: () => void child.kill(),
  }
}
