// The first schema. A migration that has been released is never edited; the next one changes what it made.

import type { Migration } from './migration.ts'

export const first: Migration = {
  version: 1,
  statements: [
    `create table source (
      id text primary key, url text not null unique, name text not null, tier integer not null, country text,
      state text not null, is_archive integer not null, added_at text not null,
      etag text, last_modified text, body_hash text, last_tried_at text, last_success_at text, last_error text,
      failures_in_row integer not null, next_try_at text, articles integer not null, relevant integer not null
    )`,
    'create index source_due on source (state, next_try_at)',

    // No foreign key to source: articles outlive it as evidence.
    `create table article (
      key integer primary key, id text not null unique, source_id text not null, source_name text not null,
      guid text not null, url text unique, title text not null, published_at text not null,
      fetched_at text not null, lang text not null, is_baseline integer not null,
      analysis_version integer not null default 0, is_relevant integer not null default 0,
      was_relevant integer not null default 0, is_settled integer not null default 0
    )`,
    'create unique index article_guid on article (guid, source_id)',
    'create index article_by_analysis on article (analysis_version, key)',
    'create index article_for_ledger on article (is_settled, key) where is_relevant = 1',
    'create index article_to_prune on article (fetched_at) where was_relevant = 0',
    'create table article_text (article_key integer primary key references article on delete cascade, text text not null)',

    `create table analysis (
      article_key integer primary key references article on delete cascade, version integer not null,
      findings text not null, body text
    )`,
    `create table mention (
      article_key integer not null references article on delete cascade, actor text not null,
      primary key (article_key, actor)
    ) without rowid`,
    `create table statement (
      speaker text not null, article_key integer not null references article on delete cascade,
      position integer not null, primary key (speaker, article_key, position)
    ) without rowid`,
    'create index statement_of_article on statement (article_key)',

    // Stems come ready-made from text/stems.ts; "ascii" parts at blanks and leaves every other letter alone.
    `create virtual table article_stems using fts5 (stems, content='', contentless_delete=1, tokenize='ascii')`,

    `create table entry (
      seq integer primary key autoincrement, id text not null unique, kind text not null, change text not null,
      at text not null, is_news integer not null, evidence text not null, recorded_at text not null
    )`,
    'create index entry_by_time on entry (at, seq)',
    `create table entry_issue (
      issue text not null, at text not null, seq integer not null references entry, primary key (issue, at, seq)
    ) without rowid`,
    'create index entry_issue_of_entry on entry_issue (seq)',
    'create table story (id text primary key, first_at text not null, last_at text not null, data text not null)',
    'create index story_by_time on story (last_at)',
    `create table meeting (
      id text primary key, start_day text not null, end_day text not null, state text not null, data text not null
    )`,
    'create index meeting_by_day on meeting (end_day)',
    `create table signal (
      id text primary key, article_id text not null, analyser_version integer not null, issue text not null,
      kind text not null, at text not null, data text not null
    )`,
    'create index signal_by_time on signal (at)',
    'create index signal_of_article on signal (article_id)',
    'create table status (issue text primary key, data text not null)',
    `create table position (
      issue text not null, party text not null, stance text not null, at text not null, data text not null,
      primary key (issue, party, stance)
    )`,

    `create table chat (
      chat_id integer not null, thread_id integer not null, kind text not null, locale text not null,
      zone text not null, state text not null, opened_at text not null, time text, next_due_at text, last_day text,
      told_up_to integer, is_only_if_new integer not null, primary key (chat_id, thread_id)
    )`,
    'create index chat_due on chat (state, next_due_at)',

    // No foreign key to chat: what was sent stays counted when a chat moves.
    `create table delivery (
      id integer primary key autoincrement, key text not null unique, chat_id integer not null,
      thread_id integer not null, day text not null, part integer not null, message text not null, png blob,
      tells_up_to integer, deadline text not null, state text not null, not_before text not null,
      attempts integer not null, is_ambiguous integer not null, lease_owner text, lease_until text,
      message_id integer, last_error text, created_at text not null, settled_at text
    )`,
    'create index delivery_next on delivery (state, not_before, id)',
    'create index delivery_deadline on delivery (state, deadline)',
    'create index delivery_slot on delivery (chat_id, thread_id, day, part)',
    'create index delivery_settled on delivery (settled_at)',

    'create table seen_update (update_id integer primary key, seen_at text not null)',
    'create index seen_update_by_time on seen_update (seen_at)',
    `create table run (
      job text primary key, started_at text not null, duration_ms integer not null, counts text not null, error text
    )`,
  ],
}
