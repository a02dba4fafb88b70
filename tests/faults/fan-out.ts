// Sends digests to many chats from real processes that are killed at random points, against the emulated Telegram, and
// counts what arrived. Run alone: `node --import tsx tests/faults/fan-out.ts CHATS KILLS STOPS PROCESSES LOST_PERCENT`.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import type { ChatAddress } from '../../src/model/chat.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { createEmulator, type Emulator } from '../../src/playground/emulator/emulator.ts'
import { openStore } from '../../src/storage/database.ts'

export interface FanOut {
  readonly chats: number
  /** SIGKILLs, each at a random point while messages go out. */
  readonly kills: number
  /** SIGTERMs, after the kills. */
  readonly stops: number
  readonly processes: number
  /** Of 100 answers of Telegram so many are lost. */
  readonly lostPercent?: number
  readonly random: () => number
}

export interface FanOutFigures {
  readonly messages: number
  /** Messages that arrived not at all, though the outbox says that they were sent. */
  readonly lost: number
  /** Messages that arrived not at all, whatever the outbox says of them. */
  readonly missing: number
  /** Messages that are said to be given up. */
  readonly dead: number
  /** Messages that are said to be in doubt. */
  readonly unknown: number
  /** Messages that are said not to be sent, because the part before them is in doubt: the next digest tells them. */
  readonly cancelled: number
  /** Copies beyond the first. */
  readonly extra: number
  readonly mostCopies: number
  /** Chats in which the second part stands before the first. */
  readonly disordered: number
  /** Messages taken and not settled at the kills, all together. */
  readonly inFlight: number
  /** How long the longest SIGTERM took until the process had ended, in milliseconds. */
  readonly slowestStopMs: number
}

const TOKEN = '123456:token-of-the-fan-out-aaaaaaaaa'
const FIRST_CHAT = 10_000
const PARTS = 2
/** Longer than the lease of a delivery. */
const LEAP_MS = 120_000

export async function runFanOut(options: FanOut): Promise<FanOutFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'fan-out-'))
  const emulator = createEmulator({ token: TOKEN, now: () => new Date() })
  const { url } = await emulator.listen()
  const database = `sqlite:${join(folder, 'bot.db')}`
  const chats = Array.from({ length: options.chats }, (_, index) => FIRST_CHAT + index)
  for (const id of chats) emulator.addUser({ id, firstName: `Person ${id}`, hasStarted: true })
  if (options.lostPercent)
    emulator.fail({
      ...{ kind: 'lost-reply', method: 'sendMessage', times: Number.POSITIVE_INFINITY },
      every: Math.round(100 / options.lostPercent),
    })
  const children: ChildProcess[] = []
  try {
    await fillOutbox(database, chats)
    let aheadMs = 0
    let inFlight = 0
    let slowestStopMs = 0
    // So that the last of them still meets messages on their way.
    const apart = Math.max(1, Math.floor((1.6 * PARTS * options.chats) / (options.kills + options.stops)))
    const start = () => children.push(startProcess([url, database, TOKEN, String(aheadMs)]))
    while (children.length < options.processes) start()
    for (let round = 0; round < options.kills + options.stops; round += 1) {
      await untilSome(emulator, 1 + Math.floor(options.random() * apart))
      const victim = children.shift()
      const isKill = round < options.kills
      const since = performance.now()
      if (victim !== undefined) await end(victim, isKill ? 'SIGKILL' : 'SIGTERM')
      if (isKill) inFlight += await countLeased(database)
      else slowestStopMs = Math.max(slowestStopMs, Math.round(performance.now() - since))
      aheadMs += isKill ? LEAP_MS : 0
      start()
    }
    const { unknown, cancelled, dead } = await untilSettled(database)
    const sent = readSent(database.slice('sqlite:'.length))
    return { ...countArrivals(emulator, chats, sent), unknown, cancelled, dead, inFlight, slowestStopMs }
  } finally {
    await Promise.all(children.map(child => end(child, 'SIGKILL')))
    await emulator.close()
    await rm(folder, { recursive: true })
  }
}

async function fillOutbox(database: string, chats: readonly number[]): Promise<void> {
  const now = new Date()
  const store = await openStore(database, { now: () => now })
  const deadline = toIsoTime(new Date(now.getTime() + 365 * 24 * 3_600_000))
  for (const chatId of chats) {
    const address: ChatAddress = { chatId, threadId: null }
    await store.chats.open(address, { kind: 'private', locale: 'de', zone: 'UTC' })
    await store.outbox.enqueue(
      { address, day: '2026-03-10', nextDueAt: deadline },
      Array.from({ length: PARTS }, (_, part) => ({
        ...{ key: keyOf(chatId, part), address, part, deadline },
        message: { text: `Teil ${part}`, entities: [] },
      })),
    )
  }
  await store.close()
}

/** What a process that was killed had taken; with others beside it also what they have taken. */
async function countLeased(database: string): Promise<number> {
  const store = await openStore(database, { now: () => new Date() })
  const { sending } = await store.outbox.count()
  await store.close()
  return sending
}

function startProcess(parameters: readonly string[]): ChildProcess {
  const script = fileURLToPath(new URL('./deliver-process.ts', import.meta.url))
  const env = { ...process.env, TZ: 'UTC' }
  return spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}

/** Waits for so many more requests, or until none come any more. */
async function untilSome(emulator: Emulator, count: number): Promise<void> {
  const goal = emulator.requests().length + count
  await emulator.until(() => (emulator.requests().length >= goal ? true : undefined), 8_000).catch(() => undefined)
}

async function untilSettled(database: string) {
  const store = await openStore(database, { now: () => new Date() })
  try {
    for (;;) {
      const counts = await store.outbox.count()
      if (counts.pending + counts.sending === 0) return counts
      await new Promise(resolve => setTimeout(resolve, 200))
    }
  } finally {
    await store.close()
  }
}

function keyOf(chatId: number, part: number): string {
  return `d:${chatId}:0:2026-03-10:${part}`
}

/** Keys of the messages that the outbox calls sent. */
function readSent(path: string): ReadonlySet<string> {
  const database = new Sqlite(path, { readonly: true })
  const keys = database.prepare(`select key from delivery where state = 'sent'`).pluck().all()
  database.close()
  return new Set(keys as string[])
}

function countArrivals(emulator: Emulator, chats: readonly number[], sent: ReadonlySet<string>) {
  const arrived = chats.map(id => emulator.messages(id).map(({ text }) => text))
  const messages = chats.flatMap((chatId, at) =>
    Array.from({ length: PARTS }, (_, part) => ({
      isSent: sent.has(keyOf(chatId, part)),
      copies: arrived[at]?.filter(text => text === `Teil ${part}`).length ?? 0,
    })),
  )
  return {
    messages: messages.length,
    lost: messages.filter(({ copies, isSent }) => isSent && copies === 0).length,
    missing: messages.filter(({ copies }) => copies === 0).length,
    extra: messages.reduce((sum, { copies }) => sum + Math.max(0, copies - 1), 0),
    mostCopies: Math.max(...messages.map(({ copies }) => copies)),
    disordered: arrived.filter(
      texts => texts.indexOf('Teil 1') !== -1 && texts.indexOf('Teil 1') < texts.indexOf('Teil 0'),
    ).length,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [chats = 600, kills = 20, stops = 0, processes = 1, lostPercent = 0] = process.argv.slice(2).map(Number)
  const figures = await runFanOut({ chats, kills, stops, processes, lostPercent, random: Math.random })
  console.log(JSON.stringify({ chats, kills, stops, processes, lostPercent, ...figures }))
}
