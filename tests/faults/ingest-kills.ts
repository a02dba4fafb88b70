// Reads growing feeds by real processes that are killed at random points between an answer of a server and the commit of
// what was in it, and counts what is in the database then. Run alone: `node --import tsx tests/faults/ingest-kills.ts KILLS FEEDS`.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { toIsoTime } from '../../src/model/time.ts'
import { openStore } from '../../src/storage/database.ts'
import { type GrowingFeeds, startGrowingFeeds } from './growing-feeds.ts'

export interface IngestKills {
  readonly kills: number
  readonly feeds: number
  readonly random: () => number
}

export interface IngestFigures {
  readonly kills: number
  /** Articles that stood in a feed that was given out. */
  readonly published: number
  readonly lost: number
  readonly doubled: number
  /** New versions of articles that never changed. */
  readonly falseChanges: number
  /** What SQLite's own check says. */
  readonly integrity: string
}

/** Answers with articles that a process may get before it is killed; and how long after one of them, at most. */
const MAX_ANSWERS = 12
const MAX_DELAY_MS = 12
/** A process that starts while another runs is warm when its turn comes. */
const AHEAD = 2

export async function runIngestKills({ kills, feeds: count, random }: IngestKills): Promise<IngestFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'ingest-kills-'))
  const path = join(folder, 'bot.db')
  const feeds = await startGrowingFeeds(count)
  const children: ChildProcess[] = []
  try {
    await addSources(path, feeds.urls)
    for (let round = 0; round < kills; round += 1) {
      while (children.length < AHEAD) children.push(startProcess(path))
      const victim = children.shift()
      if (victim === undefined) break
      await letGo(victim)
      await untilServed(feeds, 1 + Math.floor(random() * MAX_ANSWERS))
      await new Promise(resolve => setTimeout(resolve, random() * MAX_DELAY_MS))
      await end(victim)
    }
    while (children.length > 0) await end(children.pop())
    const last = startProcess(path)
    children.push(last)
    await letGo(last)
    await feeds.settle()
    await end(last)
    return { kills, ...countArticles(path, feeds.published()) }
  } finally {
    await Promise.all(children.map(end))
    await feeds.close()
    await rm(folder, { recursive: true })
  }
}

async function addSources(path: string, urls: readonly string[]): Promise<void> {
  const now = new Date()
  const store = await openStore(`sqlite:${path}`, { now: () => now })
  for (const url of urls) await store.sources.add({ url, name: url, tier: 3, country: null }, toIsoTime(now))
  await store.close()
}

function startProcess(path: string): ChildProcess {
  const script = fileURLToPath(new URL('./ingest-process.ts', import.meta.url))
  const env = { ...process.env, TZ: 'UTC' }
  return spawn(process.execPath, ['--import', 'tsx', script, `sqlite:${path}`], {
    ...{ stdio: ['pipe', 'pipe', 'inherit'], env },
  })
}

/** Waits until the process is warm, and lets it begin. */
async function letGo({ stdout, stdin }: ChildProcess): Promise<void> {
  if (stdout !== null && stdout.readableLength === 0) await once(stdout, 'readable')
  stdin?.write('go\n')
}

function untilServed(feeds: GrowingFeeds, answers: number): Promise<void> {
  let left = answers
  return new Promise(resolve => {
    feeds.onServed(() => {
      left -= 1
      if (left === 0) resolve()
    })
  })
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

function countArticles(path: string, published: readonly string[]): Omit<IngestFigures, 'kills'> {
  const database = new Sqlite(path, { readonly: true })
  const urls = database.prepare('select url from article').pluck().all().map(String)
  const falseChanges = Number(database.prepare('select count(*) from article_version').pluck().get())
  const integrity = String(database.pragma('integrity_check', { simple: true }))
  database.close()
  const kept = new Set(urls)
  return {
    ...{ published: published.length, lost: published.filter(url => !kept.has(url)).length },
    ...{ doubled: urls.length - kept.size, falseChanges, integrity },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kills = 200, feeds = 30] = process.argv.slice(2).map(Number)
  console.log(JSON.stringify({ feeds, ...(await runIngestKills({ kills, feeds, random: Math.random })) }))
}
