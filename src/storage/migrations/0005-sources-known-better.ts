// What a source has shown of itself, where its articles are read, and what they said before they were changed.

import type { Migration } from './migration.ts'

export const sourcesKnownBetter: Migration = {
  version: 5,
  statements: [
    `alter table source add column reading text not null default 'unknown'`,
    'alter table source add column page_trials integer not null default 0',
    'alter table source add column page_gains integer not null default 0',
    'alter table source add column moved_to text',
    'alter table source add column moved_since text',
    'alter table source add column failing_since text',
    'alter table source add column error_since text',
    'alter table source add column is_reported integer not null default 0',
    'alter table source add column news integer not null default 0',
    'alter table source add column news_delay_s integer not null default 0',

    // What the feed last said, without the page: null for articles from before this was noted, and for imported ones.
    'alter table article add column feed_hash text',
    'alter table article add column revision integer not null default 0',
    'create index article_by_feed_hash on article (feed_hash) where feed_hash is not null',
    `create table article_version (
      article_key integer not null references article on delete cascade, version integer not null,
      title text not null, text text not null, replaced_at text not null, primary key (article_key, version)
    )`,
    // Only articles whose page is still to be read have a row.
    `create table page_wanted (
      article_key integer primary key references article on delete cascade, tries integer not null, try_at text not null
    )`,
    'create index page_wanted_by_time on page_wanted (try_at)',
  ],
}
