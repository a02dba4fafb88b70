// Hostile titles and names the whole way: as feeds in XML through parser, store, analysis and ledger into digests, past the
// emulator, which is as strict as Telegram. Run alone: `node --import tsx tests/faults/hostile-feed-words.ts [TITLES]`.

import { fileURLToPath } from 'node:url'
import { digest } from '../../commands/digest.ts'
import { createAnalyseArticles } from '../../jobs/analyse-articles.ts'
import { atOnce } from '../../jobs/parts/rest.ts'
import { createUpdateLedger } from '../../jobs/update-ledger.ts'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { ANALYSER_VERSION } from '../../src/analysis/version.ts'
import { createMessenger } from '../../src/chat/messenger.ts'
import type { Deps } from '../../src/deps.ts'
import { parseFeed } from '../../src/feed/parse.ts'
import { toArticles } from '../../src/feed/to-article.ts'
import { type IsoTime, toIsoTime } from '../../src/model/time.ts'
import { createEmulator } from '../../src/playground/emulator/emulator.ts'
import { splitMessage } from '../../src/view/split.ts'
import { createFastClock } from '../chat/support/clocks.ts'
import { aRequest, createTestDeps } from '../support/deps.ts'
import { countInjected, titleOf } from './hostile-words.ts'

export interface HostileFeedFigures {
  readonly titles: number
  /** Articles that reached the store; entries without any word to read do not. */
  readonly articles: number
  readonly digests: number
  /** Digests that show hostile words. */
  readonly shown: number
  /** Answers other than 200. */
  readonly refused: number
  readonly injected: number
}

const TOKEN = '123456:token-of-hostile-feed-words-aaaaaa'
const CHAT = 7
/** What stays of the words when marks that nobody sees are taken out. */
const HOSTILE = /bote_bot|fett\*|boese|spoiler|resolve|alert\(1\)|stop|kursiv|中文/
const PER_FEED = 50
const FIRST = Date.UTC(2026, 0, 5, 7)
/** Beyond what bears on a status, so that each feed is news of its own. */
const APART_MS = 70 * 86_400_000

export async function runHostileFeeds(count: number): Promise<HostileFeedFigures> {
  const base = await createTestDeps()
  const analyse = createAnalyser(base.knowledge)
  const deps: Deps = { ...base, analyser: { version: ANALYSER_VERSION, analyse: async some => some.map(analyse) } }
  const emulator = createEmulator({ token: TOKEN, now: base.now })
  const { url } = await emulator.listen()
  emulator.addUser({ id: CHAT, firstName: 'Lea', hasStarted: true })
  const messenger = createMessenger({ apiRoot: url, token: TOKEN, log: base.log, clock: createFastClock(1_000) })
  let digests = 0
  let articles = 0
  try {
    for (let from = 0; from < count; from += PER_FEED) {
      const at = toIsoTime(new Date(FIRST + (from / PER_FEED) * APART_MS))
      base.setNow(at)
      articles += await keepFeed(from, Math.min(count, from + PER_FEED), at, deps)
      for (const part of splitMessage(await digest.run(aRequest(), deps)))
        await messenger.reply({ chatId: CHAT, threadId: null }, part)
      digests += 1
    }
    const refused = emulator.requests().filter(({ status }) => status !== 200).length
    const shown = emulator.messages(CHAT).filter(({ text }) => HOSTILE.test(text)).length
    return { titles: count, articles, digests, shown, refused, injected: countInjected(emulator, CHAT) }
  } finally {
    await messenger.close()
    await emulator.close()
    await base.store.close()
  }
}

/** One feed with these titles, from XML to the ledger; gives how many articles it had. */
async function keepFeed(from: number, to: number, at: IsoTime, deps: Deps): Promise<number> {
  const { store } = deps
  const name = titleOf(from) || 'x'
  const { source } = await store.sources.add(
    { url: `https://blatt-${from}.example/feed`, name, tier: 2, country: null },
    at,
  )
  const poll = { at, validators: { etag: null, lastModified: null, bodyHash: null }, nextTryAt: at }
  await store.articles.addNew(source.id, [], poll)
  const { articles } = toArticles(await parseFeed(toRss(from, to, at), null), deps.now())
  for (let start = 0; start < articles.length; start += 20)
    await store.articles.addNew(source.id, articles.slice(start, start + 20), poll)
  const { signal } = new AbortController()
  for (const job of [createAnalyseArticles(atOnce), createUpdateLedger(atOnce)])
    while (Object.values(await job.run(deps, signal)).some(done => done > 0));
  return articles.length
}

/** The hostile words as titles, as authors and in the middle of sentences that the reader understands. */
function toRss(from: number, to: number, at: IsoTime): string {
  const items = Array.from({ length: to - from }, (_, each) => {
    const index = from + each
    const words = titleOf(index)
    const text =
      `Steve Witkoff und Rustem Umerow trafen sich am Montag in Genf. ${words} ` +
      `Moskau verlangt den Abzug ${words} aus dem Donbass, sagte Juri Uschakow. Kiew lehnt das ab.`
    return (
      `<item><title>${escaped(words)}</title><guid isPermaLink="false">h-${index}</guid>` +
      `<link>https://blatt.example/${index}</link><pubDate>${new Date(at).toUTCString()}</pubDate>` +
      `<author>${escaped(words)}</author><description>${index % 2 === 0 ? cdata(text) : escaped(text)}</description></item>`
    )
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(titleOf(from))}</title>${items.join('')}</channel></rss>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']] >')}]]>`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await runHostileFeeds(Number(process.argv[2] ?? 10_000))))
