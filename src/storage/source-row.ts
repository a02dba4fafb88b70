// A source as a row, and back.

import type { Source, SourceDescription } from '../model/source.ts'
import type { IsoTime } from '../model/time.ts'
import { idOf } from './article-key.ts'
import type { NewRow, Row } from './schema.ts'

/** The row of a source that has not been tried yet. The id follows from the address: a feed that comes back is the same. */
export function newSource(description: SourceDescription, now: IsoTime): NewRow<'source'> {
  const { url, name, tier, country } = description
  return {
    ...{ id: idOf('source', url), url, name, tier, country, state: 'active', is_archive: 0, added_at: now },
    ...{ etag: null, last_modified: null, body_hash: null, articles: 0, relevant: 0 },
    ...{ last_tried_at: null, last_success_at: null, last_error: null, failures_in_row: 0, next_try_at: null },
    ...{ reading: 'unknown', page_trials: 0, page_gains: 0, moved_to: null, moved_since: null },
    ...{ failing_since: null, error_since: null, is_reported: 0, news: 0, news_delay_s: 0 },
  }
}

export function toSource(row: Row<'source'>): Source {
  return {
    id: row.id,
    url: row.url,
    name: row.name,
    tier: row.tier,
    country: row.country,
    state: row.state,
    addedAt: row.added_at,
    validators: { etag: row.etag, lastModified: row.last_modified, bodyHash: row.body_hash },
    health: {
      lastTriedAt: row.last_tried_at,
      lastSuccessAt: row.last_success_at,
      lastError: row.last_error,
      failuresInRow: row.failures_in_row,
      nextTryAt: row.next_try_at,
      articles: row.articles,
      relevant: row.relevant,
      failingSince: row.failing_since,
      errorSince: row.error_since,
      averageDelayMs: row.news === 0 ? null : (row.news_delay_s * 1000) / row.news,
    },
    reading: row.reading,
    moved: row.moved_to === null || row.moved_since === null ? null : { to: row.moved_to, since: row.moved_since },
    isReported: row.is_reported === 1,
  }
}
