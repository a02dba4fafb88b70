// A feed that an admin added or the project ships.

import type { IsoTime } from './time.ts'

export type SourceId = string

/** How much a source is trusted: 1 agencies and public broadcasters, 2 quality papers, 3 other, 4 partisan. */
export type Tier = 1 | 2 | 3 | 4

export const SOURCE_STATES = ['active', 'paused', 'gone'] as const
export type SourceState = (typeof SOURCE_STATES)[number]

/** Where the full text of a source's articles stands: in the feed, on their pages, or not known yet. */
export const READINGS = ['unknown', 'feed', 'page'] as const
export type Reading = (typeof READINGS)[number]

/** What identifies and describes a source, before the store knows it. */
export interface SourceDescription {
  readonly url: string
  readonly name: string
  readonly tier: Tier
  /** ISO 3166 country of the outlet in lower case (`at`), or null if unknown. */
  readonly country: string | null
}

/** What the feed's server told us to send back with the next conditional GET. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
  /** SHA-256 of the decoded body, to notice an unchanged feed behind a server without validators. */
  readonly bodyHash: string | null
}

/** How fetching goes. All null and zero before the first try. */
export interface SourceHealth {
  readonly lastTriedAt: IsoTime | null
  readonly lastSuccessAt: IsoTime | null
  /** Closed code of the last failure (see feed/failure.ts), null after a success. */
  readonly lastError: string | null
  readonly failuresInRow: number
  /** When the first of these failures was. */
  readonly failingSince: IsoTime | null
  /** Since when the last error has been the same in each poll. */
  readonly errorSince: IsoTime | null
  readonly nextTryAt: IsoTime | null
  /** Articles kept since the source was added, and how many of them were relevant. */
  readonly articles: number
  readonly relevant: number
  /** How long after publication its news were fetched, on average, in milliseconds; null while it has brought none. */
  readonly averageDelayMs: number | null
}

export interface Source extends SourceDescription {
  readonly id: SourceId
  readonly state: SourceState
  readonly addedAt: IsoTime
  readonly validators: Validators
  readonly health: SourceHealth
  readonly reading: Reading
  /** Where its server permanently redirects to, and since when; null if it does not. */
  readonly moved: { readonly to: string; readonly since: IsoTime } | null
  /** True while the admins have been told that it is broken, and not yet that it is back. */
  readonly isReported: boolean
}

/** So many failures in a row, over so long a time, are no hiccup any more. */
const BROKEN_FAILURES = 3
const BROKEN_MS = 60 * 60 * 1000

/** Whether an admin should look after it: it has failed for an hour and three times, or is gone for good. */
export function isBroken({ state, health }: Pick<Source, 'state' | 'health'>, now: Date): boolean {
  if (state === 'gone') return true
  if (state === 'paused' || health.failingSince === null) return false
  const failingMs = now.getTime() - Date.parse(health.failingSince)
  return health.failuresInRow >= BROKEN_FAILURES && failingMs >= BROKEN_MS
}
