// What a chat was told entry by entry and where, what it follows, and what more it may set.

import type { Migration } from './migration.ts'

export const telling: Migration = {
  version: 2,
  statements: [
    // Not only a day has parts that go out in order: each alert is a slot of its own.
    'alter table delivery rename column day to slot',

    `alter table chat add column weekdays text not null default '1234567'`,
    'alter table chat add column quiet_from text',
    'alter table chat add column quiet_until text',
    'alter table chat add column has_pictures integer not null default 0',
    'alter table chat add column is_silent integer not null default 0',
    'alter table chat add column told_from integer',
    'alter table chat add column alerted_up_to integer',
    `alter table chat add column zone_rules text not null default ''`,
    'create index chat_by_zone_rules on chat (zone_rules) where next_due_at is not null',

    // Entries beyond told_up_to that the chat knows nevertheless: an alert told them out of order.
    `create table told_entry (
      chat_id integer not null, thread_id integer not null, seq integer not null,
      primary key (chat_id, thread_id, seq)
    ) without rowid`,
    `create table told_subject (
      chat_id integer not null, thread_id integer not null, subject text not null, message_id integer not null,
      told_at text not null, primary key (chat_id, thread_id, subject)
    ) without rowid`,
    'create index told_subject_by_time on told_subject (told_at)',
    `create table interest (
      chat_id integer not null, thread_id integer not null, kind text not null, id text not null, wish text not null,
      primary key (chat_id, thread_id, kind, id)
    ) without rowid`,
  ],
}
