// The tables of sources, articles and what was found in them, as Kysely sees them.

import type { Reading, SourceState, Tier } from '../model/source.ts'
import type { IsoTime } from '../model/time.ts'

/** A truth value. */
export type Flag = 0 | 1

export interface SourceTable {
  id: string
  url: string
  name: string
  tier: Tier
  country: string | null
  state: SourceState
  /** 1: stands for the outlet of imported articles; never fetched, never listed. */
  is_archive: Flag
  added_at: IsoTime
  etag: string | null
  last_modified: string | null
  body_hash: string | null
  last_tried_at: IsoTime | null
  last_success_at: IsoTime | null
  last_error: string | null
  failures_in_row: number
  next_try_at: IsoTime | null
  articles: number
  relevant: number
  reading: Reading
  /** Pages read to learn where the full text stands, and how many had more than the feed. */
  page_trials: number
  page_gains: number
  moved_to: string | null
  moved_since: IsoTime | null
  failing_since: IsoTime | null
  /** Since when `last_error` is what it is. */
  error_since: IsoTime | null
  /** 1: the admins have been told that it is broken. */
  is_reported: Flag
  /** Articles that were news, and the sum of the seconds between their publication and our fetching. */
  news: number
  news_delay_s: number
}

/** Narrow on purpose: its flags change, and the text beside it need not be rewritten then. */
export interface ArticleTable {
  /** Grows with the time of publication, see article-key.ts. */
  key: number
  id: string
  source_id: string
  source_name: string
  guid: string
  url: string | null
  title: string
  published_at: IsoTime
  fetched_at: IsoTime
  lang: string
  is_baseline: Flag
  /** 0: never analysed. */
  analysis_version: number
  is_relevant: Flag
  /** 1 as soon as any analysis called it relevant: it may be evidence, so it is kept. */
  was_relevant: Flag
  is_settled: Flag
  /** Of what the feed last said, see article-key.ts; null: not known. */
  feed_hash: string | null
  /** How often its words have changed. */
  revision: number
}

/** What an article said before it was changed; evidence found in it points into this text. */
export interface ArticleVersionTable {
  article_key: number
  /** From 1, in the order of the changes. */
  version: number
  title: string
  text: string
  replaced_at: IsoTime
}

/** An article whose page is still to be read. */
export interface PageWantedTable {
  article_key: number
  tries: number
  try_at: IsoTime
}

export interface ArticleTextTable {
  article_key: number
  text: string
}

export interface AnalysisTable {
  article_key: number
  version: number
  /** The findings of an Analysis, by field. */
  findings: string
  /** Null: the same as the article's text. */
  body: string | null
}

export interface MentionTable {
  article_key: number
  actor: string
}

export interface StatementTable {
  speaker: string
  article_key: number
  /** Index in the statements of the analysis. */
  position: number
}
