// Reads a feed once to see what it gives. Saves nothing.

import type { Deps } from '../../src/deps.ts'
import { UserError } from '../../src/model/errors.ts'
import type { FeedFailure, FeedResult } from '../../src/model/feed.ts'
import type { Translate } from '../../src/model/locale.ts'

/** An admin waits for the answer, so it comes sooner than the job would give up. */
const DEADLINE_MS = 30_000
const NO_VALIDATORS = { etag: null, lastModified: null, bodyHash: null }
const UNREADABLE: ReadonlySet<FeedFailure> = new Set(['not-a-feed', 'broken-feed', 'too-large'])

type Articles = Extract<FeedResult, { kind: 'articles' }>

/** What the feed at an address gives now. Throws a UserError that says why it gives nothing. */
export async function tryFeed(url: string, { feed }: Pick<Deps, 'feed'>, t: Translate): Promise<Articles> {
  const result = await feed.read({ url, validators: NO_VALIDATORS }, AbortSignal.timeout(DEADLINE_MS))
  if (result.kind === 'articles') return result
  const failure = result.kind === 'failed' ? result.failure : 'not-a-feed'
  if (failure === 'address-forbidden') throw new UserError('address-forbidden')
  const reason = t(`feed-failure-${failure}`)
  throw new UserError(UNREADABLE.has(failure) ? 'feed-unreadable' : 'feed-unreachable', { reason })
}

/** The normal form of a web address that a user typed; `https://` may be left out. Throws a UserError. */
export function toFeedAddress(text: string): string {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) throw new UserError('address-invalid')
  const { protocol, hostname, username, password, href } = new URL(address)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  if (!isWeb || !/[.:]|^localhost$/.test(hostname) || username + password !== '') throw new UserError('address-invalid')
  return href
}
