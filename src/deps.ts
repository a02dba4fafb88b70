// What commands and jobs may use of the world, as types only. A function asks for what it needs: Pick<Deps, 'store' | 'now'>.

import type { Analysis } from './model/analysis.ts'
import type { Article } from './model/article.ts'
import type { ChatAddress, ChatId, ChatKind } from './model/chat.ts'
import type { SendResult } from './model/delivery.ts'
import type { FeedFailed, FeedList, FeedResult, FoundFeeds, PageResult } from './model/feed.ts'
import type { Knowledge } from './model/knowledge.ts'
import type { Locale, Texts } from './model/locale.ts'
import type { Message } from './model/message.ts'
import type { FetchedFile, SentFile } from './model/sent-file.ts'
import type { Source } from './model/source.ts'
import type { Store } from './storage/ports/store.ts'

/** Structured log: particulars as fields, a fixed message, never a secret. */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Reads feeds from the network; the only way there. */
export interface FeedReader {
  /** Reads a feed once, with the validators of the last time. Never throws: a failure is a result. */
  read(source: Pick<Source, 'url' | 'validators'>, signal: AbortSignal): Promise<FeedResult>
}

/** Reads the pages of articles whose feed gives a teaser only. */
export interface PageReader {
  /** Never throws; `refused` also if robots.txt keeps us out. */
  readPage(url: string, signal: AbortSignal): Promise<PageResult | FeedFailed>
}

/** Finds the feeds of a site. */
export interface FeedFinder {
  /** The address may be a feed or a page. Never throws; `not-a-feed` if nothing is behind it. */
  findFeeds(address: string, signal: AbortSignal): Promise<FoundFeeds | FeedFailed>
}

/** Reads lists of feeds as other readers write them. */
export interface FeedLists {
  /** The bytes are given away. Never throws; `not-a-feed` if it is no OPML. */
  readList(bytes: Uint8Array): Promise<FeedList | FeedFailed>
}

/** Fetches files that were sent to the bot. */
export interface FileReader {
  /** Never throws. */
  readFile(file: Pick<SentFile, 'id'>, maxBytes: number): Promise<FetchedFile>
}

/** Reads articles, off the main thread and with a deadline for each. */
export interface Analyser {
  readonly version: number
  /** One analysis for each article, in order; undefined for one that could not be read in time. */
  analyse(articles: readonly Article[]): Promise<readonly (Analysis | undefined)[]>
}

/** Sends to Telegram through the one gate for all sends. */
export interface Messenger {
  /** Sends a message as a whole; a longer one must have been split. Never throws: the answer is classified. */
  send(address: ChatAddress, message: Message): Promise<SendResult>
}

/** A chat that somebody names who writes from another one. */
export interface NamedChat {
  readonly chatId: ChatId
  readonly kind: ChatKind
  readonly title: string
}

/** Finds chats that somebody else than their own members speaks of. */
export interface ChatDirectory {
  /** The channel or group of a public name (`@name`) or an id; undefined if the bot is not in it, or Telegram is silent. */
  find(name: string): Promise<NamedChat | undefined>
  /** Whether a person may change the settings of a chat; false if Telegram does not tell. Never from an old answer. */
  isAdmin(chatId: ChatId, userId: number): Promise<boolean>
}

/** What the operator has set that commands and jobs need. */
export interface Settings {
  readonly defaultZone: string
  readonly defaultLocale: Locale
  /** User ids of the operators. */
  readonly adminIds: readonly number[]
  readonly fetchIntervalMs: number
}

export interface Deps {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly texts: Texts
  readonly settings: Settings
  readonly now: () => Date
  /** Uniform in [0, 1), for jitter. */
  readonly random: () => number
  readonly log: Log
  readonly feed: FeedReader & PageReader & FeedFinder & FeedLists
  readonly analyser: Analyser
  readonly messenger: Messenger
  readonly directory: ChatDirectory
  readonly files: FileReader
}
