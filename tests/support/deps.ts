// Everything a command or job may use, real as far as it goes: store in memory, knowledge and texts of data/. Only what
// lies outside of the process (feeds, Telegram) and the clock is played.

import type { CommandRequest } from '../../src/chat/command.ts'
import type { Deps, NamedChat } from '../../src/deps.ts'
import { readOpml } from '../../src/feed/opml.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { loadTexts } from '../../src/knowledge/texts.ts'
import type { FeedFailed, FeedList, FeedResult, FoundFeeds, PageResult } from '../../src/model/feed.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { openStore } from '../../src/storage/database.ts'
import { CORPUS_NOW, corpusAnalyses, corpusArticles, corpusLedger } from './corpus.ts'

export interface TestDeps extends Deps {
  /** What a feed at an address answers; an address that is not set is not found. */
  readonly feeds: Map<string, FeedResult>
  /** Chats that are found by a name, with those who administer them. */
  readonly namedChats: Map<string, NamedChat & { readonly admins: readonly number[] }>
  /** What the page of an article answers. */
  readonly pages: Map<string, PageResult | FeedFailed>
  /** Which feeds an address leads to; that of a feed to itself. */
  readonly sites: Map<string, FoundFeeds | FeedFailed>
  /** Files that were sent, by their ids. */
  readonly sentFiles: Map<string, string>
  /** Moves the clock. */
  setNow(now: string): void
}

/** What is known before the first article changes in no test, and takes a while to check. */
let data: Promise<Pick<Deps, 'knowledge' | 'texts'>> | undefined

async function loadData() {
  return { knowledge: await loadKnowledge('data'), texts: await loadTexts('data/locales') }
}

/** Deps over an empty store; the clock stands at CORPUS_NOW. */
export async function createTestDeps(): Promise<TestDeps> {
  let now = new Date(CORPUS_NOW)
  const feeds = new Map<string, FeedResult>()
  const namedChats: TestDeps['namedChats'] = new Map()
  const pages = new Map<string, PageResult | FeedFailed>()
  const sites = new Map<string, FoundFeeds | FeedFailed>()
  const sentFiles: TestDeps['sentFiles'] = new Map()
  const nothing = () => {}
  data ??= loadData()
  return {
    store: await openStore('sqlite::memory:', { now: () => now }),
    ...(await data),
    settings: { defaultZone: 'Europe/Berlin', defaultLocale: 'de', fetchIntervalMs: 15 * 60_000, adminIds: [900] },
    now: () => now,
    random: () => 0.5,
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    feed: {
      read: async ({ url }) => feeds.get(url) ?? notFound,
      readPage: async url => pages.get(url) ?? notFound,
      findFeeds: async address => sites.get(address) ?? asSite(address, feeds.get(address) ?? notFound),
      readList: async bytes => readList(Buffer.from(bytes).toString()),
    },
    analyser: { version: 1, analyse: async articles => articles.map(() => undefined) },
    messenger: { send: async () => ({ kind: 'sent', messageId: 1 }) },
    directory: {
      find: async name =>
        namedChats.get(name) ?? [...namedChats.values()].find(({ chatId }) => String(chatId) === name),
      isAdmin: async (chatId, userId) =>
        [...namedChats.values()].some(one => one.chatId === chatId && one.admins.includes(userId)),
    },
    files: {
      readFile: async ({ id }, maxBytes) => {
        const text = sentFiles.get(id)
        if (text === undefined) return { kind: 'unavailable' }
        return text.length > maxBytes ? { kind: 'too-large' } : { kind: 'file', bytes: Buffer.from(text) }
      },
    },
    sentFiles,
    namedChats,
    feeds,
    pages,
    sites,
    setNow(time) {
      now = new Date(time)
    },
  }
}

/** A feed leads to itself. */
function asSite(url: string, feed: FeedResult): FoundFeeds | FeedFailed {
  if (feed.kind === 'failed') return feed
  return { kind: 'found', feeds: [{ url, title: feed.kind === 'articles' ? feed.title : '' }] }
}

/** As the worker reads it, without a thread. */
function readList(text: string): FeedList | FeedFailed {
  try {
    return readOpml(text)
  } catch {
    return { ...notFound, failure: 'not-a-feed' }
  }
}

const notFound: FeedFailed = { kind: 'failed', failure: 'not-found', detail: '404', retryAfterMs: null }

/** Deps over a store with the corpus, its analyses and its ledger. */
export async function createFilledDeps(): Promise<TestDeps> {
  const deps = await createTestDeps()
  const { articles, analyses, ledger } = deps.store
  const now = toIsoTime(deps.now())
  await articles.import(corpusArticles, now)
  const stored = await articles.nextWithoutAnalysis(1, 100)
  const byGuid = new Map(stored.map(article => [article.guid, article]))
  await analyses.save(corpusAnalyses(byGuid))
  await ledger.apply(corpusLedger(byGuid), now)
  return deps
}

/** A request from a private chat in German. */
export function aRequest(args = '', changes: Partial<CommandRequest> = {}): CommandRequest {
  return {
    address: { chatId: 7, threadId: null },
    chatKind: 'private',
    userId: 7,
    isBotAdmin: false,
    locale: 'de',
    zone: 'Europe/Berlin',
    ...{ args, file: null },
    tellProgress: () => undefined,
    ...changes,
  }
}
