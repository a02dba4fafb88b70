// Reads a feed once to see what it gives: its articles, and what the analyser finds in them. Saves nothing.

import type { CommandRequest } from '../../src/chat/command.ts'
import type { Deps } from '../../src/deps.ts'
import { toFeedUrl } from '../../src/feed/feed-address.ts'
import { readingOf } from '../../src/feed/reading.ts'
import type { Article, NewArticle } from '../../src/model/article.ts'
import { UserError } from '../../src/model/errors.ts'
import type { FeedFailed, FeedFailure, FeedResult, FoundFeeds } from '../../src/model/feed.ts'
import type { Translate } from '../../src/model/locale.ts'
import type { Button } from '../../src/model/message.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { cleanShort } from '../../src/view/clean.ts'
import type { TrialFindings } from '../../src/view/trial.ts'
import { inRows } from './buttons.ts'

/** An admin waits for the answer, so it comes sooner than the job would give up. */
const DEADLINE_MS = 30_000
const NO_VALIDATORS = { etag: null, lastModified: null, bodyHash: null }
const UNREADABLE: ReadonlySet<FeedFailure> = new Set(['not-a-feed', 'broken-feed', 'too-large'])
/** So many of the newest articles tell what a source is about. */
const MAX_READ = 25
const MAX_NAMED = 5
const MAX_CHOICES = 8
const MAX_LABEL = 60

export type FedArticles = Extract<FeedResult, { kind: 'articles' }>

/** What the feed at an address gives now. Throws a UserError that says why it gives nothing. */
export async function tryFeed(url: string, { feed }: Pick<Deps, 'feed'>, t: Translate): Promise<FedArticles> {
  const result = await feed.read({ url, validators: NO_VALIDATORS }, AbortSignal.timeout(DEADLINE_MS))
  if (result.kind === 'articles') return result
  throw toUserError(result.kind === 'failed' ? result.failure : 'not-a-feed', t)
}

/** The feeds behind an address, which may be that of a site. Throws a UserError that says why there is none. */
export async function findFeeds(
  address: string,
  { feed }: Pick<Deps, 'feed'>,
  t: Translate,
): Promise<FoundFeeds['feeds']> {
  const found: FoundFeeds | FeedFailed = await feed.findFeeds(address, AbortSignal.timeout(DEADLINE_MS))
  if (found.kind === 'found') return found.feeds
  throw toUserError(found.failure, t)
}

/** What the analyser makes of the newest articles, and whether the feed has them whole. */
export async function examine(
  articles: readonly NewArticle[],
  { analyser, feed, now }: Pick<Deps, 'analyser' | 'feed' | 'now'>,
): Promise<TrialFindings> {
  const newest = articles.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)).slice(0, MAX_READ)
  const at = toIsoTime(now())
  const read = await analyser.analyse(newest.map((article, index) => asArticle(article, index, at)))
  const relevant = read.filter(analysis => analysis?.isRelevant === true)
  const reading = readingOf(newest)
  const [first] = newest.filter(({ url }) => url !== null)
  const page = reading === 'feed' || first?.url == null ? null : await pageLength(first.url, feed)
  return {
    read: newest.length,
    relevant: relevant.length,
    actors: mostNamed(relevant.flatMap(analysis => analysis?.mentions.map(({ actor }) => actor) ?? [])),
    issues: mostNamed(relevant.flatMap(analysis => analysis?.issues.map(({ issue }) => issue) ?? [])),
    languages: mostNamed(newest.map(({ lang }) => lang)),
    text: page === null || first === undefined ? { kind: reading } : { kind: 'teaser', feed: first.text.length, page },
  }
}

/** Length of the text on a page, 0 if it cannot be read. */
async function pageLength(url: string, feed: Deps['feed']): Promise<number> {
  const result = await feed.readPage(url, AbortSignal.timeout(DEADLINE_MS))
  return result.kind === 'page' ? result.text.length : 0
}

function asArticle(article: NewArticle, index: number, fetchedAt: Article['fetchedAt']): Article {
  return { ...article, id: `trial-${index}`, sourceId: 'trial', sourceName: '', fetchedAt, isBaseline: true }
}

/** Those that are named most, most first. */
function mostNamed<Name extends string>(names: readonly Name[]): readonly Name[] {
  const counts = new Map<Name, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MAX_NAMED)
    .map(([name]) => name)
}

function toUserError(failure: FeedFailure, t: Translate): UserError {
  if (failure === 'address-forbidden') return new UserError('address-forbidden')
  const reason = t(`feed-failure-${failure}`)
  return new UserError(UNREADABLE.has(failure) ? 'feed-unreadable' : 'feed-unreachable', { reason })
}

/** The normal form of a web address that a user typed; `https://` may be left out. Throws a UserError. */
export function toFeedAddress(text: string): string {
  const url = toFeedUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (url === null) throw new UserError('address-invalid')
  return url
}

/** Buttons to choose one of several feeds; `dataOf` gives what the command's `act` gets. */
export function feedButtons(
  feeds: FoundFeeds['feeds'],
  command: string,
  dataOf: (url: string) => string,
): readonly (readonly Button[])[] {
  const label = ({ title, url }: FoundFeeds['feeds'][number]) => cleanShort(title || url, MAX_LABEL) || '…'
  // Their data is longer than Telegram takes: buttons of admins are kept by us and pressed by key.
  return inRows(
    feeds.slice(0, MAX_CHOICES).map(feed => ({ label: label(feed), command, data: dataOf(feed.url) })),
    1,
  )
}

/** Tells the admin who waits that a server is being asked. */
export function tellLooking({ tellProgress }: Pick<CommandRequest, 'tellProgress'>, url: string, t: Translate): void {
  tellProgress(t('trial-progress', { host: new URL(url).host }))
}
