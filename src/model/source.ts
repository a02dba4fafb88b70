// A feed that an admin added or the project ships.

import type { IsoTime } from './time.ts'

export type SourceId = string

/** How much a source is trusted: 1 agencies and public broadcasters, 2 quality papers, 3 other, 4 partisan. */
export type Tier = 1 | 2 | 3 | 4

export const SOURCE_STATES = ['active', 'paused', 'gone'] as const
export type SourceState = (typeof SOURCE_STATES)[number]

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
  readonly nextTryAt: IsoTime | null
  /** Articles kept since the source was added, and how many of them were relevant. */
  readonly articles: number
  readonly relevant: number
}

export interface Source extends SourceDescription {
  readonly id: SourceId
  readonly state: SourceState
  readonly addedAt: IsoTime
  readonly validators: Validators
  readonly health: SourceHealth
}
