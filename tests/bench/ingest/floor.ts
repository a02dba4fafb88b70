// What no program could do without, by the libraries alone and without care: ask by HTTP, parse, walk over the words,
// insert with a full-text index. One after the other on one thread.

import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import Parser from 'rss-parser'

const HANDS = 8
const ROWS = 50

export interface Floors {
  readonly httpMs: number
  readonly parseMs: number
  readonly wordsMs: number
  readonly insertMs: number
}

/** The floor of a first read of these feeds. */
export async function measureFloors(urls: readonly string[]): Promise<Floors> {
  const [bodies, httpMs] = await timed(() => askAll(urls))
  const parser = new Parser()
  const [feeds, parseMs] = await timed(async () => {
    const parsed: Parser.Output<Record<string, unknown>>[] = []
    for (const { body } of bodies) parsed.push(await parser.parseString(body.toString('utf8')))
    return parsed
  })
  const items = feeds.flatMap(feed => feed.items)
  const [, wordsMs] = await timed(async () => items.map(({ contentSnippet = '' }) => countWords(contentSnippet)))
  const [, insertMs] = await timed(() => insert(items))
  return { httpMs, parseMs, wordsMs, insertMs }
}

/** How long so many bare conditional requests take that are all answered “not modified”. */
export async function measureNotModified(urls: readonly string[]): Promise<number> {
  const etags = new Map((await askAll(urls)).map(({ url, etag }) => [url, etag]))
  const [answers, ms] = await timed(() => askAll(urls, etags))
  if (answers.some(({ status }) => status !== 304)) throw new Error('not all feeds are unchanged')
  return ms
}

export async function timed<T>(work: () => Promise<T>): Promise<readonly [result: T, ms: number]> {
  const since = performance.now()
  const result = await work()
  return [result, performance.now() - since]
}

interface Answer {
  readonly url: string
  readonly status: number
  readonly etag: string
  readonly body: Buffer
}

async function askAll(urls: readonly string[], etags: ReadonlyMap<string, string> = new Map()): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: HANDS })
  const answers = await Promise.all(urls.map(url => ask(url, agent, etags.get(url))))
  agent.destroy()
  return answers
}

function ask(url: string, agent: Agent, etag: string | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = etag === undefined ? {} : { 'if-none-match': etag }
    const outgoing = request(url, { agent, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          ...{ url, status: response.statusCode ?? 0, etag: response.headers.etag ?? '' },
          body: Buffer.concat(chunks),
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

function countWords(text: string): number {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts.size
}

async function insert(items: readonly Parser.Item[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ingest-floor-'))
  const database = new Sqlite(join(folder, 'floor.db'))
  for (const pragma of ['page_size = 8192', 'journal_mode = WAL', 'synchronous = FULL']) database.pragma(pragma)
  database.exec(
    'create table article (id integer primary key, guid text not null unique, url text, title text, text text, at text);' +
      "create virtual table words using fts5 (title, text, content='', tokenize='unicode61')",
  )
  const article = database.prepare('insert into article (guid, url, title, text, at) values (?, ?, ?, ?, ?)')
  const words = database.prepare('insert into words (rowid, title, text) values (?, ?, ?)')
  const save = database.transaction((some: readonly Parser.Item[]) => {
    for (const { guid, link, title, contentSnippet, isoDate } of some) {
      const { lastInsertRowid } = article.run(guid, link, title, contentSnippet, isoDate)
      words.run(lastInsertRowid, title, contentSnippet)
    }
  })
  for (let start = 0; start < items.length; start += ROWS) save(items.slice(start, start + ROWS))
  database.close()
  await rm(folder, { recursive: true })
}
