// Tells an archive day by day to one chat, and keeps book of what it was told. Needs no network and no Telegram.

import { readFileSync } from 'node:fs'
import { buildDigests } from '../../jobs/build-digests.ts'
import { updateLedgerJob } from '../../jobs/update-ledger.ts'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { ANALYSER_VERSION } from '../../src/analysis/version.ts'
import { type ArchiveArticle, readArchiveLine } from '../../src/cli/archive-line.ts'
import type { Locale } from '../../src/model/locale.ts'
import type { Message } from '../../src/model/message.ts'
import { type ClockTime, type IsoDay, type IsoTime, toIsoTime } from '../../src/model/time.ts'
import { addDays, instantOf } from '../../src/text/calendar.ts'
import { createTestDeps, type TestDeps } from '../support/deps.ts'
import { auditOf } from './audit.ts'
import { bookOf } from './book.ts'

export interface ReplayOptions {
  readonly files: readonly string[]
  /** First and last morning, inclusive. */
  readonly from: IsoDay
  readonly to: IsoDay
  readonly time: ClockTime
  readonly locale: Locale
  readonly print: (text: string) => void
  /** Prints what the ledger came to, in the place of the digests. */
  readonly isBook?: boolean
}

export interface ReplayReport {
  readonly counts: Readonly<Record<string, number>>
  /** What must not be: something told twice as new, something not told. */
  readonly faults: readonly string[]
}

/** One message that the chat got. */
export interface Told {
  readonly day: IsoDay
  readonly message: Message
}

const ZONE = 'Europe/Berlin'
const CHAT = { chatId: 7, threadId: null }
const NEVER = new AbortController().signal

export async function replay(options: ReplayOptions): Promise<ReplayReport> {
  const deps = await openDeps(options)
  const articles = readArchive(options.files)
  const told: Told[] = []
  let next = 0
  for (let day = options.from; day <= options.to; day = addDays(day, 1)) {
    const due = instantOf(day, options.time, ZONE)
    for (let article = articles[next]; article !== undefined && article.publishedAt < due; article = articles[next]) {
      await take(article, deps)
      next++
    }
    deps.setNow(due)
    await buildDigests.run(deps, NEVER)
    const messages = await deliverAll(deps)
    for (const message of messages) {
      told.push({ day, message })
      if (message.text.includes('\n') && options.isBook !== true) options.print(`════ ${day}\n${message.text}\n`)
    }
  }
  if (options.isBook === true) for (const line of await bookOf(deps.store, options)) options.print(line)
  const report = await auditOf(told, articles.length, deps)
  await deps.store.close()
  return report
}

async function openDeps({ from, time, locale }: ReplayOptions): Promise<TestDeps> {
  const base = await createTestDeps()
  const analyse = createAnalyser(base.knowledge)
  const deps = { ...base, analyser: { version: ANALYSER_VERSION, analyse: async () => [] } }
  analysers.set(deps, analyse)
  const first = instantOf(from, time, ZONE)
  deps.setNow(first)
  await deps.store.chats.open(CHAT, { kind: 'private', locale, zone: ZONE })
  await deps.store.chats.subscribe(CHAT, time, first)
  // What came before the first morning counts as told: the replay is of what came since.
  await deps.store.told.note(CHAT, { upTo: 0, messageId: null })
  return deps
}

const analysers = new WeakMap<TestDeps, ReturnType<typeof createAnalyser>>()

function readArchive(files: readonly string[]): readonly ArchiveArticle[] {
  return files
    .flatMap(file => readFileSync(file, 'utf8').split('\n'))
    .filter(line => line.trim() !== '')
    .map(line => {
      const read = readArchiveLine(line)
      if (read.kind === 'bad') throw new Error(read.reason)
      return read.article
    })
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0))
}

/** One article as a feed brings it: news, read and settled at once. */
async function take(article: ArchiveArticle, deps: TestDeps): Promise<void> {
  const { sources, articles, analyses } = deps.store
  deps.setNow(article.publishedAt)
  const at = toIsoTime(deps.now())
  const url = `https://replay.example/${encodeURIComponent(article.sourceName)}`
  const { source, isNew } = await sources.add({ url, name: article.sourceName, tier: 2, country: null }, at)
  const poll = { at, validators: { etag: null, lastModified: null, bodyHash: null }, nextTryAt: at }
  // The first poll of a source is what was known before.
  if (isNew) await articles.addNew(source.id, [], poll)
  await articles.addNew(source.id, [article], poll)
  const analyse = analysers.get(deps)
  const unread = await articles.nextWithoutAnalysis(ANALYSER_VERSION, 10)
  if (analyse !== undefined) await analyses.save(unread.map(analyse))
  await updateLedgerJob.run(deps, NEVER)
}

async function deliverAll({ store: { outbox }, now }: TestDeps): Promise<readonly Message[]> {
  const messages: Message[] = []
  const at = toIsoTime(now())
  const leaseUntil = toIsoTime(new Date(now().getTime() + 60_000)) as IsoTime
  for (;;) {
    const delivery = await outbox.claim(at, 'replay', leaseUntil)
    if (delivery === undefined) return messages
    await outbox.settle(delivery.id, 'replay', { kind: 'sent', messageId: delivery.id }, at)
    messages.push(delivery.message)
  }
}
