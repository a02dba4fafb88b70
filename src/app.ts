// The composition root: the only place that knows every room of the house. It wires, starts and stops; it decides nothing.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commands } from '../commands/index.ts'
import { analyseArticles } from '../jobs/analyse-articles.ts'
import { jobs } from '../jobs/index.ts'
import { updateLedgerJob } from '../jobs/update-ledger.ts'
import { createAnalyserPool } from './analysis/pool.ts'
import { createBot } from './chat/bot.ts'
import { createMessenger } from './chat/messenger.ts'
import type { Config } from './config.ts'
import type { Deps, Log } from './deps.ts'
import { createParsePool } from './feed/pool.ts'
import { createFeedReader } from './feed/reader.ts'
import { loadKnowledge } from './knowledge/load.ts'
import { loadTexts } from './knowledge/texts.ts'
import type { SourceDescription } from './model/source.ts'
import { toIsoTime } from './model/time.ts'
import { createPlayground, type Playground } from './playground/playground.ts'
import { createSchedule } from './schedule/cron.ts'
import type { Job } from './schedule/job.ts'
import { openStore } from './storage/database.ts'
import type { Store } from './storage/ports/store.ts'

/** Where the knowledge and the texts lie. */
export const DATA_FOLDER = fileURLToPath(new URL('../data', import.meta.url))

const USER_AGENT = 'Verhandlungsbote/0.1 (feed reader of a Telegram bot)'

export interface App {
  /** Gives the line that tells the operator where to look. */
  start(): Promise<string>
  /** Ends everything that `start` began, last begun first. */
  stop(): Promise<void>
  /** Settles when the app ends by itself; rejects with the reason. */
  readonly ended: Promise<void>
}

type Closers = (() => Promise<void>)[]

/** Makes the app; nothing runs before `start`. Without a token in the configuration it is the playground. */
export function createApp(config: Config, log: Log): App {
  const closers: Closers = []
  let end: (reason: Promise<void>) => void = () => {}
  const ended = new Promise<void>(resolve => {
    end = resolve
  })
  return {
    ended,
    async start() {
      const playground = await openPlayground(config, closers)
      const deps = await openDeps(config, log, playground, closers)
      await addSources(
        deps.store,
        playground?.sources ?? (config.seedSources ? deps.knowledge.sources : []),
        deps.now(),
      )
      const bot = createBot({
        ...connection(config, playground),
        commands,
        deps,
        messenger: deps.messenger,
        defaultLocale: config.defaultLocale,
        defaultZone: config.defaultZone,
      })
      closers.push(() => bot.stop())
      await bot.start()
      end(bot.ended)
      const schedule = createSchedule(jobs, deps)
      closers.push(() => schedule.stop())
      schedule.start()
      playground?.onMove(() => void schedule.runAll())
      return playground === null ? `@${bot.username} is listening` : `The playground is open: ${playground.url}`
    },
    async stop() {
      for (const close of closers.splice(0).toReversed()) await close()
    },
  }
}

/** What `import` needs: the store, and a way to read all that is unread in it. */
export interface Archive {
  readonly store: Store
  readonly now: () => Date
  settle(progress: (words: string) => void): Promise<void>
  close(): Promise<void>
}

/** Opens the database of the configuration for an import. */
export async function createArchive(config: Config, log: Log): Promise<Archive> {
  const closers: Closers = []
  const now = () => new Date()
  const base = { ...(await openBase(config, null, now, closers)), log, now }
  return {
    ...base,
    async settle(progress) {
      await runDry(analyseArticles, base, counts => progress(`${counts} articles analysed`), 'analysed')
      await runDry(updateLedgerJob, base, counts => progress(`${counts} articles settled in the ledger`), 'settled')
    },
    async close() {
      for (const close of closers.splice(0).toReversed()) await close()
    },
  }
}

/** Runs a job until it has nothing more to do; tells the sum of one of its counts after each run. */
async function runDry<Needs extends keyof Deps>(
  job: Job<Needs>,
  deps: Pick<Deps, Needs>,
  tell: (sum: number) => void,
  count: string,
): Promise<void> {
  for (let sum = 0; ; ) {
    const counts = await job.run(deps, new AbortController().signal)
    if (Object.values(counts).every(value => value === 0)) return
    sum += counts[count] ?? 0
    tell(sum)
  }
}

async function openPlayground(config: Config, closers: Closers): Promise<Playground | null> {
  if (config.botToken !== null) return null
  const { host, port, defaultZone: zone } = config
  const playground = createPlayground({ host, port, zone, samples: join(DATA_FOLDER, 'sample') })
  closers.push(() => playground.stop())
  await playground.start()
  return playground
}

function connection(config: Config, playground: Playground | null) {
  if (playground !== null) return playground.connection
  return { token: config.botToken ?? '', apiRoot: config.telegramApiRoot, adminIds: config.adminIds }
}

async function openDeps(config: Config, log: Log, playground: Playground | null, closers: Closers) {
  const now = playground?.now ?? (() => new Date())
  const base = await openBase(config, playground, now, closers)
  const texts = await loadTexts(join(DATA_FOLDER, 'locales'))
  const messenger = createMessenger({ ...connection(config, playground), log })
  closers.push(() => messenger.close())
  const parsePool = createParsePool()
  closers.push(() => parsePool.close())
  const allowPrivateNetworks = config.allowPrivateNetworks || playground !== null
  const feed = createFeedReader({ allowPrivateNetworks, userAgent: USER_AGENT, now, log, parsePool })
  closers.push(() => feed.close())
  const settings = { defaultZone: config.defaultZone, fetchIntervalMs: config.fetchIntervalMs }
  return { ...base, texts, messenger, feed, settings, now, log, random: Math.random } satisfies Deps
}

/** What reading an archive needs as much as the bot: knowledge, store, analyser. */
async function openBase(config: Config, playground: Playground | null, now: () => Date, closers: Closers) {
  const knowledge = await loadKnowledge(DATA_FOLDER)
  const store = await openStore(await databaseOf(config, playground), { now })
  closers.push(() => store.close())
  const analyser = createAnalyserPool({ knowledge })
  closers.push(() => analyser.close())
  return { knowledge, store, analyser }
}

/** The playground begins anew each time, unless the operator has named a database for it. */
async function databaseOf({ databaseUrl }: Config, playground: Playground | null): Promise<string> {
  if (databaseUrl !== null) return databaseUrl
  const file = join(DATA_FOLDER, 'local', playground === null ? 'verhandlungsbote.db' : 'playground.db')
  if (playground !== null) for (const ending of ['', '-wal', '-shm']) await rm(`${file}${ending}`, { force: true })
  return `sqlite:${file}`
}

/** Fills a store that has no source yet; later the admins decide, and what they removed stays away. */
async function addSources(store: Store, sources: readonly SourceDescription[], now: Date): Promise<void> {
  if ((await store.sources.list()).length > 0) return
  for (const source of sources) await store.sources.add(source, toIsoTime(now))
}
