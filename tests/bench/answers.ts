// How long a command waits for its answer while digests go out to many chats, and while articles come in as well, beside
// a bot that has nothing else to do.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { meetings } from '../../commands/meetings.ts'
import { analyseArticles } from '../../jobs/analyse-articles.ts'
import { buildAlerts } from '../../jobs/build-alerts.ts'
import { createDeliver } from '../../jobs/deliver.ts'
import { updateLedgerJob } from '../../jobs/update-ledger.ts'
import { createAnalyserPool } from '../../src/analysis/pool.ts'
import { ANALYSER_VERSION } from '../../src/analysis/version.ts'
import { createBot } from '../../src/chat/bot.ts'
import { createMessenger } from '../../src/chat/messenger.ts'
import type { Deps } from '../../src/deps.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { createEmulator, type Emulator } from '../../src/playground/emulator/emulator.ts'
import { createSchedule } from '../../src/schedule/cron.ts'
import { openStore } from '../../src/storage/database.ts'
import { createTestDeps } from '../support/deps.ts'
import { sampleArticles } from './sample-articles.ts'

const TOKEN = '123456:token-of-the-bench-aaaaaaaaaaaaa'
const ASKERS = 20
const QUESTIONS = 100
const PAUSE_MS = 100
const DUE = 2_000
const FIRST_DUE = 10_000
/** More than are read meanwhile. */
const ARTICLES = 2_000
const DAYS = 60

/** The 95th percentile of each, in milliseconds, and the ratios to the first. */
export async function run(): Promise<Readonly<Record<string, number>>> {
  const folder = await mkdtemp(join(tmpdir(), 'answers-'))
  const emulator = createEmulator({ token: TOKEN, now: () => new Date() })
  const { url } = await emulator.listen()
  const base = await createTestDeps()
  const now = () => new Date()
  const store = await openStore(`sqlite:${join(folder, 'bot.db')}`, { now })
  const analyser = createAnalyserPool({ knowledge: base.knowledge, threads: 1 })
  const messenger = createMessenger({ apiRoot: url, token: TOKEN, log: base.log })
  const deps = { ...base, store, now, analyser, messenger }
  const bot = createBot({
    ...{ token: TOKEN, apiRoot: url, deps, messenger, adminIds: new Set<number>() },
    ...{ defaultLocale: 'de', defaultZone: 'UTC', commands: [meetings] },
  })
  for (let id = 1; id <= ASKERS; id += 1) emulator.addUser({ id, firstName: `Person ${id}`, hasStarted: true })
  await bot.start()
  const schedule = createSchedule([createDeliver(), analyseArticles, updateLedgerJob, buildAlerts], deps)
  try {
    const idle = await ask(emulator)
    await addDue(emulator, deps)
    schedule.start()
    const fanOut = await ask(emulator)
    await addArticles(deps)
    const both = await ask(emulator)
    return {
      'idle, p95 ms': idle,
      'during a fan-out, p95 ms': fanOut,
      'during a fan-out and ingest, p95 ms': both,
      'fan-out to idle': Number((fanOut / idle).toFixed(2)),
      'fan-out and ingest to idle': Number((both / idle).toFixed(2)),
      'articles settled meanwhile': await countSettled(deps),
    }
  } finally {
    await schedule.stop()
    await bot.stop()
    await messenger.close()
    await emulator.close()
    await analyser.close()
    await store.close()
    await rm(folder, { recursive: true })
  }
}

/** Asks by turns, so that nobody is asked to slow down; gives the 95th percentile in milliseconds. */
async function ask(emulator: Emulator): Promise<number> {
  const times: number[] = []
  for (let question = 0; question < QUESTIONS; question += 1) {
    const chat = 1 + (question % ASKERS)
    const answers = () => emulator.messages(chat).filter(({ isFromBot }) => isFromBot).length
    const before = answers()
    const since = performance.now()
    emulator.sendText({ chat, from: chat, text: '/meetings' })
    await emulator.until(() => (answers() > before ? true : undefined), 60_000)
    times.push(performance.now() - since)
    await wait(PAUSE_MS)
  }
  return Number((times.toSorted((a, b) => a - b)[Math.floor(QUESTIONS * 0.95)] ?? 0).toFixed(1))
}

async function addDue(emulator: Emulator, { store, now }: Awaited<ReturnType<typeof createTestDeps>>): Promise<void> {
  const deadline = toIsoTime(new Date(now().getTime() + 6 * 3_600_000))
  for (let chatId = FIRST_DUE; chatId < FIRST_DUE + DUE; chatId += 1) {
    emulator.addUser({ id: chatId, firstName: 'x', hasStarted: true })
    const address = { chatId, threadId: null }
    await store.chats.open(address, { kind: 'private', locale: 'de', zone: 'UTC' })
    await store.outbox.enqueue({ address, day: '2025-12-18', nextDueAt: deadline }, [
      { key: `d:${chatId}`, address, part: 0, deadline, message: { text: 'x', entities: [] } },
    ])
  }
}

async function addArticles({ store, now }: Pick<Deps, 'store' | 'now'>): Promise<void> {
  const at = toIsoTime(now())
  const articles = (await sampleArticles(ARTICLES, DAYS)).map(({ id, title, text, publishedAt }) => ({
    ...{ guid: id, url: `https://blatt.example/${id}`, title, text, lang: 'de', sourceName: `Blatt ${id.length}` },
    publishedAt,
  }))
  await store.articles.import(articles, at)
}

async function countSettled({ store }: Pick<Deps, 'store'>): Promise<number> {
  const waiting = await store.articles.nextWithoutAnalysis(ANALYSER_VERSION, ARTICLES)
  return ARTICLES - waiting.length
}
